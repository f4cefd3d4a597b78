// One thing that lies on a sheet, and where, as plain words and values: what `sheet/readSheet` makes of the document, and what
// every rule and every screen works with. No CRDT in it.
import type { ItemId, SheetId } from "../ids.ts";
import type { Audience } from "./audience.ts";

/** Where an item is: its name, and the sheet it lies on. */
export interface ItemRef {
  readonly sheet: SheetId;
  readonly item: ItemId;
}

export interface SheetItem {
  readonly id: ItemId;
  readonly sheet: SheetId;
  /** `goals`, `agreements`, … as in `sheet/shape.ts`. */
  readonly collection: string;
  /** What people write, per field. */
  readonly texts: Readonly<Record<string, string>>;
  /** Dates, ids, short words, per field; a field that was never set is absent. */
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  /** Sets of ids, per field, sorted. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

/** The plain content of one sheet. */
export interface SheetContent {
  readonly sheet: SheetId;
  readonly items: readonly SheetItem[];
  /** `<from>~<field>~<to>` of the references that lie on this sheet. */
  readonly references: readonly string[];
}

/** A sheet's content with who reads it, as a reader's board is put together from. */
export interface ReadableSheet extends SheetContent {
  readonly audience: Audience;
  readonly kind: "table" | "question";
  readonly writable: boolean;
}

const orderOf = (item: SheetItem): string => (typeof item.values["order"] === "string" ? item.values["order"] : "");
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** As they lie: by order, then id. Order keys are compared by character code, never by language. */
export const inOrder = (items: readonly SheetItem[]): readonly SheetItem[] =>
  [...items].sort((one, other) => compare(orderOf(one), orderOf(other)) || compare(one.id, other.id));
