// A round along everyone who is here: whose turn it is, who was heard or passed, and who not yet. Nobody's time is counted in
// sight; when it is over, one plain sentence says how the time was shared between residents and others.
import { leads } from "@werktafel/shared/domain/meeting/leading";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { notHeard, openRound } from "@werktafel/shared/domain/meeting/turns";
import type { ParticipantId } from "@werktafel/shared/ids";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";

export const TurnRound = ({ meeting }: { readonly meeting: MeetingState }) => {
  const now = useNow();
  const sending = useSending();
  const round = openRound(meeting);
  const { me } = now;
  if (!round || !me) return null;
  const isLead = leads(meeting, me);
  const { current } = round;
  const here = { meeting: meeting.id, round: round.id };
  const name = (id: ParticipantId) => callName(now, id);
  const waiting = notHeard(meeting, round, now.facts.participants).filter((each) => each !== current);
  const next = waiting[0] ?? null;
  const mayEnd = current !== null && (isLead || current === me.id);
  const give = (to: ParticipantId) => sending.send("giveTurn", { ...here, to });
  const end = async (as: "heard" | "passed") => {
    if (current === null || !(await sending.send("endTurn", { ...here, participant: current, as }))) return;
    if (isLead && next !== null) await give(next);
  };
  const stateOf = (id: ParticipantId): string =>
    round.heard.includes(id) ? nlMeeting.turns.heard : round.passed.includes(id) ? nlMeeting.turns.passed : "";
  return (
    <section className="card stack turn-round" aria-label={nlMeeting.turns.title}>
      <h2 className="heading">
        <Picture name="quote" />
        {nlMeeting.turns.title}
      </h2>
      <p className="turn" aria-live="polite">
        {current === null ? "" : current === me.id ? nlMeeting.turns.mine : nlMeeting.turns.turnOf(name(current))}
      </p>
      <ul className="row tight names">
        {round.order.map((id) => (
          <li key={id} className="chip" data-now={id === current}>
            {stateOf(id) && <Picture name={round.heard.includes(id) ? "check" : "next"} />}
            {name(id)}
            {stateOf(id) && <span className="spoken"> {stateOf(id)}</span>}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && <p>{nlMeeting.turns.notYet(waiting.map(name))}</p>}
      {waiting.length === 0 && current === null && <p>{nlMeeting.turns.allHeard}</p>}
      <SendingNote sending={sending} />
      <div className="row">
        {mayEnd && (
          <>
            <Button picture="check" onPress={() => void end("heard")}>
              {current === me.id
                ? nlMeeting.turns.saidMine
                : isLead && next !== null
                  ? nlMeeting.turns.nextTo(name(next))
                  : nlMeeting.turns.said}
            </Button>
            <Button onPress={() => void end("passed")}>
              {current === me.id ? nlMeeting.turns.skipMine : nlMeeting.turns.skip(name(current))}
            </Button>
          </>
        )}
        {current === null && isLead && next !== null && (
          <Button look="main" onPress={() => void give(next)}>
            {nlMeeting.turns.start(name(next))}
          </Button>
        )}
        {!mayEnd && waiting.includes(me.id) && (
          <Button onPress={() => void sending.send("endTurn", { ...here, participant: me.id, as: "passed" })}>
            {nlMeeting.turns.skipMine}
          </Button>
        )}
        {isLead && (
          <Button look="quiet" onPress={() => void sending.send("closeTurnRound", here)}>
            {nlMeeting.turns.close}
          </Button>
        )}
      </div>
    </section>
  );
};
