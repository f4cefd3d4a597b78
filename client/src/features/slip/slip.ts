// A slip: what is still in one's hand. Nobody else sees it, it leaves no typing sign, and it stays on this device until it
// is put on the board or thrown away.
import type { ActionMode } from "@werktafel/shared/domain/action";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { MadeKind } from "@werktafel/shared/domain/provenance";
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import type { ItemId, ParticipantId } from "@werktafel/shared/ids";

export type SlipKind =
  | "goals"
  | "agreements"
  | "actions"
  | "strengths"
  | "concerns"
  | "ideas"
  | "barriers"
  | "waitingLists";
export const slipKinds: readonly SlipKind[] = [
  "goals",
  "agreements",
  "actions",
  "strengths",
  "concerns",
  "ideas",
  "barriers",
  "waitingLists",
];

export interface Slip {
  readonly kind: SlipKind;
  /** The line itself. */
  readonly text: string;
  /** Why, or what we do meanwhile. */
  readonly second: string;
  readonly goalId: ItemId | null;
  readonly ownerId: ParticipantId | null;
  readonly mode: ActionMode;
  readonly withIds: readonly ParticipantId[];
  readonly partyIds: readonly ParticipantId[];
  /** Talking with an authority. */
  readonly isWithAuthority: boolean;
  readonly due: string | null;
  readonly every: string | null;
  readonly audience: Audience;
  /** An agreement that is made where people stand together, outside a meeting; `null`: it is only put on the board. */
  readonly made: { readonly kind: MadeKind; readonly place: string } | null;
  /** With whom. */
  readonly togetherWith: ParticipantId | null;
}

export const emptySlip = (kind: SlipKind, goalId: ItemId | null, audience: Audience): Slip => ({
  kind,
  text: "",
  second: "",
  goalId,
  ownerId: null,
  mode: "self",
  withIds: [],
  partyIds: [],
  isWithAuthority: false,
  due: null,
  every: null,
  audience,
  made: null,
  togetherWith: null,
});

export const isEmpty = (slip: Slip): boolean => slip.text.trim() === "" && slip.second.trim() === "";

/** The field of the second text, where this kind has one. */
export const secondFieldOf = (kind: SlipKind): "why" | "interim" | "bridge" | null => {
  switch (kind) {
    case "goals":
      return "why";
    case "barriers":
      return "interim";
    case "waitingLists":
      return "bridge";
    default:
      return null;
  }
};

/** The field of the first text. */
export const textFieldOf = (kind: SlipKind): "title" | "text" | "forWhat" =>
  kind === "goals" ? "title" : kind === "waitingLists" ? "forWhat" : "text";

export const belongsToGoal = (kind: SlipKind): boolean =>
  kind === "agreements" || kind === "actions" || kind === "barriers" || kind === "waitingLists";

const hardNews: ReadonlySet<SlipKind> = new Set(["barriers", "waitingLists"]);
const hardDomains: ReadonlySet<string> = new Set(["money", "rules"]);

/** It may bring news about money, a refusal or a rule: what stands in the way, and all that serves a goal about those. */
export const isNewsSlip = ({ kind, goalId }: Slip, goals: readonly GoalView[]): boolean =>
  hardNews.has(kind) || hardDomains.has(goals.find(({ id }) => id === goalId)?.lifeDomain ?? "");
