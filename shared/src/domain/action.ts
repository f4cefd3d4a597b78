// Something one person will do. It is a proposal until its owner says yes, and only the owner moves it;
// a resident may cancel what lies on the own table. An action without an owner is offered to whoever wants it.
import type { ItemId, ParticipantId } from "../ids.ts";
import type { Hand } from "./ownHand.ts";
import type { Refusal } from "./refusal.ts";
import type { Wording } from "./wording.ts";

export type ActionStatus =
  | "proposed"
  | "accepted"
  | "inProgress"
  | "done"
  | "stuck"
  | "declined"
  | "handedOver"
  | "cancelled";
export const actionStatuses: readonly ActionStatus[] = [
  "proposed",
  "accepted",
  "inProgress",
  "done",
  "stuck",
  "declined",
  "handedOver",
  "cancelled",
];

/** How someone does it: alone, together with the resident, or in their place (needs a mandate, R-226). */
export type ActionMode = "self" | "together" | "onBehalf";

export interface ActionStep extends Hand {
  readonly on: string;
  readonly status: ActionStatus;
  readonly byId: ParticipantId;
  readonly note: string;
}

/** What the facts say of an action. */
export interface ActionState {
  readonly id: ItemId;
  readonly status: ActionStatus;
  /** Who accepted it; before that the owner on the sheet is only proposed. */
  readonly owner: ParticipantId | null;
  /** The words as accepted; shown instead of later edits. */
  readonly accepted: Wording | null;
  readonly steps: readonly ActionStep[];
}

export const newAction = (id: ItemId): ActionState => ({
  id,
  status: "proposed",
  owner: null,
  accepted: null,
  steps: [],
});

const next: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  proposed: ["accepted", "declined", "cancelled"],
  accepted: ["inProgress", "done", "stuck", "declined", "cancelled"],
  inProgress: ["done", "stuck", "declined", "cancelled"],
  stuck: ["inProgress", "done", "declined", "cancelled"],
  // Taken back: nothing a person did here is without return.
  done: ["inProgress"],
  declined: ["accepted"],
  cancelled: ["proposed"],
  handedOver: [],
};

/** When its owner does it: on a day, again and again, or as it suits. */
export interface OwnWhen {
  readonly due: string | null;
  readonly every: string | null;
}

/** The same words on a day of one's own; of a rhythm that stays, so does its end. */
export const onOwnDay = (words: Wording, { due, every }: OwnWhen): Wording => ({
  ...words,
  due,
  rhythm: every === null ? null : words.rhythm?.every === every ? words.rhythm : { every, until: null },
});

export interface ActionMove {
  readonly to: ActionStatus;
  readonly by: ParticipantId;
  /** The owner the sheet proposes at this moment. */
  readonly proposedOwner: ParticipantId | null;
  readonly isResident: boolean;
}

/** May this person make this move now? The reason why not, or `null`. */
export const whyNotMoved = (action: ActionState, move: ActionMove): Refusal | null => {
  const owner = action.owner ?? move.proposedOwner;
  const cancels = (move.to === "cancelled" || action.status === "cancelled") && move.isResident;
  if (owner !== null && owner !== move.by && !cancels) {
    // The second who reaches for an action that was offered to all hears, kindly, who was earlier.
    return move.proposedOwner === null && move.to === "accepted"
      ? { reason: "alreadyTaken", by: owner }
      : { reason: "notYours", who: "owner" };
  }
  if (owner === null && move.to !== "accepted" && !cancels) return { reason: "notYours", who: "owner" };
  if (!next[action.status].includes(move.to)) return { reason: "notNow", from: action.status, to: move.to };
  return null;
};

/**
 * The action after a step; the first acceptance fixes owner, words and day. Words that go with another step are the owner's own
 * as well: another day, while it is under way.
 */
export const moveAction = (action: ActionState, step: ActionStep, words: Wording | null): ActionState => {
  const { status } = step;
  // *Toch nog een voorstel*, where it was not put back: who said so took back the yes or no that a pen wrote down for them.
  const isNobodys = status === "declined" || (status === "proposed" && action.status !== "cancelled");
  return {
    ...action,
    status,
    owner: status === "accepted" ? step.byId : isNobodys ? null : action.owner,
    accepted: isNobodys ? null : status === "accepted" ? words : (words ?? action.accepted),
    steps: [...action.steps, step],
  };
};
