// The meeting for the room: what the table talks about now, what was just put down, and what comes next. In the round of yes the
// words alone, and answers only when the residents gave theirs. A small circle is only said to be one.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { AnswerCards } from "../../features/accordRound/AnswerCards.tsx";
import { Outcome } from "../../features/accordRound/Outcome.tsx";
import { type RoundNow, roundNow } from "../../features/accordRound/roundNow.ts";
import { agendaOf, nextPoint, pointOf } from "../../table/meeting/agenda.ts";
import type { TableNow } from "../../table/table.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { JustPut } from "./JustPut.tsx";
import { justPut } from "./justPut.ts";

/** For the room: what a person said, never why, and nobody who did not answer. */
const forTheRoom = (round: RoundNow): RoundNow => ({
  ...round,
  cards: round.cards
    .filter((card) => card.kind === "said" || (card.isResident && card.kind === "passed"))
    .map((card) => (card.kind === "said" ? { ...card, accord: { ...card.accord, note: "" } } : card)),
});

const Round = ({ round }: { readonly round: RoundNow }) => {
  const shown = forTheRoom(round);
  return (
    <div className="round">
      <section className="now" data-item={round.agreement.id}>
        <p className="label">{nlMeeting.accordRound.title}</p>
        <h2>{round.words.text}</h2>
      </section>
      {!round.isClosed && (
        <>
          <AnswerCards round={shown} />
          <Outcome round={round} />
        </>
      )}
    </div>
  );
};

const Now = ({ label, title, notes }: { readonly label: string; readonly title: string; readonly notes: string }) => (
  <section className="now">
    <p className="label">{label}</p>
    <h2>{title}</h2>
    {notes && <p className="words">{notes}</p>}
  </section>
);

export const MeetingOnScreen = ({ now, meeting }: { readonly now: TableNow; readonly meeting: MeetingState }) => {
  const round = roundNow(now, meeting);
  if (round) return <Round round={round} />;
  const points = agendaOf(now.view.agenda, meeting);
  const here = pointOf(points, meeting);
  const next = nextPoint(points, meeting);
  const { point } = meeting;
  return (
    <div className="first">
      <div>
        {here ? (
          <Now label={nlMeeting.bigScreen.now} title={here.text} notes={here.notes} />
        ) : (
          <section className="now">
            <h2>{point?.isInSmallCircle ? nlMeeting.meetingNow.smallCircle : nlMeeting.meetingNow.soon}</h2>
          </section>
        )}
        {next && (
          <section className="soon">
            <p className="label">{nlMeeting.bigScreen.soon}</p>
            <p>{next.text}</p>
          </section>
        )}
      </div>
      <JustPut now={now} lines={justPut(now.view, { meeting: meeting.id })} />
    </div>
  );
};
