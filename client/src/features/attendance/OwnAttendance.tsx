// "Ben je er?": everyone says of themselves how they are here, once, on the screen they opened.
import { isHere, type MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { vias } from "@werktafel/shared/domain/meeting/plan";
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { canBeHere } from "./Attendance.tsx";

/** Nothing while it cannot be said yet, nor once I am here. */
export const OwnAttendance = ({ meeting }: { readonly meeting: MeetingState }) => {
  const { me } = useNow();
  const sending = useSending();
  if (!me || whyNot("noteAttendance", me, meeting) !== null || !canBeHere(meeting, me)) return null;
  if (isHere(meeting, me.id)) return null;
  return (
    <div className="own-attendance">
      <p className="grow">
        <b>{nlMeeting.attendance.ask}</b> {nlMeeting.attendance.askHow}
      </p>
      <div className="row" role="group" aria-label={nlMeeting.attendance.ask}>
        {vias.map((via) => (
          <Button
            key={via}
            onPress={() => void sending.send("noteAttendance", { meeting: meeting.id, participant: me.id, via })}
          >
            {nl.meetings.vias[via]}
          </Button>
        ))}
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};
