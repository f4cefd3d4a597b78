// One record of the file as an item for a sheet, and back.
import type { SheetItem } from "../../domain/item.ts";
import type { Primitive } from "../../sheet/shape.ts";
import { isEmpty, isPlainObject, type PlainObject, stringOr, stringsIn } from "../plainJson.ts";
import { type Translation, translations } from "./translation.ts";

/** An item as the file has it: its references are not placed yet. */
export interface FileItem {
  readonly texts: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, Primitive>>;
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly references: readonly { readonly field: string; readonly to: string }[];
}

const isPrimitive = (value: unknown): value is Primitive =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** The words and values of a record, under the names of the sheet. */
export const itemFromFile = (collection: string, record: PlainObject): FileItem => {
  const texts: Record<string, string> = {};
  const values: Record<string, Primitive> = {};
  const ids: Record<string, readonly string[]> = {};
  const references: { readonly field: string; readonly to: string }[] = [];
  for (const { name, as, field } of translations[collection] ?? []) {
    const found = record[name];
    if (as === "text") texts[field] = stringOr(found, "");
    else if (as === "lines") texts[field] = stringsIn(found).join("\n");
    else if (as === "ids") ids[field] = [...stringsIn(found)].sort();
    else if (as === "references") references.push(...stringsIn(found).map((to) => ({ field, to })));
    else if (isEmpty(found)) continue;
    else if (as === "reference") references.push({ field, to: stringOr(found, "") });
    else if (as === "rhythm" && isPlainObject(found)) {
      values["rhythmEvery"] = stringOr(found["every"], "");
      if (typeof found["until"] === "string") values["rhythmUntil"] = found["until"];
    } else if (as === "made" && isPlainObject(found)) {
      if (typeof found["kind"] === "string") values["madeKind"] = found["kind"];
      if (typeof found["place"] === "string") values["madePlace"] = found["place"];
    } else if (isPrimitive(found)) values[field] = found;
  }
  return { texts, values, ids, references };
};

/** In the order of the file, then what came later. */
const inFileOrder = (ids: readonly string[], before: unknown): readonly string[] => {
  const known = stringsIn(before);
  return [...known.filter((id) => ids.includes(id)), ...ids.filter((id) => !known.includes(id))];
};

const rhythmToFile = (item: SheetItem, before: unknown): PlainObject | null => {
  const every = stringOr(item.values["rhythmEvery"], "");
  if (every === "") return null;
  const until = stringOr(item.values["rhythmUntil"], "");
  const hasUntil = until !== "" || !isPlainObject(before) || Object.hasOwn(before, "until");
  return { every, ...(hasUntil ? { until: until === "" ? null : until } : {}) };
};

/** What came before places lay on a sheet is kept whole. */
const madeToFile = ({ values }: SheetItem, before: unknown): unknown => {
  const { madeKind: kind, madePlace: place } = values;
  if (kind === undefined && place === undefined) return before ?? null;
  return { ...(kind !== undefined && { kind }), ...(place !== undefined && { place }) };
};

const fieldToFile = (
  item: SheetItem,
  { name, as, field }: Translation,
  references: (field: string) => readonly string[],
  before: PlainObject | undefined,
): unknown => {
  switch (as) {
    case "text":
      return item.texts[field] ?? "";
    case "lines":
      return (item.texts[field] ?? "") === "" ? [] : (item.texts[field] ?? "").split("\n");
    case "ids":
      return inFileOrder(item.ids[field] ?? [], before?.[name]);
    case "references":
      return inFileOrder(references(field), before?.[name]);
    case "reference":
      return references(field)[0] ?? null;
    case "rhythm":
      return rhythmToFile(item, before?.[name]);
    case "made":
      return madeToFile(item, before?.[name]);
    default:
      return item.values[field] ?? null;
  }
};

/** The fields of a record as they stand on the sheet now. `before`: what was kept of the record the item came from. */
export const itemToFile = (
  item: SheetItem,
  references: (field: string) => readonly string[],
  before: PlainObject | undefined,
): PlainObject =>
  Object.fromEntries(
    (translations[item.collection] ?? []).map((translation) => [
      translation.name,
      fieldToFile(item, translation, references, before),
    ]),
  );
