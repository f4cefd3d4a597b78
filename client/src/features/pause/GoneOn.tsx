// "Teun schreef op dat jij zei: we gaan verder": who leads noted it, and whose words they are called sees it from the moment it goes on,
// with what to press when it is not so (0287).
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";

export const GoneOn = ({ meeting: { goneOn } }: { readonly meeting: MeetingState }) => {
  const now = useNow();
  return goneOn !== null && goneOn.by === now.me?.id ? (
    <p className="note">{nlMeeting.quiet.goneOn(callName(now, goneOn.notedBy))}</p>
  ) : null;
};
