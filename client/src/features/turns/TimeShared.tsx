// How the time of the last round was shared, in one plain sentence: residents and others, and per party only where nobody's
// own time can be read from it. No bars, no numbers.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { useNow } from "../../table/TableContext.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";

export const TimeShared = ({ meeting }: { readonly meeting: MeetingState }) => {
  const { speaking } = useNow();
  const last = meeting.turnRounds.at(-1);
  if (!last || last.isOpen || !last.share) return null;
  return (
    <p className="soft small">{nlMeeting.turns.share(speaking.name, last.share.residents, last.share.perParty)}</p>
  );
};
