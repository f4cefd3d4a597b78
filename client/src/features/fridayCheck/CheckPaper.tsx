// The paper of the vrijdag-check: until when, and what lies on it. It folds to one line, and who looked at all of it folds it away.
import type { WallTime } from "@werktafel/shared/domain/time/openness";
import { type ReactNode, useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { clockInWords, whenInWords } from "../../words/wallTime.ts";
import { nlTable } from "../../words/nlTable.ts";

const words = nlTable.fridayCheck;

interface CheckPaperProps {
  /** When the closed time is over, and when the own door closes. */
  readonly until: WallTime;
  readonly closes: WallTime | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** There is room for all of it. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

export const CheckPaper = ({ until, closes, at, isOpen, children }: CheckPaperProps) => {
  const titleId = useId();
  const [chosen, show] = useState<boolean | null>(null);
  const [hasSeen, setSeen] = useState(false);
  const isShown = chosen ?? isOpen;
  return (
    <section className="friday" aria-labelledby={titleId}>
      <details open={isShown}>
        <summary
          onClick={(event) => {
            event.preventDefault();
            show(!isShown);
          }}
        >
          <span className="label">
            <Picture name="day" />
            {words.until(whenInWords(until, new Date(at)))}
          </span>
          <h2 id={titleId}>{words.title}</h2>
          <span>{hasSeen ? words.seenNow : closes ? words.closes(clockInWords(closes.time)) : words.closesSoon}</span>
        </summary>
        {children}
        <p>
          <Button
            look="main"
            onPress={() => {
              setSeen(true);
              show(false);
            }}
          >
            {words.seen}
          </Button>
        </p>
      </details>
    </section>
  );
};
