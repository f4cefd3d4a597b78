// What the house itself does to sheets, in one piece: items go to another audience with all their words, and what names them
// moves along or goes. Planned by whoever judged it, from what was read; carried out on the live documents as they are then.
import type { ItemId, SheetId } from "@werktafel/shared/ids";
import type { SheetItem } from "@werktafel/shared/domain/item";
import type { Primitive } from "@werktafel/shared/sheet/shape";
import type { SheetRow } from "../../storage/port.ts";

/** What is different about an item afterwards, beside its place. */
export interface ItemPatch {
  /** Texts as they read afterwards; what stays of them keeps its place under everybody's cursor. */
  readonly texts?: Readonly<Record<string, string>>;
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
  /** New sheets that something goes to: they are there with all of it, or not at all. */
  readonly opens?: readonly SheetRow[];
  /** These go for good, with all words of them, by whatever name; also when they lie there no more and are only kept. */
  readonly removes?: readonly { readonly sheet: SheetId; readonly item: ItemId }[];
  readonly moves: readonly PlannedMove[];
  /** What the house puts down for somebody: their own words, that they took on (a handover). */
  readonly puts?: readonly { readonly sheet: SheetId; readonly item: SheetItem }[];
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

export const noPlan: SheetPlan = { moves: [], patches: [], putReferences: [], dropReferences: [] };

/** Every sheet that a plan touches and that is there already, each once. */
export const sheetsIn = (plan: SheetPlan): readonly SheetId[] => {
  const opens = new Set<SheetId>((plan.opens ?? []).map(({ id }) => id));
  const touched = new Set([
    ...plan.moves.flatMap(({ from, to }) => [from, to]),
    ...[...plan.patches, ...plan.putReferences, ...plan.dropReferences].map(({ sheet }) => sheet),
    ...[...(plan.removes ?? []), ...(plan.puts ?? [])].map(({ sheet }) => sheet),
  ]);
  return [...touched].filter((sheet) => !opens.has(sheet));
};

/** The sheets that something leaves: nothing of before stays of them. */
export const sheetsLeft = ({ moves, removes = [] }: SheetPlan): ReadonlySet<SheetId> =>
  new Set([...moves.map(({ from }) => from), ...removes.map(({ sheet }) => sheet)]);
