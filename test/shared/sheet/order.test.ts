import { expect, test } from "@jest/globals";
import { isOrder, orderBetween } from "@werktafel/shared/sheet/order";
import { maxValueLength } from "@werktafel/shared/sheet/shape";
import * as fc from "fast-check";

test("an item lies between its neighbours", () => {
  const run = (moves: readonly number[]): void => {
    const orders: string[] = [];
    moves.forEach((move, at) => {
      const place = move % (orders.length + 1);
      const before = orders[place - 1] ?? null;
      const after = orders[place] ?? null;
      const order = orderBetween(before, after, `id-${at}x${move}`);
      expect(isOrder(order)).toBe(true);
      orders.splice(place, 0, order);
      expect(orders).toEqual(orders.toSorted((one, other) => (one < other ? -1 : 1)));
    });
    expect(new Set(orders).size).toBe(orders.length);
  };
  fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 40 }), run), { seed: 3, numRuns: 500 });
});

test("two people who put something in the same place at once get different keys", () => {
  expect(orderBetween("a0", "a1", "mVq3xYzA")).not.toBe(orderBetween("a0", "a1", "kP9wTnBc"));
});

test("neighbours that were swapped meanwhile, or whose order is nonsense, stop nobody", () => {
  for (const [before, after] of [
    ["a1", "a0"],
    ["a0", "a0"],
    ["~~", "!"],
    ["", null],
    ["a0".padEnd(maxValueLength, "V"), null],
    ["A00000000000000000000000000", "a0"],
  ] as const) {
    const order = orderBetween(before, after, "x");
    expect(isOrder(order)).toBe(true);
    expect(order.length).toBeLessThanOrEqual(maxValueLength);
  }
});

test("always putting something in the same place keeps within a value's length for a thousand times", () => {
  let low: string | null = null;
  const high = orderBetween(null, null, "high");
  for (let time = 0; time < 1_000; time += 1) {
    low = orderBetween(low, high, `i${time}`);
    expect(low.length).toBeLessThanOrEqual(maxValueLength);
  }
});
