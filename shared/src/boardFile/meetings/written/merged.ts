// A record of the file brought up to date: only what is another thing now than the file itself would make of it is written
// anew. What nobody touched stays as it came, unknown fields and empty ones included.
import { isList, isPlainObject, type PlainObject } from "../../plainJson.ts";

const isSame = (one: unknown, other: unknown): boolean => {
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  }
  if (isPlainObject(one) && isPlainObject(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return names.every((name) => isSame(one[name], other[name]));
  }
  return one === other;
};

const mergedObject = (before: PlainObject, was: PlainObject, now: PlainObject): PlainObject => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, unknown])[] => {
      const value = merged(before[name], was[name], now[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
};

/**
 * `before`: as it stands in the file. `was`: what an import of it gives, in the words of the file. `now`: what there is,
 * in the same words. `undefined`: it leaves the file, or stays out.
 */
export const merged = (before: unknown, was: unknown, now: unknown): unknown => {
  if (isSame(was, now)) return before;
  if (isPlainObject(before) && isPlainObject(was) && isPlainObject(now)) return mergedObject(before, was, now);
  if (isList(before) && isList(was) && isList(now) && before.length === was.length) {
    return now.map((each, at) => (at < before.length ? merged(before[at], was[at], each) : each));
  }
  return now;
};
