// What the house itself does to sheets, in one piece: items go to another audience with all their words, and what names them
// moves along or goes. Planned by whoever judged it, from what was read; carried out on the live documents as they are then.
import type { ItemId, SheetId } from "@werktafel/shared/ids";
import type { Primitive } from "@werktafel/shared/sheet/shape";

/** What is different about an item afterwards, beside its place. */
export interface ItemPatch {
  readonly values: Readonly<Record<string, Primitive>>;
  readonly addIds: readonly { readonly field: string; readonly id: string }[];
  readonly removeIds: readonly { readonly field: string; readonly id: string }[];
}

export const noPatch: ItemPatch = { values: {}, addIds: [], removeIds: [] };

export interface PlannedMove {
  readonly collection: string;
  readonly item: ItemId;
  readonly from: SheetId;
  readonly to: SheetId;
  readonly patch: ItemPatch;
}

export interface SheetPlan {
  readonly moves: readonly PlannedMove[];
  /** Of items that stay where they are. */
  readonly patches: readonly {
    readonly sheet: SheetId;
    readonly collection: string;
    readonly item: ItemId;
    readonly patch: ItemPatch;
  }[];
  /** `<from>~<field>~<to>`, per sheet. */
  readonly putReferences: readonly { readonly sheet: SheetId; readonly reference: string }[];
  readonly dropReferences: readonly { readonly sheet: SheetId; readonly reference: string }[];
}

/** Every sheet that a plan touches, each once. */
export const sheetsIn = (plan: SheetPlan): readonly SheetId[] => [
  ...new Set([
    ...plan.moves.flatMap(({ from, to }) => [from, to]),
    ...[...plan.patches, ...plan.putReferences, ...plan.dropReferences].map(({ sheet }) => sheet),
  ]),
];
