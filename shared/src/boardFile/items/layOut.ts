// Lays the items of a file on sheets: one sheet per audience, and every reference where only people who may read both ends
// can read it (DESIGN.md 2, References).
import { type Audience, audienceKey, holds } from "../../domain/audience.ts";
import type { Fact } from "../../domain/fact.ts";
import { grouped } from "../../domain/grouped.ts";
import type { SheetContent, SheetItem, ItemRef } from "../../domain/item.ts";
import { itemId, type SheetId, sheetId } from "../../ids.ts";
import { type Primitive, questionItemId } from "../../sheet/shape.ts";
import type { BoardFile } from "../fileShape.ts";
import { itemFromFile } from "./fileItem.ts";
import { ordersFor } from "./orders.ts";
import { type RecordInFile, underField } from "./recordsInFile.ts";

export interface LaidSheet extends SheetContent {
  readonly kind: "table" | "question";
  readonly audience: Audience;
}

export interface Laid {
  readonly item: SheetItem;
  readonly ref: ItemRef;
  readonly audience: Audience;
}

export interface LaidOut {
  readonly byId: ReadonlyMap<string, Laid>;
  readonly references: ReadonlyMap<SheetId, ReadonlySet<string>>;
  /** References of which neither audience holds the other, told to those in both. */
  readonly told: readonly Fact[];
  /** Per collection: id → order key, in the order of the file. */
  readonly orders: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Sheets by their readers; the one for everyone is always there. */
export class SheetsByAudience {
  readonly #newId: () => string;
  readonly #byKey = new Map<string, { readonly id: SheetId; readonly audience: Audience }>();

  constructor(newId: () => string) {
    this.#newId = newId;
    this.of("everyone");
  }
  /** The sheet of exactly these readers, made if it is not there yet. */
  of(audience: Audience): SheetId {
    const key = audienceKey(audience);
    const sheet = this.#byKey.get(key) ?? { id: sheetId(`${this.#newId()}~1`), audience };
    this.#byKey.set(key, sheet);
    return sheet.id;
  }
  all(): readonly { readonly id: SheetId; readonly audience: Audience }[] {
    return [...this.#byKey.values()];
  }
}

const ordersOf = (records: readonly RecordInFile[]): LaidOut["orders"] =>
  Object.fromEntries(
    [...grouped(records, ({ collection }) => collection)].map(([collection, here]) => {
      const nth = ({ record }: RecordInFile): number => (typeof record["order"] === "number" ? record["order"] : 0);
      const asLying = collection === "contacts" ? [...here].sort((one, other) => nth(one) - nth(other)) : here;
      const keys = ordersFor(
        asLying.map(({ id, audience }) => ({ id, restricted: audience === "everyone" ? null : audienceKey(audience) })),
      );
      return [collection, Object.fromEntries(here.map(({ id }) => [id, keys.get(id) ?? ""]))];
    }),
  );

/** A reference on its way to its place. */
interface Pointing {
  readonly from: RecordInFile;
  readonly field: string;
  readonly to: RecordInFile;
}

const isToldField = (field: string): field is Extract<Fact, { readonly kind: "referenceTold" }>["field"] =>
  field === "goals" || field === "goalId" || field === "agreementId" || field === "barrierId";

/** All items in their places; every sheet an item needs is made. */
export const layOut = (records: readonly RecordInFile[], sheetsBy: SheetsByAudience): LaidOut => {
  const orders = ordersOf(records);
  const known = new Map(records.map((record) => [record.id, record] as const));
  const refOf = ({ id, audience }: RecordInFile): ItemRef => ({ sheet: sheetsBy.of(audience), item: id });
  const onSheet = new Map<SheetId, Set<string>>();
  const told: Fact[] = [];

  const placed = (from: RecordInFile): SheetItem => {
    const { texts, values, ids, references } = itemFromFile(from.collection, from.record);
    const ownValues: Record<string, Primitive> = { ...values, order: orders[from.collection]?.[from.id] ?? "" };
    const ownIds: Record<string, readonly string[]> = { ...ids };
    const isPartOf = underField[from.collection];
    if (from.under !== null && isPartOf !== undefined) ownValues[isPartOf] = from.under;
    for (const { field, to } of references) {
      const target = known.get(itemId(to));
      if (!target) continue;
      if (holds(target.audience, from.audience)) {
        if (field === "goals") ownIds[field] = [...(ownIds[field] ?? []), to].sort();
        else ownValues[field] = to;
      } else {
        elsewhere({ from, field, to: target });
      }
    }
    return {
      id: from.id,
      sheet: sheetsBy.of(from.audience),
      collection: from.collection,
      texts,
      values: ownValues,
      ids: ownIds,
    };
  };

  const elsewhere = ({ from, field, to }: Pointing): void => {
    if (holds(from.audience, to.audience)) {
      const sheet = sheetsBy.of(to.audience);
      onSheet.set(sheet, (onSheet.get(sheet) ?? new Set()).add(`${from.id}~${field}~${to.id}`));
    } else if (isToldField(field)) {
      told.push({ kind: "referenceTold", from: refOf(from), field, to: refOf(to) });
    }
  };

  const byId = new Map(
    records.map(
      (record) => [record.id, { item: placed(record), ref: refOf(record), audience: record.audience }] as const,
    ),
  );
  return { byId, references: onSheet, told, orders };
};

/** Every table sheet with what lies on it. */
export const tableSheets = (laidOut: LaidOut, sheetsBy: SheetsByAudience): readonly LaidSheet[] => {
  const items = [...laidOut.byId.values()].map(({ item }) => item);
  return sheetsBy.all().map(({ id, audience }) => ({
    sheet: id,
    kind: "table",
    audience,
    items: items.filter((item) => item.sheet === id),
    references: [...(laidOut.references.get(id) ?? [])].sort(),
  }));
};

/** The resident's own words: a sheet of its own, for all to read. */
export const questionSheet = (file: BoardFile, sheet: SheetId): LaidSheet => {
  const { question, questionById } = file.board;
  const item: SheetItem = {
    id: itemId(questionItemId),
    sheet,
    collection: "question",
    texts: { text: question ?? "" },
    values: { order: "a0", ...(questionById ? { byId: questionById } : {}) },
    ids: {},
  };
  return { sheet, kind: "question", audience: "everyone", items: [item], references: [] };
};
