// Calm mode for facts: what others made true waits, what I did myself shows at once.
import { expect, test } from "@jest/globals";
import { ShownFacts } from "@werktafel/client/facts/shownFacts";
import { noFacts } from "@werktafel/shared/domain/board";
import type { TableColour } from "@werktafel/shared/domain/fact";
import { boardId } from "@werktafel/shared/ids";
import type { ToldFact } from "@werktafel/shared/protocol/facts";

const start = { seq: 4, facts: noFacts };
const coloured = (seq: number, colour: TableColour): ToldFact => ({
  board: boardId("b-1"),
  seq,
  at: "2026-09-18T10:00:00Z",
  fact: { kind: "tableColourChosen", colour },
});

test("without calm each fact shows as it comes", () => {
  const shown = new ShownFacts(start, false);
  expect(shown.told(coloured(5, "nacht"))).toBe(true);
  expect([shown.facts().tableColour, shown.hasNews()]).toEqual(["nacht", false]);
});

test("in calm mode others' facts wait, and show together when asked for", () => {
  const shown = new ShownFacts(start, true);
  shown.told(coloured(5, "nacht"));
  shown.told(coloured(6, "klei"));
  expect([shown.facts().tableColour, shown.hasNews()]).toEqual(["conifeer", true]);
  shown.showNews();
  expect([shown.facts().tableColour, shown.hasNews()]).toEqual(["klei", false]);
});

test("my own fact shows at once, whether its answer or the fact itself comes first", () => {
  for (const isAnswerFirst of [true, false]) {
    const shown = new ShownFacts(start, true);
    shown.told(coloured(5, "nacht"));
    if (isAnswerFirst) shown.mine(6);
    shown.told(coloured(6, "klei"));
    if (!isAnswerFirst) shown.mine(6);
    expect([shown.facts().tableColour, shown.hasNews()]).toEqual(["klei", true]);
    shown.showNews();
    expect(shown.hasNews()).toBe(false);
  }
});

test("one wish that became several facts shows whole at once, and nothing of others with it", () => {
  const shown = new ShownFacts(start, true);
  shown.told(coloured(5, "nacht"));
  shown.told(coloured(6, "klei"));
  shown.mine(7, 2);
  expect(shown.facts().tableColour).toBe("klei");
  shown.told(coloured(7, "lei"));
  expect([shown.facts().tableColour, shown.hasNews()]).toEqual(["lei", true]);
  shown.showNews();
  expect([shown.facts().tableColour, shown.hasNews()]).toEqual(["lei", false]);
});

test("a missing fact is noticed, a fact told twice is not counted twice", () => {
  const shown = new ShownFacts(start, false);
  expect(shown.told(coloured(6, "klei"))).toBe(false);
  expect(shown.told(coloured(4, "klei"))).toBe(true);
  expect(shown.facts().tableColour).toBe("conifeer");
});

test("after a return in calm mode what happened meanwhile is news, and nothing moved", () => {
  const shown = new ShownFacts(start, true);
  shown.restart({ seq: 7, facts: { ...noFacts, tableColour: "lei" } });
  expect([shown.facts().tableColour, shown.hasNews()]).toEqual(["conifeer", true]);
  shown.restart({ seq: 7, facts: { ...noFacts, tableColour: "lei" } });
  shown.hold(false);
  expect([shown.facts().tableColour, shown.hasNews()]).toEqual(["lei", false]);
});
