// What the room sees: no typing, no flicker, and nothing that was taken away.
import { expect, test } from "@jest/globals";
import { nextRestIn, type Rest, restFurther, restMs } from "@werktafel/client/screens/bigScreen/rested";
import { tableView, type TableView } from "@werktafel/shared/domain/tableView";
import { noorsTable } from "../../support/cast.ts";
import { exampleJson, readerOf, tableFrom } from "../../support/exampleTable.ts";

const start = tableView(readerOf(tableFrom(exampleJson(noorsTable.file)), null));
const [first] = start.strengths;
if (!first) throw new Error("the example has no strengths");

const withStrength = (text: string): TableView => ({
  ...start,
  strengths: start.strengths.map((each) => (each.key === first.key ? { ...each, text } : each)),
});
const drawnFirst = (rest: Rest) => rest.drawn.strengths.find((each) => each.key === first.key)?.text;
const fresh: Rest = { drawn: start, waiting: new Map() };

test("words appear two seconds after the last letter, and not before", () => {
  let rest = restFurther(fresh, withStrength("N"), 0);
  rest = restFurther(rest, withStrength("No"), 1_500);
  expect(drawnFirst(rest)).toBe(first.text);
  expect(nextRestIn(rest.waiting, 1_500)).toBe(restMs);
  rest = restFurther(rest, withStrength("No"), 3_000);
  expect(drawnFirst(rest)).toBe(first.text);
  rest = restFurther(rest, withStrength("No"), 3_500);
  expect(drawnFirst(rest)).toBe("No");
  expect(nextRestIn(rest.waiting, 3_500)).toBeNull();
});

test("a line is drawn while somebody keeps typing in another", () => {
  const [, second] = start.strengths;
  if (!second) throw new Error("the example has one strength only");
  const seen = (typed: string): TableView => ({
    ...withStrength("Klaar."),
    strengths: withStrength("Klaar.").strengths.map((each) =>
      each.key === second.key ? { ...each, text: typed } : each,
    ),
  });
  let rest = fresh;
  for (let at = 0; at <= 3_000; at += 250) rest = restFurther(rest, seen("x".repeat(at)), at);
  expect(drawnFirst(rest)).toBe("Klaar.");
  expect(rest.drawn.strengths.find((each) => each.key === second.key)?.text).toBe(second.text);
});

test("a new line waits, and what is taken off the table is gone at once", () => {
  const added: TableView = { ...start, ideas: [{ ...first, key: "new", collection: "ideas", text: "Soep" }] };
  let rest = restFurther(fresh, added, 0);
  expect(rest.drawn.ideas).toEqual([]);
  rest = restFurther(rest, added, restMs);
  expect(rest.drawn.ideas.map((each) => each.text)).toEqual(["Soep"]);
  rest = restFurther(rest, start, restMs + 1);
  expect(rest.drawn.ideas).toEqual([]);
});

test("an answer is no typing: it is drawn at once, while words beside it still wait", () => {
  const [agreement] = start.agreements;
  if (!agreement) throw new Error("the example has no agreements");
  const seen: TableView = {
    ...withStrength("N"),
    agreements: start.agreements.map((each) => (each.key === agreement.key ? { ...each, status: "ended" } : each)),
  };
  const rest = restFurther(fresh, seen, 0);
  expect(rest.drawn.agreements.find((each) => each.key === agreement.key)?.status).toBe("ended");
  expect(drawnFirst(rest)).toBe(first.text);
});
