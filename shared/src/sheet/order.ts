// Where an item lies among its neighbours: a key between two keys, so that moving one item changes that item alone.
// Two people who put something in the same place at once must not get the same key: a little of the item's own id is added.
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { maxValueLength } from "./shape.ts";

const integerLength = (order: string): number => {
  const head = order.charCodeAt(0);
  if (head >= 97 && head <= 122) return head - 97 + 2;
  return head >= 65 && head <= 90 ? 90 - head + 2 : Number.POSITIVE_INFINITY;
};

/** True when `order` is a key that another can be put beside. */
export const isOrder = (order: unknown): order is string =>
  typeof order === "string" &&
  /^[A-Za-z][0-9A-Za-z]*$/.test(order) &&
  order.length >= integerLength(order) &&
  !(order.length > integerLength(order) && order.endsWith("0")) &&
  !/^A0+$/.test(order);

/** Room left for the keys that come between later ones. */
const longestOrder = maxValueLength - 20;

const usable = (order: string | null): string | null => (isOrder(order) && order.length < longestOrder ? order : null);

/**
 * A key after `before` and before `after`; `null` is the edge. When they do not stand in that order (somebody moved them
 * meanwhile) the item comes right behind `before`. `id` is the id of the item that is put there.
 */
export const orderBetween = (before: string | null, after: string | null, id: string): string => {
  const low = usable(before);
  const high = usable(after);
  const top = low !== null && high !== null && low >= high ? null : high;
  const key = generateKeyBetween(low, top);
  const own = id.replaceAll(/[^0-9A-Za-z]/g, "").slice(-4);
  const unique = `${key}${own}`.replace(/0+$/, "");
  return isOrder(unique) && unique > key && (top === null || unique < top) ? unique : key;
};

/** As many keys, ascending, between two keys; `null` is the edge. */
export const ordersBetween = (before: string | null, after: string | null, count: number): readonly string[] =>
  generateNKeysBetween(before, after, count);
