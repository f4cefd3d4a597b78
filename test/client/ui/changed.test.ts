// What changed between two wordings can be read: nothing is left out, nothing is made up.
import { expect, test } from "@jest/globals";
import { piecesOf } from "@werktafel/client/ui/changedWords";
import { array, assert, constantFrom, property } from "fast-check";

test("only the words that changed are marked", () => {
  expect(piecesOf("Noor werkt op woensdag.", "Noor werkt op donderdag.")).toEqual([
    { kind: "same", text: "Noor werkt op" },
    { kind: "out", text: " woensdag." },
    { kind: "in", text: " donderdag." },
  ]);
});

test("the pieces that stay and come in are the new words, those that stay and go are the old ones", () => {
  const words = array(constantFrom("Noor", "belt", "Mila", "op", "woensdag", "."), { maxLength: 12 });
  assert(
    property(words, words, (before, after) => {
      const pieces = piecesOf(before.join(" "), after.join(" "));
      const folded = (kinds: readonly string[]) =>
        pieces
          .filter((piece) => kinds.includes(piece.kind))
          .map((piece) => piece.text)
          .join(" ")
          .split(/\s+/)
          .filter(Boolean)
          .join(" ");
      expect(folded(["same", "in"])).toBe(after.join(" "));
      expect(folded(["same", "out"])).toBe(before.join(" "));
    }),
  );
});

test("words that stay never stick to words that went out before them", () => {
  const read = (before: string, after: string) =>
    piecesOf(before, after)
      .map(({ text }) => text)
      .join("");
  expect(read("Vanaf oktober probeert Noor het.", "Noor probeert het.")).not.toMatch(/probeertNoor|oktoberNoor/);
  expect(read("Morgen belt Mila.", "Vandaag belt Mila.")).toBe("Morgen Vandaag belt Mila.");
  const words = array(constantFrom("Noor", "belt", "Mila", "op"), { minLength: 1, maxLength: 8 });
  assert(
    property(words, words, (before, after) => {
      expect(
        read(before.join(" "), after.join(" "))
          .split(/\s+/)
          .every((word) => word.length < 5),
      ).toBe(true);
    }),
  );
});

test("a long text is compared as a whole, so that the screen does not stand still", () => {
  const long = "woord ".repeat(5_000);
  const pieces = piecesOf(long, `${long}nog`);
  expect(pieces.map((piece) => piece.kind)).toEqual(["out", "in"]);
});
