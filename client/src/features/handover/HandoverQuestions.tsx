// On top of the table, for whom it waits: the beroepskracht who is asked, the resident who says whether it is good, everyone it
// runs between, and, when no answer came in time, every beroepskracht who reads it. Calm: one card each, nothing counted.
import { isPastDue } from "@werktafel/shared/domain/between/clock";
import {
  askNow,
  type Handover,
  handoverStatus,
  isOpenHandover,
  isUnanswered,
  takerOf,
} from "@werktafel/shared/domain/between/handover";
import { tellsOfTries } from "@werktafel/shared/domain/between/toldOfTries";
import { isFacilitator, isResident, type Participant } from "@werktafel/shared/domain/participant";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import { FoldedCard } from "../../table/asked/QuestionCard.tsx";
import { latePart } from "../../table/late/latePaper.tsx";
import { callName, type TableNow } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { today } from "../../words/dates.ts";
import { nlTable } from "../../words/nlTable.ts";
import { Afterwards } from "./Afterwards.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { AttemptList } from "./Attempts.tsx";
import { mayBeNotedBy, notedFor } from "./consentNoted.ts";
import { HandoverPath, Limit } from "./HandoverPath.tsx";
import { untilOf } from "./useReader.ts";

const SaidAloud = latePart(async () => (await import("./SaidAloud.tsx")).SaidAloud);
const words = nlTable.handovers;

type Why = "noted" | "note" | "asked" | "consent" | "runs" | "waits" | "mine";

const isAskedOf = (handover: Handover, me: Participant): boolean => {
  const ask = askNow(handover);
  return me.party === "staff" && handover.from !== me.id && ask !== null && (ask.to === null || ask.to === me.id);
};

/** Why this card lies on top for this reader; `null`: it does not. */
export const whyOnTop = (handover: Handover, me: Participant, on: string): Why | null => {
  if (isResident(me) && notedFor(handover, me.id)) return "noted";
  if (!isOpenHandover(handover)) return null;
  if (isUnanswered(handover) && isAskedOf(handover, me)) return "asked";
  const status = handoverStatus(handover);
  if (handover.takenOverOn !== null) {
    const isMine = takerOf(handover) === me.id || handover.from === me.id || isResident(me);
    return isMine ? "runs" : null;
  }
  const own = handover.consents.findLast(({ by }) => by === me.id || by === null);
  if (status === "accepted" && isResident(me) && own === undefined) return "consent";
  const seesWhatWaits = me.party === "staff" || isFacilitator(me);
  // About the table itself: it lies nowhere else, also for who may write down what a resident says of it.
  if ("audience" in handover.place) {
    if (handover.from === me.id) return "mine";
    if (seesWhatWaits && mayBeNotedBy(handover, me.id)) return "note";
  }
  return seesWhatWaits && (status === "escalated" || isPastDue(handover, on)) ? "waits" : null;
};

const titleOf = (why: Why, handover: Handover, now: TableNow): string => {
  const from = callName(now, handover.from);
  const taker = callName(now, takerOf(handover));
  switch (why) {
    case "asked":
      return handover.reason === "staffChange" ? words.staffChange(from) : words.asks(from);
    case "consent":
      return handover.from === now.me?.id ? words.consentMine(taker) : words.consent(taker, from);
    case "note":
      return words.consent(taker, from);
    case "runs":
      return words.runs(taker, from);
    case "waits":
      return words.waits(from);
    case "noted":
    case "mine":
      return words.who;
  }
};

const OnTop = ({ handover, why }: { readonly handover: Handover; readonly why: Why }) => {
  const table = useTable();
  const now = useNow();
  const ask = askNow(handover);
  const isUnseen = why === "asked" && ask?.to === now.me?.id && ask?.seen === null;
  // It stands open on this screen now: whoever asked may know that.
  const look = () => void (isUnseen && table.lane.send("seeHandover", { handover: handover.id }));
  const title = titleOf(why, handover, now);
  const about = now.view.actions.find(({ id }) => handover.actions.includes(id));
  const text = handover.words?.text ?? about?.words.text ?? words.aboutTable;
  const more = (
    <>
      <p className="words">{text}</p>
      <Limit handover={handover} />
      {why === "asked" && about && <AttemptList action={about} />}
      {why === "asked" && ask?.dueOn && (
        <p className="soft">{words.answerFor(ask.dueOn, untilOf(now)(ask.to, ask.dueOn))}</p>
      )}
      {why === "asked" && <AnswerForm key={handover.asks.length} handover={handover} />}
      {why !== "asked" && why !== "consent" && <HandoverPath handover={handover} />}
      {why !== "asked" && <Afterwards handover={handover} />}
    </>
  );
  // One short question stands open; what asks for reading waits folded, so that the table itself stays in sight.
  if (why === "consent") {
    return (
      <section className="card seat-question" aria-label={title}>
        <h2>{title}</h2>
        {more}
      </section>
    );
  }
  return (
    <FoldedCard
      title={title}
      word={why === "asked" ? words.lookAndAnswer : words.lookHere}
      onToggle={(event) => event.currentTarget.open && look()}
    >
      {more}
    </FoldedCard>
  );
};

const underWay = ["accepted", "inProgress", "stuck"];

const isTold = ({ id, owner, status }: ActionView, { facts }: TableNow): boolean =>
  underWay.includes(status) && tellsOfTries(facts, id, owner);

const Told = ({ action }: { readonly action: ActionView }) => {
  const name = callName(useNow(), action.owner);
  return (
    <FoldedCard title={nlTable.attempts.told(name)} word={words.lookHere}>
      <p className="words">{action.words.text}</p>
      <AttemptList action={action} />
      <p>{nlTable.attempts.toldWhat(name)}</p>
    </FoldedCard>
  );
};

export const HandoverQuestions = () => {
  const now = useNow();
  const { me, facts, view } = now;
  if (!me || me.party === "guest" || facts.ending.closed !== null) return null;
  const on = today();
  const shown = facts.handovers.flatMap((handover) => {
    const why = whyOnTop(handover, me, on);
    return why === null ? [] : [{ handover, why }];
  });
  const told = isFacilitator(me) ? view.actions.filter((action) => isTold(action, now)) : [];
  if (shown.length + told.length === 0) return null;
  return (
    <div className="seat-questions handovers">
      {shown.map(({ handover, why }) =>
        why === "noted" ? (
          <SaidAloud key={handover.id} part="wasItSo" handover={handover} />
        ) : (
          <OnTop key={handover.id} handover={handover} why={why} />
        ),
      )}
      {told.map((action) => (
        <Told key={action.key} action={action} />
      ))}
    </div>
  );
};
