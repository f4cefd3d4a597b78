// The order of imported items, so that they lie as the file has them. The order of a sheet tells only of sheets that
// everyone who reads it reads too: a gap between two keys would say that something lies there that is not for you.
import { ordersBetween } from "../../sheet/order.ts";

export interface Ordered {
  readonly id: string;
  /** `null`: on the sheet for everyone. */
  readonly restricted: string | null;
}

/** A key for each, given in the order in which they lie. */
export const ordersFor = (items: readonly Ordered[]): ReadonlyMap<string, string> => {
  const orders = new Map<string, string>();
  const forAll = items.filter((item) => item.restricted === null);
  const keys = ordersBetween(null, null, forAll.length);
  forAll.forEach((item, at) => orders.set(item.id, keys[at] ?? ""));
  // A restricted item lies between two that everyone reads; those of one sheet between the same two get keys in a row.
  let passed = 0;
  let gap = new Map<string, string[]>();
  const fill = (): void => {
    for (const ids of gap.values()) {
      const between = ordersBetween(keys[passed - 1] ?? null, keys[passed] ?? null, ids.length);
      ids.forEach((id, at) => orders.set(id, between[at] ?? ""));
    }
    gap = new Map();
  };
  for (const { id, restricted } of items) {
    if (restricted === null) {
      fill();
      passed += 1;
    } else {
      gap.set(restricted, [...(gap.get(restricted) ?? []), id]);
    }
  }
  fill();
  return orders;
};

interface Lying {
  readonly id: string;
  readonly order: string;
}

/**
 * The ids as a file should have them: what never moved since the import stands as the file had it, and what was moved or
 * is new stands right behind the one it lies behind. `before`: the order key of each at the import, in the file's order.
 */
export const inFileOrder = (now: readonly Lying[], before: Readonly<Record<string, string>>): readonly string[] => {
  const stayed = new Set(now.filter(({ id, order }) => before[id] === order).map(({ id }) => id));
  const placed = Object.keys(before).filter((id) => stayed.has(id));
  now.forEach(({ id }, at) => {
    if (stayed.has(id)) return;
    const neighbour = at === 0 ? undefined : now[at - 1]?.id;
    placed.splice(neighbour === undefined ? 0 : placed.indexOf(neighbour) + 1, 0, id);
  });
  return placed;
};
