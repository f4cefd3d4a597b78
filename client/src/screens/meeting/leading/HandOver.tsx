// "Geef de leiding aan …": to somebody who is here, and no guest.
import { isHere, type MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { inOrderOfName, isSeated } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";

interface HandOverProps {
  readonly meeting: MeetingState;
  readonly onClose: () => void;
}

export const HandOver = ({ meeting, onClose }: HandOverProps) => {
  const now = useNow();
  const sending = useSending();
  const people = inOrderOfName(
    now.facts.participants.filter(
      (each) =>
        isSeated(each) && each.party !== "guest" && each.id !== meeting.plan.chairId && isHere(meeting, each.id),
    ),
  );
  const hand = async (to: ParticipantId) => {
    if (!(await sending.send("handFacilitation", { meeting: meeting.id, to, insteadOf: meeting.plan.chairId }))) return;
    speech.say(nlMeeting.leading.handed(callName(now, to)));
    onClose();
  };
  return (
    <Dialog title={nlMeeting.leading.handTitle} closeWord={nl.frame.close} onClose={onClose}>
      {people.length === 0 && <p>{nlMeeting.leading.handNone}</p>}
      <div className="row">
        {people.map((person) => (
          <Button key={person.id} onPress={() => void hand(person.id)}>
            {person.callName}
          </Button>
        ))}
      </div>
      <SendingNote sending={sending} />
    </Dialog>
  );
};
