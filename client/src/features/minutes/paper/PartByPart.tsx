// The minutes for who reads them a part at a time, large: a few plain sentences first, then one part after another. Nothing
// goes on by itself.
import type { RenderedMinutes } from "@werktafel/shared/words/rendered";
import type { ReactNode } from "react";
import { Button } from "../../../ui/Button.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { PaperSection } from "./MinutesPaper.tsx";
import { HowToPoint, type Pointing } from "./Pointing.tsx";
import { partsInOrder } from "./spoken.ts";

interface PartByPartProps {
  readonly rendered: RenderedMinutes;
  /** Which part, from 0, in the order of `partsInOrder`. */
  readonly at: number;
  readonly onGo: (at: number) => void;
  readonly pointing: Pointing;
  /** "Lees voor". */
  readonly children: ReactNode;
}

export const PartByPart = ({ rendered, at, onGo, pointing, children }: PartByPartProps) => {
  const parts = partsInOrder(rendered);
  const here = parts[at];
  return (
    <section className="part-by-part card stack" id="minutes" tabIndex={-1} aria-label={rendered.title}>
      <HowToPoint pointing={pointing} />
      {here && <PaperSection section={here.section} part={here.part} pointing={pointing} as="h2" />}
      {children}
      {parts.length > 1 && (
        <div className="row go">
          {at > 0 && (
            <Button picture="back" onPress={() => onGo(at - 1)}>
              {nlMeeting.minutesParts.before}
            </Button>
          )}
          {at < parts.length - 1 && (
            <Button picture="next" onPress={() => onGo(at + 1)}>
              {nlMeeting.minutesParts.next}
            </Button>
          )}
        </div>
      )}
    </section>
  );
};
