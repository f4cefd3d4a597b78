// A round on a phone: whose turn it is, and what I can do when it is mine. Passing is always allowed, also before my turn; no
// clock, and nobody is counted.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { notHeard, openRound } from "@werktafel/shared/domain/meeting/turns";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";

export const OwnTurn = ({ meeting }: { readonly meeting: MeetingState }) => {
  const now = useNow();
  const sending = useSending();
  const round = openRound(meeting);
  const { me } = now;
  if (!round || !me) return null;
  const isMine = round.current === me.id;
  const end = (as: "heard" | "passed") => {
    if (!sending.isWaiting)
      void sending.send("endTurn", { meeting: meeting.id, round: round.id, participant: me.id, as });
  };
  return (
    <section className="card stack" aria-label={nlMeeting.turns.title}>
      <h2 className="heading">
        {isMine
          ? nlMeeting.turns.mine
          : round.current
            ? nlMeeting.turns.turnOf(callName(now, round.current))
            : nlMeeting.turns.title}
      </h2>
      <div className="own-answers">
        {isMine && (
          <Button isBig picture="check" onPress={() => end("heard")}>
            {nlMeeting.turns.saidMine}
          </Button>
        )}
        {notHeard(meeting, round, now.facts.participants).includes(me.id) && (
          <Button isBig picture="next" onPress={() => end("passed")}>
            {nlMeeting.turns.skipMine}
          </Button>
        )}
      </div>
      <SendingNote sending={sending} />
    </section>
  );
};
