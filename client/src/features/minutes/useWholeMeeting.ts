// A meeting with the text of its minutes: that of old ones is asked for when they are opened.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { withPapers } from "@werktafel/shared/domain/minutes/oldPapers";
import type { BoardId } from "@werktafel/shared/ids";
import { useEffect, useMemo, useState } from "react";
import { askMeeting } from "../../requests/boards.ts";

export interface WholeMeeting {
  readonly meeting: MeetingState;
  /** Its text is on its way, or could not be had. */
  readonly state: "here" | "busy" | "away";
}

export const useWholeMeeting = (board: BoardId, live: MeetingState): WholeMeeting => {
  const [asked, setAsked] = useState<MeetingState | "away" | null>(null);
  const isMissing = live.minutes.adopted !== null && live.minutes.versions.at(-1)?.blocks.length === 0;
  const { id } = live;
  useEffect(() => {
    if (!isMissing) return;
    let isOver = false;
    void askMeeting(board, id).then((answer) => {
      if (!isOver) setAsked(answer.kind === "ok" ? answer.value : "away");
    });
    return () => {
      isOver = true;
    };
  }, [board, id, isMissing]);
  const whole = asked === "away" ? null : asked;
  const meeting = useMemo(() => (whole ? withPapers(live, whole) : live), [live, whole]);
  return { meeting, state: !isMissing || whole ? "here" : asked === "away" ? "away" : "busy" };
};
