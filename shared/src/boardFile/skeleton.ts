// What is kept of an imported record: everything that does not live on a sheet or in a fact, and the places where those
// words stood, empty. So export gives the same file, and words that are erased later do not live on here.
import { isEmpty, isList, isPlainObject, type PlainObject } from "./plainJson.ts";

/**
 * What stays of a field that lives elsewhere. `text`, `value` and `lines`: the empty one of its kind. A list of names: the
 * object without these. Fields that are not named stay as they are, lists of ids among them: they hold no words, and say
 * the order in which the file had them.
 */
export type Emptied = "text" | "value" | "lines" | readonly string[];
export type EmptiedFields = Readonly<Record<string, Emptied>>;

const emptiedValue = (value: unknown, as: Emptied): unknown => {
  if (isEmpty(value)) return value;
  if (as === "text") return "";
  if (as === "lines") return [];
  if (as === "value" || !isPlainObject(value)) return null;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !as.includes(name)));
};

/** The record with the named fields emptied. */
export const emptied = (record: PlainObject, fields: EmptiedFields): PlainObject =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const as = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, as === undefined ? value : emptiedValue(value, as)];
    }),
  );

/** A list of small records (answers, steps, faces), each emptied; anything else stays as it is. */
export const eachEmptied = (list: unknown, fields: EmptiedFields): unknown =>
  isList(list) ? list.map((each) => (isPlainObject(each) ? emptied(each, fields) : each)) : list;

const overKept = (before: unknown, value: unknown): unknown => {
  if (isEmpty(value)) return isEmpty(before) ? before : (value ?? null);
  return isPlainObject(before) && isPlainObject(value) ? { ...before, ...value } : value;
};

/**
 * What lives now, laid over what was kept. A field that is empty now stays empty in the way the file had it, and one the
 * file did not have stays out. Without a kept record everything is written; `undefined` never is.
 */
export const laidOver = (kept: unknown, now: PlainObject): PlainObject => {
  const before = isPlainObject(kept) ? kept : null;
  const fields = Object.entries(now).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    if (!before) return value === undefined ? [] : [[name, value]];
    const isKnown = Object.hasOwn(before, name);
    return isEmpty(value) && !isKnown ? [] : [[name, overKept(before[name], value)]];
  });
  return { ...before, ...Object.fromEntries(fields) };
};

/** The records of a list laid over what was kept of each, by place; later ones are new. */
export const eachLaidOver = (kept: unknown, now: readonly PlainObject[]): readonly PlainObject[] =>
  now.map((each, at) => laidOver(isList(kept) ? kept[at] : undefined, each));
