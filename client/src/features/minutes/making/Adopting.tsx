// "Stel vast": only once every adult resident said yes to this very version. Until then it says, without hurry, whose
// yes is not there, and offers to read it together; work goes on.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { MinutesView } from "@werktafel/shared/domain/minutes/minutesView";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";

interface AdoptingProps {
  readonly meeting: MeetingState;
  readonly view: MinutesView;
  /** False while there is something else to do first. */
  readonly isTime: boolean;
}

export const Adopting = ({ meeting, view, isTime }: AdoptingProps) => {
  const now = useNow();
  const sending = useSending();
  const residents = view.answers.filter((each) => each.isNeeded).map((each) => callName(now, each.participant));
  const missing = view.missing.map((id) => callName(now, id));
  const adopt = async () => {
    if (await sending.send("adoptMinutes", { meeting: meeting.id, version: view.version.version })) {
      speech.say(nlMeeting.making.adopted);
    }
  };
  // Somebody else was just earlier: that is said here, kindly, also now that there is nothing left to adopt.
  if (meeting.minutes.adopted || !isTime) return <SendingNote sending={sending} />;
  if (residents.length === 0) return <p className="soft">{nlMeeting.making.forNobody}</p>;
  return (
    <section className="adopting stack" aria-label={nlMeeting.making.adopt}>
      {view.canBeAdopted ? (
        <>
          <p>{nlMeeting.making.adoptWhy(residents)}</p>
          <Button look="main" onPress={() => void adopt()}>
            {nlMeeting.making.adopt}
          </Button>
        </>
      ) : (
        <p>
          {nl.minutes.notYetYes(missing)} {nlMeeting.making.offer(missing)}
        </p>
      )}
      <SendingNote sending={sending} />
    </section>
  );
};
