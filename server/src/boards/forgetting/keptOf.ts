// What a board file brought of something that goes, and only export reads: its own record, and the text of every minutes that
// were not adopted, which may speak of it. What was adopted stays as it was adopted.
import type { GoneFromKept } from "@werktafel/shared/boardFile/ending/keptWithout";
import type { BoardFacts } from "@werktafel/shared/domain/board";

export const keptOf = ({ meetings }: BoardFacts, id: string): GoneFromKept => ({
  ids: [id],
  meetings: Object.values(meetings).flatMap((meeting) => (meeting.minutes.adopted === null ? [meeting.id] : [])),
});
