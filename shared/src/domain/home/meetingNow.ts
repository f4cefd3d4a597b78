// The meeting this table is in, or prepares: one that is under way first, else the next one planned.
import type { BoardFacts } from "../board.ts";
import { isUnderWay, type MeetingState } from "../meeting/meeting.ts";

/** `null`: none is planned. */
export const meetingNow = ({ meetings }: BoardFacts): MeetingState | null => {
  const all = Object.values(meetings);
  const ahead = all
    .filter(({ phase }) => phase === "preparing" || phase === "invited")
    .sort((one, other) => one.plan.plannedFor.localeCompare(other.plan.plannedFor));
  return all.find(isUnderWay) ?? ahead[0] ?? null;
};
