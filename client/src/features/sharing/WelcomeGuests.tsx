// Guests one said yes to for a meeting that is still to come or goes on: they stand among what one agreed to, and end the same
// way.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";

export const WelcomeGuests = () => {
  const now = useNow();
  const sending = useSending();
  const { me } = now;
  if (!me) return null;
  const welcome = Object.values(now.facts.meetings)
    .filter((meeting) => whyNot("welcomeGuest", me, meeting) === null)
    .flatMap((meeting) => meeting.guests.map((guest) => ({ meeting, guest })));
  return welcome.map(({ meeting, guest }) => {
    const sentence = nlApart.consentsGiven.guestMay(callName(now, guest), dayInWords(meeting.plan.plannedFor));
    const stop = async () => {
      if (await sending.send("welcomeGuest", { meeting: meeting.id, guest, isWelcome: false })) {
        speech.say(nlApart.consentsGiven.stopped);
      }
    };
    return (
      <li key={`${meeting.id} ${guest}`} className="card">
        <p className="label">{nl.consents.kinds.guestAttendance}</p>
        <p className="words">{sentence}</p>
        <div className="row">
          <Button isWide label={`${nlApart.consentsGiven.stop}: ${sentence}`} onPress={() => void stop()}>
            {nlApart.consentsGiven.stop}
          </Button>
        </div>
        <SendingNote sending={sending} />
      </li>
    );
  });
};
