// An action as one reader sees it: whose it is, in the words that were accepted, how far it is, and what somebody proposes
// to change. Without an owner it is for whoever wants it.
import { type ItemId, type ParticipantId, participantId } from "../../ids.ts";
import { type ActionState, newAction } from "../action.ts";
import { isOpen } from "../mine/myActions.ts";
import type { BoardFacts } from "../board.ts";
import type { ReadableSheet } from "../item.ts";
import { currentWording, type Wording } from "../wording.ts";
import { cardOf, cardOfGone, factsOf, type ItemCard, type Placed, valueOf } from "./card.ts";
import { proposalBeside } from "./goalView.ts";
import type { References } from "./references.ts";

export interface ActionView extends ItemCard {
  readonly status: ActionState["status"];
  /** Who accepted it, else whom the sheet asks; `null`: for whoever wants it. */
  readonly owner: ParticipantId | null;
  readonly isAccepted: boolean;
  readonly isForWhoWants: boolean;
  readonly isMine: boolean;
  readonly words: Wording;
  /** The sheet's words where they differ from the accepted ones. */
  readonly proposal: Wording | null;
  readonly mode: string | null;
  readonly withIds: readonly ParticipantId[];
  readonly kind: string | null;
  /**
   * The day it is meant for, the one that was said yes to; `null`: als het uitkomt, or it rests: then it is past no day, and nobody
   * is reminded.
   */
  readonly due: string | null;
  /** The day that stands on the sheet, also while it rests; where it differs from the one that was said yes to, a proposal. */
  readonly dayOnSheet: string | null;
  /** It rests for a while, by itself or with the goal or the agreement that it serves. */
  readonly rest: ActionRest | null;
  readonly goalId: ItemId | null;
  readonly agreementId: ItemId | null;
  readonly steps: ActionState["steps"];
}

export interface ActionRest {
  readonly until: string | null;
  readonly with: "itself" | "goal" | "agreement";
}

/** Taking what was offered to all changes no words: an empty owner on the sheet is the owner there is. */
const ownedBy = (owner: ParticipantId | null, words: Wording | null): Wording | null =>
  words && { ...words, ownerId: words.ownerId ?? owner };

interface Leads {
  readonly goalId: ItemId | null;
  readonly agreementId: ItemId | null;
}

interface Known {
  readonly state: ActionState;
  readonly leads: Leads;
  /** The facts that are about this very item. */
  readonly own: BoardFacts;
  readonly facts: BoardFacts;
}

const restOf = (id: ItemId, { leads, own, facts }: Known): ActionRest | null => {
  const itself = own.rests[id];
  if (itself) return { until: itself.until, with: "itself" };
  const { goalId, agreementId } = leads;
  if (goalId !== null && facts.goals[goalId]?.status === "paused") {
    return { until: facts.rests[goalId]?.until ?? null, with: "goal" };
  }
  const agreement = agreementId === null ? undefined : facts.rests[agreementId];
  return agreement ? { until: agreement.until, with: "agreement" } : null;
};

const viewed = (card: ItemCard, known: Known, me: ParticipantId | null): ActionView => {
  const { state, leads } = known;
  const rest = isOpen(state) ? restOf(card.id, known) : null;
  const onSheet = card.item && currentWording(card.item);
  const owner = state.owner ?? onSheet?.ownerId ?? null;
  const words = state.accepted ?? onSheet ?? { text: "" };
  const dayOnSheet = valueOf(card.item, "due");
  return {
    ...card,
    ...leads,
    status: state.status,
    owner,
    isAccepted: state.accepted !== null,
    isForWhoWants: owner === null && (state.status === "proposed" || state.status === "declined"),
    isMine: me !== null && owner === me,
    words,
    proposal: proposalBeside(ownedBy(owner, state.accepted), ownedBy(owner, onSheet)) && onSheet,
    mode: valueOf(card.item, "mode"),
    withIds: (card.item?.ids["with"] ?? []).map(participantId),
    kind: valueOf(card.item, "kind"),
    due: rest !== null ? null : words.due === undefined ? dayOnSheet : words.due,
    dayOnSheet,
    rest,
    steps: state.steps,
  };
};

interface ActionReading {
  readonly facts: BoardFacts;
  readonly me: ParticipantId | null;
}

export const actionView = (placed: Placed, references: References, { facts, me }: ActionReading): ActionView => {
  const own = factsOf(placed, facts);
  const { item } = placed;
  const leads = { goalId: references.one(item, "goalId"), agreementId: references.one(item, "agreementId") };
  return viewed(cardOf(placed, facts), { state: own.actions[item.id] ?? newAction(item.id), leads, own, facts }, me);
};

/** An accepted action that its sheet no longer holds; `null` when nobody accepted it. */
export const goneActionView = (id: ItemId, { facts, me }: ActionReading, home: ReadableSheet): ActionView | null => {
  const state = facts.actions[id];
  const leads = { goalId: null, agreementId: null };
  return state?.accepted
    ? viewed(cardOfGone("actions", id, facts, home), { state, leads, own: facts, facts }, me)
    : null;
};
