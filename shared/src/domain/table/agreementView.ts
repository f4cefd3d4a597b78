// An agreement as one reader sees it: the words in force, who said what to them, and beside them the proposal on the sheet
// with the answers to that. Who has not answered is named as such, and holds nothing up (DESIGN.md 3).
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { Accord } from "../accord.ts";
import {
  type AgreementState,
  type AgreementStatus,
  agreementStatus,
  newAgreement,
  wordsInForce,
} from "../agreement.ts";
import { reads } from "../audience.ts";
import type { Rest } from "../between/resting.ts";
import type { BoardFacts } from "../board.ts";
import { isResident, isSeated, type Participant } from "../participant.ts";
import type { ReadableSheet } from "../item.ts";
import { type Provenance, provenanceOf } from "../provenance.ts";
import { currentWording, sameWording, type Wording } from "../wording.ts";
import { cardOf, cardOfGone, factsOf, type ItemCard, type Placed } from "./card.ts";
import { proposalBeside } from "./goalView.ts";
import type { References } from "./references.ts";

/** One person about one wording. */
export interface AnswerView {
  readonly participantId: ParticipantId;
  /** `null`: heeft nog niets gezegd. */
  readonly accord: Accord | null;
  /** What this person said last to other words, when nothing was said to these. */
  readonly earlier: Accord | null;
  /** A resident whose yes is needed. */
  readonly isNeeded: boolean;
}

export interface AnsweredWords {
  readonly words: Wording;
  /** In order of name: residents who read it, parties, and whoever else answered. */
  readonly answers: readonly AnswerView[];
  readonly myAnswer: Accord | null;
}

export interface AgreementView extends ItemCard, AnsweredWords {
  readonly status: AgreementStatus;
  /** The words now on the sheet, where they differ from those in force. */
  readonly proposal: AnsweredWords | null;
  readonly goalIds: readonly ItemId[];
  /** `null`: at a meeting, or not said. */
  readonly made: Provenance | null;
  /** It rests for a while. */
  readonly rest: Rest | null;
}

export interface Reading {
  readonly facts: BoardFacts;
  readonly me: ParticipantId | null;
  /** Everyone who sits or sat here, in order of name. */
  readonly people: readonly Participant[];
}

/** The adult residents who may read it: their yes makes an agreement. Children have no seat of their own. */
const residentsReading = (card: ItemCard, facts: BoardFacts): readonly ParticipantId[] =>
  facts.participants
    .filter((each) => isResident(each) && isSeated(each) && reads(card.audience, each.id))
    .map((each) => each.id);

const answered = (
  words: Wording,
  state: AgreementState,
  residents: readonly ParticipantId[],
  reading: Reading,
): AnsweredWords => {
  const toThese = new Map<ParticipantId, Accord>();
  const toOthers = new Map<ParticipantId, Accord>();
  for (const accord of state.accords) {
    (sameWording(accord.words, words) ? toThese : toOthers).set(accord.participantId, accord);
  }
  const people = new Set([...residents, ...(words.partyIds ?? []), ...toThese.keys()]);
  const known = reading.people.filter((each) => people.has(each.id));
  const answers = known.map(({ id }) => ({
    participantId: id,
    accord: toThese.get(id) ?? null,
    earlier: toThese.has(id) ? null : (toOthers.get(id) ?? null),
    isNeeded: residents.includes(id),
  }));
  return { words, answers, myAnswer: (reading.me && toThese.get(reading.me)) ?? null };
};

interface Beside {
  readonly goalIds: readonly ItemId[];
  readonly rest: Rest | undefined;
}

const viewed = (card: ItemCard, state: AgreementState, beside: Beside, reading: Reading): AgreementView => {
  const residents = residentsReading(card, reading.facts);
  const onSheet = card.item && currentWording(card.item);
  const inForce = wordsInForce(state, residents);
  const last = state.accords.at(-1)?.words ?? null;
  const proposal = proposalBeside(inForce, onSheet);
  return {
    ...card,
    ...answered(inForce ?? onSheet ?? last ?? { text: "" }, state, residents, reading),
    status: agreementStatus(state, residents),
    proposal: proposal && answered(proposal, state, residents, reading),
    goalIds: beside.goalIds,
    rest: beside.rest ?? null,
    made: provenanceOf(card.item),
  };
};

export const agreementView = (placed: Placed, references: References, reading: Reading): AgreementView => {
  const { agreements, rests } = factsOf(placed, reading.facts);
  const { id } = placed.item;
  const beside = { goalIds: references.all(placed.item, "goals"), rest: rests[id] };
  return viewed(cardOf(placed, reading.facts), agreements[id] ?? newAgreement(id), beside, reading);
};

/** An answered agreement that its sheet no longer holds; `null` when nobody answered it. */
export const goneAgreementView = (id: ItemId, reading: Reading, home: ReadableSheet): AgreementView | null => {
  const { agreements, rests } = reading.facts;
  const state = agreements[id];
  return state && state.accords.length > 0
    ? viewed(cardOfGone("agreements", id, reading.facts, home), state, { goalIds: [], rest: rests[id] }, reading)
    : null;
};
