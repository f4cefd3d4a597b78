// The table top round the minutes: the question along the upper edge where there is room for it, and what one can do with the
// page in the bar or, in the hand, above what is read.
import { isResident, type Participant } from "@werktafel/shared/domain/participant";
import type { ReactNode } from "react";
import { useNow } from "../../table/TableContext.ts";
import { nl } from "../../words/nl.ts";
import { TableFrame } from "../frame/TableFrame.tsx";

interface MinutesFrameProps {
  readonly isWide: boolean;
  readonly pageTitle: string;
  /** On a narrow screen: of which meeting, where the page itself does not say so. */
  readonly about?: string;
  /** Read aloud, take home. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A resident's phone has room for what is read and nothing more. */
export const hasQuestionAbove = (isWide: boolean, me: Participant | null): boolean =>
  isWide || me === null || !isResident(me);

export const MinutesFrame = ({ isWide, pageTitle, about = "", tools, children }: MinutesFrameProps) => {
  const { me } = useNow();
  return (
    <TableFrame
      className="minutes"
      isWide={isWide}
      title={nl.minutes.title}
      pageTitle={pageTitle}
      aside={!isWide && about}
      tools={isWide && tools}
      hasQuestion={hasQuestionAbove(isWide, me)}
      skip={{ word: nl.minutes.skip, to: "#minutes" }}
    >
      {!isWide && tools && <div className="tools-above row">{tools}</div>}
      {children}
    </TableFrame>
  );
};
