// When an answer in a round of yes may be known, told again from the facts alone and in other words than the house's own: the
// residents who are here (nobody here: all who may read it) each answered or passed the words that lie there.
import { type Audience, reads } from "@werktafel/shared/domain/audience";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { currentWording, sameWording, type Wording } from "@werktafel/shared/domain/wording";
import type { MeetingId, ParticipantId } from "@werktafel/shared/ids";
import type { ChanceTable } from "./chanceTable.ts";

const isRef = (one: ItemRef, other: ItemRef): boolean => one.item === other.item && one.sheet === other.sheet;

export const wordsOnSheet = ({ items }: ChanceTable, ref: ItemRef): Wording | null => {
  const item = items.get(ref.sheet)?.find(({ id, collection }) => id === ref.item && collection === "agreements");
  return item ? currentWording(item) : null;
};

export const audienceOf = ({ sheets }: ChanceTable, ref: ItemRef): Audience =>
  sheets.find(({ id }) => id === ref.sheet)?.audience ?? [];

/** Where a resident is now, from what was noted. */
const isHere = (history: readonly Fact[], meeting: MeetingId, who: ParticipantId): boolean => {
  const noted = history.findLast(
    (fact) => fact.kind === "attendanceNoted" && fact.meeting === meeting && fact.participant === who,
  );
  return noted?.kind === "attendanceNoted" && noted.via !== null;
};

const waitedFor = (
  { participants }: BoardFacts,
  history: readonly Fact[],
  { meeting, audience }: { readonly meeting: MeetingId; readonly audience: Audience },
): readonly ParticipantId[] => {
  const residents = participants
    .filter((each) => each.party === "resident" && each.leftOn === null && reads(audience, each.id))
    .map(({ id }) => id);
  const here = residents.filter((each) => isHere(history, meeting, each));
  return here.length > 0 ? here : residents;
};

const isDone = (
  since: readonly Fact[],
  ref: ItemRef,
  words: Wording,
  meeting: MeetingId,
  who: ParticipantId,
): boolean =>
  since.some((fact) => {
    if (fact.kind === "agreementAnswered" && isRef(fact.item, ref)) {
      return fact.accord.participantId === who && sameWording(fact.accord.words, words);
    }
    return (
      fact.kind === "accordPassed" &&
      fact.meeting === meeting &&
      isRef(fact.item, ref) &&
      fact.by === who &&
      sameWording(fact.words, words)
    );
  });

/** The meetings in which this was laid before the table, and where it was not said to the end yet for these words. */
export const openRounds = (
  table: ChanceTable,
  facts: BoardFacts,
  history: readonly Fact[],
  asked: { readonly ref: ItemRef; readonly words: Wording },
): readonly MeetingId[] => {
  const { ref, words } = asked;
  const meetings = new Set(
    history.flatMap((fact) => (fact.kind === "accordRoundOpened" && isRef(fact.item, ref) ? [fact.meeting] : [])),
  );
  return [...meetings].filter((meeting) => {
    const start = history.findIndex(
      (fact) => fact.kind === "accordRoundOpened" && fact.meeting === meeting && isRef(fact.item, ref),
    );
    const since = history.slice(start);
    const waited = waitedFor(facts, history, { meeting, audience: audienceOf(table, ref) });
    return !waited.every((who) => isDone(since, ref, words, meeting, who));
  });
};
