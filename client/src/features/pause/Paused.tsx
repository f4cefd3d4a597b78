// "We nemen even pauze": the same calm words on every screen, said aloud once to who listens. A resident, or who leads, says
// when it goes on.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { isResident } from "@werktafel/shared/domain/participant";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";

export const Paused = ({ meeting }: { readonly meeting: MeetingState }) => {
  const now = useNow();
  const sending = useSending();
  const { me, facts } = now;
  const goOn = () => {
    if (!sending.isWaiting) void sending.send("resumeMeeting", { meeting: meeting.id });
  };
  const residents = facts.participants.filter((each) => isResident(each) && each.leftOn === null);
  const names = [...residents.map((each) => each.callName), callName(now, meeting.plan.chairId)];
  return (
    <section className="quiet-words">
      <Picture name="pause" />
      <div role="alert">
        <h2>{nlMeeting.quiet.paused}</h2>
        <p>{nlMeeting.quiet.pausedWhat}</p>
      </div>
      {me && whyNot("resumeMeeting", me, meeting) === null ? (
        <Button isBig onPress={goOn}>
          {nlMeeting.quiet.goOn}
        </Button>
      ) : (
        <p className="soft">{nlMeeting.quiet.goOnWho([...new Set(names)])}</p>
      )}
      <SendingNote sending={sending} />
    </section>
  );
};
