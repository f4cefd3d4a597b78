// "We nemen even pauze": the same calm words on every screen, said aloud once to who listens. A resident who is here says when it goes
// on, and who leads notes it when she says it aloud; where none is here, who leads says it (0284).
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { residentsHere, whyNotGoneOn } from "@werktafel/shared/domain/meeting/presence";
import type { ParticipantId } from "@werktafel/shared/ids";
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
  const goOn = (saidBy: ParticipantId | null) => {
    const { id, pause } = meeting;
    const said = { ...(saidBy === null ? {} : { for: saidBy }), ...(pause === null ? {} : { pause }) };
    if (!sending.isWaiting) void sending.send("resumeMeeting", { meeting: id, ...said });
  };
  const here = residentsHere(meeting, facts.participants);
  const names = here.length > 0 ? here.map((each) => each.callName) : [callName(now, meeting.plan.chairId)];
  const mayNote = me !== null && whyNot("resumeMeeting", me, meeting) === null;
  const isMine = mayNote && whyNotGoneOn(meeting, facts.participants, { me, saidBy: null }) === null;
  return (
    <section className="quiet-words">
      <Picture name="pause" />
      <div role="alert">
        <h2>{nlMeeting.quiet.paused}</h2>
        <p>{nlMeeting.quiet.pausedWhat}</p>
      </div>
      {isMine ? (
        <Button isBig onPress={() => goOn(null)}>
          {nlMeeting.quiet.goOn}
        </Button>
      ) : (
        <p className="soft">{nlMeeting.quiet.goOnWho(names)}</p>
      )}
      {mayNote &&
        !isMine &&
        here.map(({ id, callName: name }) => (
          <Button key={id} onPress={() => goOn(id)}>
            {nlMeeting.quiet.goOnSaid(name)}
          </Button>
        ))}
      <SendingNote sending={sending} />
    </section>
  );
};
