// "Mag … erbij zijn?": a guest comes to one meeting and only reads along, when a resident says so.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { inOrderOfName, isSeated } from "@werktafel/shared/domain/participant";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";

export const Guests = ({ meeting }: { readonly meeting: MeetingState }) => {
  const { me, facts, speaking } = useNow();
  const sending = useSending();
  const asked = inOrderOfName(
    facts.participants.filter(
      (each) => isSeated(each) && each.party === "guest" && meeting.plan.invited.includes(each.id),
    ),
  );
  const maySay = me !== null && whyNot("welcomeGuest", me, meeting) === null;
  if (asked.length === 0) return null;
  return (
    <ul className="stack">
      {asked.map((guest) => {
        const isWelcome = meeting.guests.includes(guest.id);
        const say = (welcome: boolean) =>
          void sending.send("welcomeGuest", { meeting: meeting.id, guest: guest.id, isWelcome: welcome });
        return (
          <li key={guest.id} className="row">
            <span className="wide-grow">
              {isWelcome
                ? nlMeeting.preparing.guestWelcome(guest.callName)
                : maySay
                  ? nlMeeting.preparing.guestAsk(guest.callName)
                  : nlMeeting.preparing.guestWaits(guest.callName, speaking.name)}
            </span>
            {maySay && (
              <>
                <Button isPressed={isWelcome} onPress={() => say(true)}>
                  {nlMeeting.preparing.guestYes}
                </Button>
                <Button onPress={() => say(false)}>{nlMeeting.preparing.guestNo}</Button>
              </>
            )}
          </li>
        );
      })}
      <SendingNote sending={sending} />
    </ul>
  );
};
