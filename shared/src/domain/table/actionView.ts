// An action as one reader sees it: whose it is, in the words that were accepted, how far it is, and what somebody proposes
// to change. Without an owner it is for whoever wants it.
import { type ItemId, type ParticipantId, participantId } from "../../ids.ts";
import { type ActionState, newAction } from "../action.ts";
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
  /** The day it is meant for; `null`: als het uitkomt. */
  readonly due: string | null;
  readonly goalId: ItemId | null;
  readonly agreementId: ItemId | null;
  readonly steps: ActionState["steps"];
}

/** Taking what was offered to all changes no words: an empty owner on the sheet is the owner there is. */
const ownedBy = (owner: ParticipantId | null, words: Wording | null): Wording | null =>
  words && { ...words, ownerId: words.ownerId ?? owner };

interface Leads {
  readonly goalId: ItemId | null;
  readonly agreementId: ItemId | null;
}

const viewed = (card: ItemCard, state: ActionState, leads: Leads, me: ParticipantId | null): ActionView => {
  const onSheet = card.item && currentWording(card.item);
  const owner = state.owner ?? onSheet?.ownerId ?? null;
  return {
    ...card,
    ...leads,
    status: state.status,
    owner,
    isAccepted: state.accepted !== null,
    isForWhoWants: owner === null && (state.status === "proposed" || state.status === "declined"),
    isMine: me !== null && owner === me,
    words: state.accepted ?? onSheet ?? { text: "" },
    proposal: proposalBeside(ownedBy(owner, state.accepted), ownedBy(owner, onSheet)) && onSheet,
    mode: valueOf(card.item, "mode"),
    withIds: (card.item?.ids["with"] ?? []).map(participantId),
    kind: valueOf(card.item, "kind"),
    due: valueOf(card.item, "due"),
    steps: state.steps,
  };
};

export const actionView = (
  placed: Placed,
  references: References,
  reading: { readonly facts: BoardFacts; readonly me: ParticipantId | null },
): ActionView =>
  viewed(
    cardOf(placed, reading.facts),
    factsOf(placed, reading.facts).actions[placed.item.id] ?? newAction(placed.item.id),
    { goalId: references.one(placed.item, "goalId"), agreementId: references.one(placed.item, "agreementId") },
    reading.me,
  );

/** An accepted action that its sheet no longer holds; `null` when nobody accepted it. */
export const goneActionView = (
  id: ItemId,
  reading: { readonly facts: BoardFacts; readonly me: ParticipantId | null },
  home: ReadableSheet,
): ActionView | null => {
  const state = reading.facts.actions[id];
  return state?.accepted
    ? viewed(cardOfGone("actions", id, reading.facts, home), state, { goalId: null, agreementId: null }, reading.me)
    : null;
};
