import { expect, test } from "@jest/globals";
import { textChange } from "@werktafel/shared/sheet/textDiff";
import * as fc from "fast-check";

const changed = (before: string, after: string, caret?: number): string => {
  const change = textChange(before, after, caret);
  if (!change) return before;
  return before.slice(0, change.at) + change.inserted + before.slice(change.at + change.removed);
};

test("a letter typed among equal letters is the one before the caret", () => {
  expect(textChange("aaa", "aaaa", 1)).toEqual({ at: 0, removed: 0, inserted: "a" });
  expect(textChange("aaa", "aaaa", 4)).toEqual({ at: 3, removed: 0, inserted: "a" });
  expect(textChange("aaa", "aa", 1)).toEqual({ at: 1, removed: 1, inserted: "" });
});

test("nothing changed is no change", () => {
  expect(textChange("Noor", "Noor", 2)).toBeNull();
});

test("only what was typed is changed", () => {
  expect(textChange("Noor belt", "Noor belt Mila", 14)).toEqual({ at: 9, removed: 0, inserted: " Mila" });
  expect(textChange("Noor belt Mila", "Noor sprak Mila", 10)).toEqual({ at: 5, removed: 4, inserted: "sprak" });
});

test("an emoji is never cut in two", () => {
  expect(textChange("😀", "😁")).toEqual({ at: 0, removed: 2, inserted: "😁" });
  expect(textChange("a😀b", "a😁b", 3)).toEqual({ at: 1, removed: 2, inserted: "😁" });
});

test("whatever is typed, the change gives exactly that text, in whole characters", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "😀", "😁", "👩‍🦰", "é", "\n"), maxLength: 12 });
  const run = (before: string, after: string, caret: number): void => {
    expect(changed(before, after, caret)).toBe(after);
    const change = textChange(before, after, caret);
    const removed = change === null ? "" : before.slice(change.at, change.at + change.removed);
    expect(/\p{Surrogate}/u.test(removed + (change?.inserted ?? ""))).toBe(false);
  };
  fc.assert(fc.property(text, text, fc.integer({ min: -2, max: 30 }), run), { seed: 7, numRuns: 20_000 });
});
