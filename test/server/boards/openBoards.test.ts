import { expect, test } from "@jest/globals";
import { dayInAmsterdam } from "@werktafel/server/boards/dayInAmsterdam";
import { StorageError } from "@werktafel/server/storage/port";
import type { Store } from "@werktafel/server/storage/store";
import { foldFact, foldFacts, noFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ToldFact } from "@werktafel/shared/protocol/facts";
import { boardId, itemId } from "@werktafel/shared/ids";
import { everyone, idOf, item, on, openTable, restricted } from "../live/openTable.ts";
import { atTable, freshId, reasonOf } from "./atTable.ts";

/** A store that goes wrong where the test says. */
const faults = () => {
  let next: "none" | "beforeCommit" | "afterCommit" = "none";
  let fired = 0;
  const faultyStore = (store: Store): Store => ({
    ...store,
    run: async (name, question) => {
      const fault = name === "appendFacts" ? next : "none";
      if (fault !== "none") {
        next = "none";
        fired += 1;
      }
      if (fault === "beforeCommit") throw new StorageError("no room");
      const answer = await store.run(name, question);
      if (fault === "afterCommit") throw new StorageError("no answer");
      return answer;
    },
  });
  return { faultyStore, fail: (when: "beforeCommit" | "afterCommit") => (next = when), fired: () => fired };
};

test("when there is no room, nothing is told and nobody is misled; when there is room again, it works by itself", async () => {
  const { faultyStore, fail, fired } = faults();
  const table = await openTable({ faultyStore });
  const noor = atTable(table, "noor");
  const told: ToldFact[] = [];
  table.boards.listen(await table.placeOf("mila"), (fact) => told.push(fact));
  const id = freshId();
  fail("beforeCommit");
  expect(reasonOf(await noor.wish("chooseTableColour", { colour: "nacht" }, id))).toBe("notStored");
  expect((await noor.facts()).tableColour).toBe("conifeer");
  expect(told).toEqual([]);
  expect(reasonOf(await noor.wish("chooseTableColour", { colour: "nacht" }, id))).toBe("done");
  expect(told.map(({ fact }) => fact.kind)).toEqual(["tableColourChosen"]);
  expect(fired()).toBe(1);
  await table.close();
});

test("what reached the disk without an answer is found, told once, and not done twice", async () => {
  const { faultyStore, fail, fired } = faults();
  const table = await openTable({ faultyStore });
  const noor = atTable(table, "noor");
  const told: ToldFact[] = [];
  const before = await noor.seq();
  table.boards.listen(await table.placeOf("noor"), (fact) => told.push(fact));
  const id = freshId();
  fail("afterCommit");
  expect(reasonOf(await noor.wish("chooseTableColour", { colour: "nacht" }, id))).toBe("notStored");
  expect(await noor.wish("chooseTableColour", { colour: "nacht" }, id)).toEqual({ ok: true, seq: before + 1 });
  expect((await noor.facts()).tableColour).toBe("nacht");
  expect(told.map(({ seq }) => seq)).toEqual([before + 1]);
  expect(fired()).toBe(1);
  await table.close();
});

test("everything done and every refused try stands in the story of who looked, without a word of anyone", async () => {
  const table = await openTable();
  const joost = atTable(table, "joost");
  await joost.wish("dissent", { item: on(everyone, "g-1"), about: "goal", text: "Geheim" });
  await joost.wish("confirmGoal", { item: on(everyone, "g-1"), words: { text: "Geheim" } });
  await joost.wish("confirmGoal", { item: on(restricted, "g-5"), words: { text: "Geheim" } });
  const lines = await table.accessLines();
  expect(lines.map(({ event, what, item: about, refusal }) => [event, what, about, refusal])).toEqual([
    ["dissented", null, "g-1", null],
    ["wishRefused", "confirmGoal", "g-1", "notYours"],
    // Which restricted item was tried is not written where its non-readers could read it back.
    ["wishRefused", "confirmGoal", null, "unknown"],
  ]);
  expect(JSON.stringify(lines)).not.toContain("Geheim");
  await table.close();
});

test("a board under import does not exist yet, and does when the last part is in", async () => {
  const table = await openTable();
  const imported = boardId("ingelezen");
  const begun = { board: imported, createdAt: 1, isDemo: false, people: [], seats: [], sheets: [], kept: null };
  await table.store.run("importBegin", begun);
  const json = JSON.stringify({ kind: "tableColourChosen", colour: "lei" });
  await table.store.run("importPart", { board: imported, edits: [], facts: [{ person: null, at: 1, json }] });
  expect(await table.boards.allFacts(imported)).toBeNull();
  await table.store.run("importReady", { board: imported, at: 2, links: [] });
  expect((await table.boards.allFacts(imported))?.tableColour).toBe("lei");
  await table.close();
});

test("a yes at half past midnight is one of that night, not of the day before", () => {
  expect(dayInAmsterdam(Date.parse("2026-07-31T22:30:00Z"))).toBe("2026-08-01");
  expect(dayInAmsterdam(Date.parse("2026-01-31T22:30:00Z"))).toBe("2026-01-31");
});

/** 100 goals, 1,000 actions, each taken, under way and done. */
const largeBoard = (): readonly Fact[] => {
  const goals = Array.from({ length: 100 }, (_, index): Fact => {
    const words = { text: `doel ${index}`, why: "" };
    return { kind: "goalConfirmed", item: on(everyone, `g-${index}`), by: idOf("noor"), on: "2026-09-01", words };
  });
  const moves = (["accepted", "inProgress", "done"] as const).flatMap((to) =>
    Array.from({ length: 1_000 }, (_, index): Fact => {
      const words = { text: `actie ${index}` };
      const step = { to, by: idOf("joost"), on: "2026-09-01", note: "" };
      return { kind: "actionMoved", item: on(everyone, `ac-${index}`), words, ...step };
    }),
  );
  return [...goals, ...moves];
};

test("a board of 100 goals and 1,000 actions opens in well under a second and a half", async () => {
  const facts = largeBoard();
  const table = await openTable({ more: facts });
  const before = performance.now();
  const noor = await table.boards.factsFor(await table.placeOf("noor"));
  const tookMs = performance.now() - before;
  console.info(`opened ${facts.length} facts in ${Math.round(tookMs)} ms`);
  expect(Object.keys(noor?.facts.actions ?? {})).toHaveLength(1_000);
  expect(tookMs).toBeLessThan(7_500);
  await table.close();
});

test("facts folded in a row, one by one, or with a pause make the same board, and what stood before never moves", () => {
  const facts: readonly Fact[] = [
    ...largeBoard().slice(0, 300),
    { kind: "itemPutAway", item: on(everyone, "g-1"), by: idOf("noor"), on: "2026-09-02" },
    { kind: "itemBroughtBack", item: on(everyone, "g-1"), by: idOf("noor"), on: "2026-09-02" },
    { kind: "goalMoved", item: on(restricted, "g-1"), to: "stopped" },
  ];
  const row = foldFacts(facts);
  expect(facts.reduce(foldFact, noFacts)).toEqual(row);
  const half = foldFacts(facts.slice(0, 150));
  const kept = structuredClone(half);
  expect(foldFacts(facts.slice(150), half)).toEqual(row);
  expect(half).toEqual(kept);
  expect(row.goals[item("g-1")]?.status).toBe("active");
  expect(foldFact(row, { kind: "tableColourChosen", colour: "lei" }).actions).toBe(row.actions);
  expect(row.goals[itemId("g-2")]?.confirmed?.words.text).toBe("doel 2");
});
