// What stands in the way: with whom it may be laid, who is asked to solve it, and what becomes of a question that nobody answers
// . One table; the rules are asked of the server, whatever a screen offers.
import { expect, test } from "@jest/globals";
import { comingBack } from "@werktafel/shared/domain/comingBack";
import { waitingDue } from "@werktafel/shared/domain/messages/dueSoon";
import { causeOf } from "@werktafel/shared/domain/messages/causes";
import { asksNow } from "@werktafel/shared/domain/mine/lines";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { everyone, few, idOf, type Name, PaperTable } from "./paperTable.ts";

const monday = "2026-06-29T10:00:00+02:00";
const nextMonday = "2026-07-06";

const tableWith = (values: Readonly<Record<string, string | null>> = {}, sheet = everyone) => {
  const table = new PaperTable(monday);
  const barrier = table.put(sheet, "barriers", "b-1", {
    texts: { text: "De brief is er nog niet", interim: "Farida belt" },
    values: { status: "open", kind: "openingHours", byId: idOf("joost"), ownerId: null, ...values },
  });
  return { table, barrier };
};

const allNames: readonly Name[] = ["noor", "joost", "teun", "farida", "wil", "ans", "mila"];

test.each([
  ["openingHours", "joost", ["done", "done"], "theirsToTake"],
  ["other", "noor", ["done", "done"], "theirsToTake"],
  ["protocol", "joost", ["theirsToTake", "done"], "theirsToTake"],
  ["rules", "noor", ["theirsToTake", "done"], "theirsToTake"],
] as const)(
  "%s: %s takes it (%j), and lays it with nobody else who is not paid",
  async (kind, by, [self, teun], other) => {
    const { table, barrier: item } = tableWith({ kind });
    const somebody = by === "noor" ? "joost" : "noor";
    expect(await table.wish(by, "layBarrier", { item, who: idOf(by) })).toBe(self);
    expect(table.viewOf("teun").barriers[0]?.keeper ?? null).toBe(self === "done" ? idOf(by) : null);
    expect(await table.wish(by, "layBarrier", { item, who: idOf(somebody) })).toBe(other);
    expect(await table.wish(by, "layBarrier", { item, who: idOf("mila") })).toBe(other);
    expect(await table.wish("teun", "layBarrier", { item, who: idOf(by) })).toBe("theirsToTake");
    expect(await table.wish(by, "raiseBarrier", { item, to: idOf(somebody) })).toBe("theirsToTake");
    expect(await table.wish(by, "layBarrier", { item, who: idOf("teun") })).toBe(teun);
    expect(table.viewOf("noor").barriers[0]?.keeper).toBe(idOf("teun"));
  },
);

test("whoever writes an owner on the sheet lays it with nobody who is not paid, unless it is their own hand", () => {
  const keepers = allNames.map((name) => {
    const { table } = tableWith({ ownerId: idOf(name), byId: idOf("joost") });
    return table.viewOf("teun").barriers[0]?.keeper ?? null;
  });
  expect(keepers).toEqual([null, "p-joost", "p-teun", "p-farida", "p-wil", "p-ans", null]);
  const { table } = tableWith({ ownerId: idOf("joost"), byId: idOf("joost"), kind: "protocol" });
  expect(table.viewOf("teun").barriers[0]?.keeper).toBeNull();
});

test("what became a rule since is no longer kept up by who took it on", async () => {
  const { table, barrier: item } = tableWith();
  await table.wish("joost", "layBarrier", { item, who: idOf("joost") });
  expect(table.viewOf("noor").barriers[0]?.keeper).toBe(idOf("joost"));
  table.put(everyone, "barriers", "b-1", { texts: { text: "x" }, values: { status: "open", kind: "protocol" } });
  expect(table.viewOf("noor").barriers[0]?.keeper).toBeNull();
});

const asked = async () => {
  const { table, barrier: item } = tableWith();
  expect(await table.wish("noor", "raiseBarrier", { item, to: idOf("farida") })).toBe("done");
  const question = table.facts.barriers[item.item]?.questions[0]?.id ?? "";
  return { table, item, question };
};

const backAt = (table: PaperTable, on: string, name: Name = "noor") =>
  comingBack({ facts: table.seenBy(name), sheets: table.sheetsOf(name), on }).map(({ item, why, since, of }) => [
    item?.item,
    why,
    since,
    ...of,
  ]);

test("who can solve it has a week of their own working days, sees it under Wacht op mij, and answers until a day", async () => {
  const { table, item, question } = await asked();
  // Farida works on Tuesdays and Thursdays: 30 June, 2, 7, 9 and 14 July.
  const due = "2026-07-14";
  const line = { kind: "barrier", item, question, due };
  expect(table.linesOf("farida")).toContainEqual(line);
  for (const name of ["noor", "joost", "mila", "wil", "ans"] as const) {
    expect(table.linesOf(name).map(({ kind }) => kind)).not.toContain("barrier");
  }
  const answer = { item, question, text: "Ik bel de balie morgen.", until: "2026-07-20" };
  expect(await table.wish("teun", "answerBarrier", answer)).toBe("notYours");
  expect(await table.wish("farida", "answerBarrier", { ...answer, until: "2026-06-28" })).toBe("malformed");
  expect(await table.wish("farida", "answerBarrier", answer)).toBe("done");
  expect(await table.wish("farida", "answerBarrier", answer)).toBe("notNow");
  expect(table.viewOf("mila").barriers[0]?.questions).toEqual([
    expect.objectContaining({
      to: idOf("farida"),
      answer: { by: idOf("farida"), on: "2026-06-29", text: "Ik bel de balie morgen.", until: "2026-07-20" },
    }),
  ]);
  expect(table.linesOf("farida").map(({ kind }) => kind)).not.toContain("barrier");
  // Until that day it asks nothing; when it went by and the thing still stands in the way, it comes back.
  expect(backAt(table, "2026-07-20")).toEqual([]);
  expect(backAt(table, "2026-07-21")).toEqual([[item.item, "barrier", "2026-07-20", idOf("farida")]]);
});

test("without an answer it comes back to the table, and who leads hears of it: not before its day, and nobody else", async () => {
  const { table, item, question } = await asked();
  const line = { kind: "barrierOpen", item, question, due: "2026-07-14" } as const;
  expect(table.linesOf("teun")).toContainEqual(line);
  expect([asksNow(line, "2026-07-14"), asksNow(line, "2026-07-15")]).toEqual([false, true]);
  expect(backAt(table, "2026-07-14")).toEqual([]);
  expect(backAt(table, "2026-07-15")).toEqual([[item.item, "barrier", "2026-07-14", idOf("farida")]]);
  const dueOn = (day: string) => waitingDue(table.viewOf("teun"), table.facts, { day, worksToday: () => true });
  expect(dueOn("2026-07-14")).toEqual([]);
  expect(dueOn("2026-07-15")).toEqual([
    { cause: "barrierUnanswered", item: item.item, to: idOf("teun"), day: "2026-07-14" },
  ]);
  // Solved meanwhile: nobody hears, and nothing comes back.
  table.put(everyone, "barriers", "b-1", { texts: { text: "x" }, values: { status: "solved" } });
  expect([dueOn("2026-07-15"), backAt(table, "2026-07-15")]).toEqual([[], []]);
});

test("asked again of somebody else, the first question waits no more", async () => {
  const { table, item, question } = await asked();
  expect(await table.wish("noor", "raiseBarrier", { item, to: idOf("farida") })).toBe("notNow");
  expect(await table.wish("noor", "raiseBarrier", { item, to: idOf("teun") })).toBe("done");
  expect(table.linesOf("farida").map(({ kind }) => kind)).not.toContain("barrier");
  expect(table.linesOf("teun").map(({ kind }) => kind)).toContain("barrier");
  // An answer that comes after all is still an answer.
  expect(await table.wish("farida", "answerBarrier", { item, question, text: "Nee.", until: nextMonday })).toBe("done");
});

test("who is asked and who asked each hear once that there is something new", async () => {
  const { table, item, question } = await asked();
  const on = "2026-06-29";
  const all = () => true;
  const raised = {
    kind: "barrierRaised",
    item,
    question: "q",
    to: idOf("farida"),
    by: idOf("noor"),
    on,
    dueOn: on,
  } as const;
  expect(causeOf(raised, table.facts, all)).toEqual({ cause: "barrierAsked", to: [idOf("farida")] });
  const answer = { by: idOf("farida"), on, text: "Ja", until: on };
  const said = { kind: "barrierAnswered", item, question, answer, on } as const;
  expect(causeOf(said, table.facts, all)).toEqual({ cause: "barrierAnswered", to: [idOf("noor")] });
});

test("of what few read nobody else is asked, told or reminded", async () => {
  const { table, barrier: item } = tableWith({}, few);
  expect(await table.wish("noor", "raiseBarrier", { item, to: idOf("farida") })).toBe("leavesOut");
  expect(await table.wish("farida", "raiseBarrier", { item, to: idOf("teun") })).toBe("unknown");
  expect(await table.wish("noor", "raiseBarrier", { item, to: idOf("teun") })).toBe("done");
  expect(table.seenBy("mila").barriers).toEqual({});
  expect(backAt(table, "2026-09-01", "mila")).toEqual([]);
});

const list = (table: PaperTable, values: Readonly<Record<string, string>>): ItemRef =>
  table.put(everyone, "waitingLists", "wl-1", {
    texts: { forWhat: "Cursus", bridge: "Wil belt elke maand" },
    values: { status: "waiting", nextAskOn: "2026-07-01", ...values },
  });

test.each([
  ["teun", ["listAskDue"]],
  ["joost", []],
  ["noor", []],
] as const)("a list that %s keeps up reminds on its day: %j", (name, causes) => {
  const table = new PaperTable(monday);
  const item = list(table, { ownerId: idOf(name), byId: idOf(name) });
  const due = (day: string) => waitingDue(table.viewOf("teun"), table.facts, { day, worksToday: () => true });
  expect(due("2026-06-30")).toEqual([]);
  expect(due("2026-07-01").map(({ cause, to }) => [cause, to])).toEqual(causes.map((cause) => [cause, idOf(name)]));
  // Who took it on without being paid sees it on their own list, and hears nothing; a resident is never sent after a list.
  const line = { kind: "listAsk", item, due: "2026-07-01" };
  expect(table.linesOf(name).some((each) => JSON.stringify(each) === JSON.stringify(line))).toBe(name !== "noor");
});

test("a list whose bridge was rubbed out asks for one: who keeps it up, or who leads", () => {
  const table = new PaperTable(monday);
  const bridgeOf = (name: Name) => table.linesOf(name).filter(({ kind }) => kind === "bridge");
  const item = list(table, { ownerId: idOf("farida") });
  expect([...allNames.flatMap(bridgeOf)]).toEqual([]);
  table.put(everyone, "waitingLists", "wl-1", {
    texts: { forWhat: "Cursus", bridge: " " },
    values: { status: "waiting", ownerId: idOf("farida") },
  });
  expect(allNames.filter((name) => bridgeOf(name).length > 0)).toEqual(["farida"]);
  expect(bridgeOf("farida")).toEqual([{ kind: "bridge", item }]);
  table.put(everyone, "waitingLists", "wl-1", {
    texts: { forWhat: "Cursus", bridge: "" },
    values: { status: "waiting", ownerId: idOf("noor"), byId: idOf("joost") },
  });
  expect(allNames.filter((name) => bridgeOf(name).length > 0)).toEqual(["teun"]);
});
