// What comes back on the next agenda by itself, so that nobody has to bring it up again: an agreement with an open *no*, an own
// opinion that the table did not answer, what was to wait until a day that has come, *klopt niet* without an answer, and what
// a resident was asked at an earlier meeting and did not answer; and what stands in the way, where nobody answered who could solve it
// or the day went by of which they spoke; and a question about anything, or a *klopt niet* against it, without an answer. What rests
// does not come back. Only what this reader may read.
import type { ItemId, MeetingId, ParticipantId } from "../ids.ts";
import { type AgreementState, lastAnswers, newAgreement, wordsInForce } from "./agreement.ts";
import { type Audience, reads } from "./audience.ts";
import { comesBackAfter, lastQuestion, newBarrier } from "./between/barrier.ts";
import { isOpenStatement } from "./correcting/statement.ts";
import { isUnansweredQuestion, questionsAbout } from "./between/lineQuestion.ts";
import type { BoardFacts } from "./board.ts";
import type { ItemRef, ReadableSheet, SheetItem } from "./item.ts";
import { isResident, isSeated } from "./participant.ts";
import { putAwayOf } from "./table/putAway.ts";
import { currentWording, sameWording, type Wording } from "./wording.ts";

export type ComingBackWhy =
  | "no"
  | "parked"
  | "dissent"
  | "correction"
  | "unanswered"
  | "barrier"
  | "statement"
  | "question";

export interface ComingBack {
  /** What it is about, to go to as it is; `null` only for a correction of what stands on no sheet. */
  readonly item: ItemRef | null;
  readonly why: ComingBackWhy;
  /** The day it became so; of what waited, the day until which it did: `2026-09-18`. */
  readonly since: string;
  /** Whose no, opinion or correction it is, or who was not heard yet. */
  readonly of: readonly ParticipantId[];
  /** Where to answer a correction. */
  readonly correction: { readonly meeting: MeetingId; readonly id: string } | null;
}

/** What one reader may read. */
export interface ReadTable {
  readonly facts: BoardFacts;
  readonly sheets: readonly Pick<ReadableSheet, "sheet" | "audience" | "items">[];
  /** Today, `2026-09-18`. */
  readonly on: string;
}

/** Something on the table that somebody may hold something against, or ask something about. */
interface Lying {
  readonly ref: ItemRef;
  readonly audience: Audience;
  /** `null`: its sheet holds it no more, and only its answers tell of it. */
  readonly item: SheetItem | null;
  readonly collection: string;
}

interface Held {
  readonly why: ComingBackWhy;
  readonly of: ParticipantId;
  readonly since: string;
}

const objectable = ["goals", "agreements", "actions"];

const lyingOn = ({ facts, sheets }: ReadTable): readonly Lying[] => {
  const asked = new Set([...facts.lineQuestions, ...facts.statements].map(({ about }) => about));
  const there = sheets.flatMap(({ sheet, audience, items }) =>
    items
      .filter(({ id, collection }) => objectable.includes(collection) || asked.has(id))
      .filter((item) => (facts.homes[item.id] ?? sheet) === sheet)
      .map((item): Lying => ({ ref: { sheet, item: item.id }, audience, item, collection: item.collection })),
  );
  const known = new Set(there.map(({ ref }) => ref.item));
  const gone = Object.values(facts.agreements).flatMap(({ id }): readonly Lying[] => {
    const home = sheets.find((each) => each.sheet === facts.homes[id]);
    if (known.has(id) || !home) return [];
    return [{ ref: { sheet: home.sheet, item: id }, audience: home.audience, item: null, collection: "agreements" }];
  });
  return [...there, ...gone];
};

const isAway = ({ ref, item, collection }: Lying, facts: BoardFacts): boolean =>
  putAwayOf({ id: ref.item, collection, item, ref }, facts) !== null;

interface Answered {
  readonly state: AgreementState;
  readonly residents: readonly ParticipantId[];
  /** The words on the sheet now. */
  readonly now: Wording | null;
  readonly inForce: Wording | null;
}

const answeredOf = ({ ref, item, audience }: Lying, facts: BoardFacts): Answered => {
  const state = facts.agreements[ref.item] ?? newAgreement(ref.item);
  const residents = facts.participants
    .filter((each) => isResident(each) && isSeated(each) && reads(audience, each.id))
    .map((each) => each.id);
  return { state, residents, now: item && currentWording(item), inForce: wordsInForce(state, residents) };
};

/** A no is open until other words were agreed, or the words it was said to went from the sheet for those that were. */
const noes = ({ state, now, inForce }: Answered): readonly Held[] =>
  lastAnswers(state.accords)
    .filter(({ value }) => value === "no")
    .filter(({ words }) => inForce === null || [now, inForce].some((each) => each && sameWording(each, words)))
    .map(({ participantId: of, on: since }) => ({ why: "no", of, since }));

/** Residents who were asked at an earlier meeting. *Nog niet* leaves it asked. */
const unheard = ({ ref, item }: Lying, { state, residents, now, inForce }: Answered, facts: BoardFacts) => {
  if (!now || (inForce && sameWording(inForce, now))) return [];
  const asked = Object.values(facts.meetings).find(
    ({ id, phase, accordRounds }) =>
      phase === "closed" && (item?.values["meetingId"] === id || accordRounds[ref.item]?.item.sheet === ref.sheet),
  );
  if (!asked) return [];
  const answers = lastAnswers(state.accords.filter(({ words }) => sameWording(words, now)));
  return residents
    .filter((resident) => (answers.find((each) => each.participantId === resident)?.value ?? "notYet") === "notYet")
    .map((of): Held => ({ why: "unanswered", of, since: asked.plan.plannedFor.slice(0, 10) }));
};

/** Own opinions about it; those the table answered stand with it, and come back only when they were to wait until a day. */
const dissentsOf = (item: ItemId, facts: BoardFacts): readonly (Held & { readonly isAnswered: boolean })[] =>
  facts.dissents
    .filter(({ about }) => about.id === item)
    .map(({ byId: of, on: since, tableResponse, status }) => ({
      why: "dissent",
      of,
      since,
      isAnswered: tableResponse.trim() !== "" && status !== "open",
    }));

/** What waits is not asked before its day; what was said after that day stands by itself again. */
const unlessWaiting = (item: ItemId, { facts, on }: ReadTable) => {
  return (held: Held & { readonly isAnswered?: boolean }): readonly Held[] => {
    const parked = facts.parkedObjections.find((each) => each.item === item && each.of === held.of);
    if (parked && parked.until > on) return [];
    if (parked && parked.until > held.since) return [{ why: "parked", of: held.of, since: parked.until }];
    return held.isAnswered === true ? [] : [held];
  };
};

const isResting = (item: ItemId, { goals, rests }: BoardFacts): boolean =>
  rests[item] !== undefined || goals[item]?.status === "paused";

/** What somebody asks about it or says against it, and nobody answered: brought up by itself, whatever it is about. */
const askedAbout = ({ ref }: Lying, { facts }: ReadTable): readonly Held[] => [
  ...facts.statements
    .filter((each) => each.about === ref.item && isOpenStatement(each))
    .map(({ byId: of, on: since }): Held => ({ why: "statement", of, since })),
  ...questionsAbout(facts.lineQuestions, ref.item)
    .filter(isUnansweredQuestion)
    .map(({ by: of, on: since }): Held => ({ why: "question", of, since })),
];

const heldAgainst = (lying: Lying, table: ReadTable): readonly Held[] => {
  const { ref, collection } = lying;
  const isAgreement = collection === "agreements";
  const answered = isAgreement ? answeredOf(lying, table.facts) : null;
  if (isAway(lying, table.facts) || isResting(ref.item, table.facts)) return [];
  const asked = askedAbout(lying, table);
  if (answered?.state.closed || !objectable.includes(collection)) return asked;
  const objections = [...(answered ? noes(answered) : []), ...dissentsOf(ref.item, table.facts)];
  return [
    ...objections.flatMap(unlessWaiting(ref.item, table)),
    ...(answered ? unheard(lying, answered, table.facts) : []),
    ...asked,
  ];
};

/** One line for an item, whatever is held against it: the weightiest reason, and since when. */
const asOne = (ref: ItemRef, held: readonly Held[]): readonly ComingBack[] => {
  const order: readonly ComingBackWhy[] = ["no", "parked", "dissent", "unanswered", "statement", "question"];
  const why = order.find((each) => held.some((one) => one.why === each));
  if (!why) return [];
  const same = held.filter((each) => each.why === why);
  const since = same.map((each) => each.since).sort()[0] ?? "";
  return [{ item: ref, why, since, of: [...new Set(same.map((each) => each.of))], correction: null }];
};

/** *Klopt niet* that nobody answered, and that no resident let stand under the minutes. */
const corrections = ({ facts }: ReadTable): readonly ComingBack[] =>
  Object.values(facts.meetings).flatMap(({ id: meeting, minutes }) =>
    minutes.corrections
      .filter(({ answer, acceptedByResidentOn }) => answer === null && acceptedByResidentOn === null)
      .map(({ id, version, block, by, on }): ComingBack => {
        const blocks = minutes.versions.find((each) => each.version === version)?.blocks ?? [];
        const item = blocks.find((each) => each.id === block)?.item ?? null;
        return { item, why: "correction", since: on, of: [by], correction: { meeting, id } };
      }),
  );

/** Laid before somebody who did not answer in time, or whose day went by while it still stands in the way. */
const inTheWay = ({ facts, sheets, on }: ReadTable): readonly ComingBack[] =>
  sheets.flatMap(({ sheet, items }) =>
    items
      .filter(({ id, collection }) => collection === "barriers" && (facts.homes[id] ?? sheet) === sheet)
      .filter(({ values }) => values["status"] !== "solved")
      .flatMap((item): readonly ComingBack[] => {
        const ref = { sheet, item: item.id };
        const barrier = facts.barriers[item.id] ?? newBarrier(item.id);
        const since = comesBackAfter(barrier);
        const to = lastQuestion(barrier)?.to;
        const isAwayNow = putAwayOf({ id: item.id, collection: "barriers", item, ref }, facts) !== null;
        if (since === null || to === undefined || since >= on || isAwayNow) return [];
        return [{ item: ref, why: "barrier", since, of: [to], correction: null }];
      }),
  );

/** Everything that comes back, longest first. Pure; of what is closed still in a round of yes a reader knows nothing. */
export const comingBack = (table: ReadTable): readonly ComingBack[] => {
  const waiting = inTheWay(table);
  const once = new Set(waiting.map(({ item }) => item?.item));
  const lying = lyingOn(table).filter(({ ref }) => !once.has(ref.item));
  return [
    ...lying.flatMap((each) => asOne(each.ref, heldAgainst(each, table))),
    ...waiting,
    ...corrections(table),
  ].sort(
    (one, other) =>
      one.since.localeCompare(other.since) || (one.item?.item ?? "").localeCompare(other.item?.item ?? ""),
  );
};
