// What is looked for each minute: actions that wait for somebody's yes, and own dates that come near. Dates are for who is paid
// to keep them; a resident, a relative or a volunteer is never reminded.
import type { ParticipantId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import { openQuestion } from "../between/barrier.ts";
import { isFacilitator, isSeated, type Participant } from "../participant.ts";
import type { Lying } from "../correcting/correctionClock.ts";
import type { OpenStatement } from "../correcting/onTable.ts";
import { answerersOf } from "../correcting/whoAnswers.ts";
import { dueAskings } from "../time/asking.ts";
import type { ActionView } from "../table/actionView.ts";
import type { WaitView } from "../table/waitView.ts";
import type { MessageCause } from "./messageCause.ts";

type Looked = Pick<ActionView, "id" | "status" | "owner" | "due"> & Partial<Pick<ActionView, "rest">>;

export interface DueCause {
  readonly cause: MessageCause;
  /** What it is about, by its name at this board. */
  readonly item: string;
  readonly to: ParticipantId;
  /** What makes it another cause: the date that comes; of a proposal nothing. */
  readonly day: string;
}

/** Works here and is paid for it: their own promise may be asked after. */
const isPaid = ({ party }: Participant): boolean => party === "staff";
const goesOn = new Set<Looked["status"]>(["accepted", "inProgress", "stuck"]);

const peopleAt = ({ participants }: Pick<BoardFacts, "participants">): ReadonlyMap<ParticipantId, Participant> =>
  new Map(
    participants.filter((each) => isSeated(each) && each.party !== "guest").map((each) => [each.id, each] as const),
  );

/** Actions that are asked of somebody. */
export const proposalsOf = (
  actions: readonly Looked[],
  facts: Pick<BoardFacts, "participants">,
): readonly DueCause[] => {
  const people = peopleAt(facts);
  return actions.flatMap(({ id: item, status, owner: to, rest = null }) =>
    status === "proposed" && rest === null && to !== null && people.has(to)
      ? [{ cause: "actionProposed", item, to, day: "" }]
      : [],
  );
};

export interface Today {
  readonly day: string;
  /** Of this person: on their own day off nobody asks after anything. */
  readonly worksToday: (who: ParticipantId) => boolean;
  /** The first day after today on which they work. */
  readonly nextWorkingDayOf: (who: ParticipantId) => string;
}

/** Own dates of today, and those up to the next day on which their owner works. */
export const datesComing = (
  actions: readonly Looked[],
  facts: Pick<BoardFacts, "participants">,
  { day: today, worksToday, nextWorkingDayOf }: Today,
): readonly DueCause[] => {
  const people = peopleAt(facts);
  return actions.flatMap(({ id: item, status, owner: to, due: day }): readonly DueCause[] => {
    const who = to === null ? undefined : people.get(to);
    if (to === null || who === undefined || day === null || !isPaid(who) || !goesOn.has(status)) return [];
    if (!worksToday(to)) return [];
    if (day === today) return [{ cause: "dateIsHere", item, to, day }];
    return day > today && day <= nextWorkingDayOf(to) ? [{ cause: "dateComes", item, to, day }] : [];
  });
};

/** Who is to ask somebody how it goes, and who leads where nobody came to it twice. Who is asked hears nothing. */
export const asksDue = (
  facts: Pick<BoardFacts, "participants" | "askings" | "checkIns">,
  { day: today, worksToday }: Pick<Today, "day" | "worksToday">,
): readonly DueCause[] => {
  const people = peopleAt(facts);
  const isFree = (who: ParticipantId): boolean => {
    const person = people.get(who);
    return person !== undefined && (!isPaid(person) || worksToday(who));
  };
  const leading = [...people.values()].filter(isFacilitator).map(({ id }) => id);
  return dueAskings(facts.askings, facts.checkIns, today).flatMap(({ asking, since, isMissedTwice }) => [
    ...[asking.asker].filter(isFree).map((to): DueCause => ({ cause: "askDue", item: asking.id, to, day: since })),
    ...(isMissedTwice ? leading : [])
      .filter(isFree)
      .map((to): DueCause => ({ cause: "askMissed", item: asking.id, to, day: since })),
  ]);
};

type Waiting = Pick<WaitView, "id" | "keeper" | "isSolved" | "nextAskOn" | "questions">;

/** A list that is asked after again, for who keeps it up and is paid for it; a question past its day, for who leads. */
export const waitingDue = (
  { barriers, waitingLists }: { readonly barriers: readonly Waiting[]; readonly waitingLists: readonly Waiting[] },
  facts: Pick<BoardFacts, "participants">,
  { day: today, worksToday }: Pick<Today, "day" | "worksToday">,
): readonly DueCause[] => {
  const people = peopleAt(facts);
  const isAtWork = (who: ParticipantId): boolean => {
    const person = people.get(who);
    return person !== undefined && (person.party === "staff" || person.party === "host") && worksToday(who);
  };
  const leading = [...people.values()].filter(isFacilitator).map(({ id }) => id);
  return [
    ...waitingLists.flatMap(({ id: item, keeper: to, isSolved, nextAskOn: day }): readonly DueCause[] =>
      to === null || day === null || isSolved || day > today || !isAtWork(to)
        ? []
        : [{ cause: "listAskDue", item, to, day }],
    ),
    ...barriers.flatMap(({ id: item, isSolved, questions }): readonly DueCause[] => {
      const open = openQuestion({ questions });
      if (open === null || isSolved || open.dueOn >= today) return [];
      return leading
        .filter((to) => to !== open.to && worksToday(to))
        .map((to) => ({ cause: "barrierUnanswered", item, to, day: open.dueOn }));
    }),
  ];
};

/**
 * A *klopt niet* that nobody answered in time: for who leads, and a week later for who said it too, who can then go with it where one
 * goes with a complaint. Whose words they are is reminded of nothing.
 */
export const statementsDue = (
  open: readonly (Pick<OpenStatement, "statement" | "line"> & { readonly lying: Lying | null })[],
  facts: Pick<BoardFacts, "participants">,
  { worksToday }: Pick<Today, "worksToday">,
): readonly DueCause[] => {
  const people = peopleAt(facts);
  const isFree = (who: ParticipantId): boolean => {
    const person = people.get(who);
    return person !== undefined && (!isPaid(person) || worksToday(who));
  };
  return open.flatMap(({ statement: { id: item, byId, on }, line, lying }): readonly DueCause[] => {
    if (lying === null || lying.step === "first") return [];
    const { first, next } = answerersOf({ byId }, line, facts.participants);
    // Who leads was asked at once where nobody else was there; and is, when whose words they are left since.
    const hasLeft = facts.participants.some(
      ({ id, leftOn }) => (id === line.author || id === line.owner) && leftOn !== null && leftOn >= on,
    );
    const leading = first.length > 0 || hasLeft ? next.map((each) => each.id) : [];
    const late = lying.step === "complaint" ? [byId] : [];
    return [
      ...leading.filter(isFree).map((to): DueCause => ({ cause: "statementWaits", item, to, day: on })),
      ...late.filter(isFree).map((to): DueCause => ({ cause: "statementLate", item, to, day: on })),
    ];
  });
};
