import { describe, expect, test } from "@jest/globals";
import { exportBoard } from "@werktafel/shared/boardFile/exportBoard";
import { keptFrom, nothingKept } from "@werktafel/shared/boardFile/kept";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { type TableView, tableView } from "@werktafel/shared/domain/tableView";
import { currentWording } from "@werktafel/shared/domain/wording";
import { boardId, itemId } from "@werktafel/shared/ids";
import { archive, placeBetween, putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { exampleFiles, noorsTable } from "../../support/cast.ts";
import { exampleJson, sheetsOf, type TableInMemory, tableFrom } from "../../support/exampleTable.ts";

const exported = (table: TableInMemory) =>
  exportBoard({
    board: boardId("board"),
    sheets: sheetsOf(table),
    facts: foldFacts(table.facts),
    kept: keptFrom(JSON.parse(JSON.stringify(table.imported.kept))),
  });

/** All that everyone together sees, without the names a server gives (sheets, contacts) and without order keys. */
const seen = (table: TableInMemory): unknown => {
  const view = tableView({ sheets: sheetsOf(table), facts: foldFacts(table.facts), me: null });
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !["key", "ref", "sheet", "order", "item"].includes(name))
        .map(([name, each]) => [name, plain(each)]),
    );
  };
  const contacts = view.afterHours.map((each) => each.contacts.map(({ item }) => item?.texts));
  // Contacts and items of an agenda have no name in a file.
  const agenda = view.agenda.map(({ id: _, ...each }) => each);
  const withoutParts: TableView = {
    ...view,
    agenda: [],
    afterHours: view.afterHours.map((each) => ({ ...each, contacts: [] })),
  };
  return plain([withoutParts, contacts, agenda]);
};

describe.each(exampleFiles)("%s", (name) => {
  test("goes in and comes out the same", () => {
    const { file, leftOut } = exported(tableFrom(exampleJson(name)));
    expect(leftOut).toEqual([]);
    expect(file).toEqual(exampleJson(name));
  });

  test("keeps fields nobody here knows, at every level", () => {
    const sown = (value: unknown, depth: number): unknown => {
      if (Array.isArray(value)) return value.map((each) => sown(each, depth + 1));
      if (typeof value !== "object" || value === null) return value;
      const inside = Object.entries(value).map(([key, each]) => [key, sown(each, depth + 1)]);
      return { ...Object.fromEntries(inside), vreemd: { diep: [depth, null, "onbekend"], "met.punt": true } };
    };
    const json = sown(exampleJson(name), 0);
    const { file, leftOut } = exported(tableFrom(json));
    expect(leftOut).toEqual([]);
    expect(file).toEqual(json);
  });

  test("keeps what is absent absent, and what is null null", () => {
    const json = exampleJson(name);
    const sparse = {
      format: json["format"],
      formatVersion: 1,
      board: { id: "t", title: "Klein" },
      participants: [{ id: "p-noor", name: "Noor", party: "resident" }],
      goals: [{ id: "g-1", title: "Ik fiets.", audience: "everyone" }],
      agreements: [{ id: "a-1", text: "Samen.", audience: ["p-noor"], reviewOn: null, goalIds: null }],
      actions: [
        { id: "ac-1", text: "Doen", audience: "everyone", ownerId: "p-noor", status: "done" },
        { id: "ac-2", text: "Wie wil", audience: "everyone" },
        { id: "ac-3", text: "Niet meer", audience: "everyone", status: "cancelled" },
      ],
      barriers: null,
      crisisPlan: null,
      concerns: [],
    };
    const { file, leftOut } = exported(tableFrom(sparse));
    expect(leftOut).toEqual([]);
    expect(file).toEqual(sparse);
  });
});

/** Noor's table after an afternoon of living on it. */
const livedAt = (): TableInMemory => {
  const table = tableFrom(exampleJson(noorsTable.file));
  const { noor, mila, ruben, teun } = noorsTable;
  const forAll = table.imported.sheets.find((sheet) => sheet.audience === "everyone" && sheet.kind === "table");
  const few = table.imported.sheets.find((sheet) => sheet.audience !== "everyone" && sheet.audience.includes(mila));
  const doc = table.docs.get(forAll?.id ?? "");
  const narrow = table.docs.get(few?.id ?? "");
  if (!forAll || !few || !doc || !narrow) throw new Error("the example has a sheet for all and one for few");
  const facts: Fact[] = [];
  const ref = (item: string): ItemRef => ({ sheet: forAll.id, item: itemId(item) });
  const wordsOf = (item: string) => {
    const found = sheetsOf(table)
      .flatMap((sheet) => sheet.items)
      .find((each) => each.id === item);
    return (found && currentWording(found)) ?? { text: "" };
  };

  // A confirmed goal and an agreement in force get other words; the old ones stay.
  writeText(doc, { collection: "goals", id: itemId("g-1"), field: "title" }, "Ik ben twee ochtenden gastvrouw.", {
    origin: 0,
  });
  writeText(doc, { collection: "agreements", id: itemId("a-02"), field: "text" }, "Elke week even bellen.", {
    origin: 0,
  });
  facts.push({
    kind: "agreementAnswered",
    item: ref("a-02"),
    accord: { participantId: ruben, value: "notYet", on: "2026-09-18", note: "Even kijken.", words: wordsOf("a-02") },
  });
  // New things, for all and for few; one put away, one in another place.
  putItem(
    doc,
    {
      collection: "ideas",
      id: itemId("i-1"),
      texts: { text: "Een bloem\nop tafel" },
      values: { byId: mila, on: "2026-09-18" },
    },
    0,
  );
  putItem(
    narrow,
    { collection: "strengths", id: itemId("s-new"), texts: { text: "Noor slaapt weer." }, values: { byId: mila } },
    0,
  );
  putItem(
    doc,
    {
      collection: "actions",
      id: itemId("ac-new"),
      texts: { text: "Wie wil de sleutel halen?" },
      values: { goalId: "g-1", byId: teun },
    },
    0,
  );
  facts.push({
    kind: "actionMoved",
    item: ref("ac-new"),
    to: "accepted",
    by: ruben,
    on: "2026-09-18",
    note: "",
    words: wordsOf("ac-new"),
  });
  putItem(
    doc,
    {
      collection: "goals",
      id: itemId("g-new"),
      texts: { title: "Ik leer koken.", why: "Lekker." },
      values: { byId: teun, on: "2026-09-18" },
    },
    0,
  );
  facts.push({ kind: "goalConfirmed", item: ref("g-new"), by: noor, on: "2026-09-18", words: wordsOf("g-new") });
  putItem(doc, { collection: "goals", id: itemId("g-draft"), texts: { title: "Later" }, values: { byId: noor } }, 0);
  facts.push({ kind: "goalMoved", item: ref("g-draft"), to: "paused" });
  archive(doc, { collection: "strengths", id: itemId("s-1") }, "2026-09-18T12:00:00Z", 0);
  facts.push({ kind: "itemPutAway", item: ref("a-01"), by: noor, on: "2026-09-18" });
  placeBetween(doc, { collection: "goals", id: itemId("g-6") }, { before: null, after: "Zz" }, 0);
  setValue(doc, { collection: "actions", id: itemId("ac-01"), field: "due" }, null, 0);
  // An after-hours agreement for all, with whom to call.
  putItem(
    doc,
    { collection: "afterHours", id: itemId("cp-new"), texts: { signals: "Stil\nMoe" }, values: { byId: noor } },
    0,
  );
  for (const [id, who] of [
    ["k-1", "Mila"],
    ["k-2", "112"],
  ] as const) {
    putItem(doc, { collection: "contacts", id: itemId(id), texts: { who }, values: { afterHoursId: "cp-new" } }, 0);
  }
  facts.push(
    { kind: "tableColourChosen", colour: "aubergine" },
    {
      kind: "dissented",
      item: ref("ac-new"),
      dissent: "di-new",
      about: "action",
      by: mila,
      on: "2026-09-18",
      text: "Liever niet.",
      tableResponse: "",
      status: "stands",
    },
    { kind: "goalFaced", item: ref("g-new"), face: { on: "2026-09-18", byId: noor, value: "good", text: "" } },
  );
  return { ...table, facts: [...table.facts, ...facts] };
};

test("a table that was lived on comes back the same from its own file", () => {
  const table = livedAt();
  const { file, leftOut } = exported(table);
  expect(leftOut).toEqual([]);
  const again = tableFrom(file, "y");
  expect(seen(again)).toEqual(seen(table));
  expect(exported(again).file).toEqual(file);
});

test("words that travelled with an answer come back, also those that were replaced", () => {
  const step = (on: string, status: string, words?: unknown) => ({
    on,
    status,
    byId: "p-noor",
    ...(words === undefined ? {} : { words }),
  });
  const words = (text: string) => ({ text, rhythm: { every: "week", until: null, vreemd: 1 }, vreemd: true });
  const file = (statusHistory: readonly unknown[]) => ({
    format: "werktafel-board",
    formatVersion: 1,
    board: { id: "t", title: "Klein" },
    participants: [{ id: "p-noor", name: "Noor", party: "resident" }],
    agreements: [
      {
        id: "a-1",
        text: "Nu",
        audience: "everyone",
        accords: [
          { participantId: "p-noor", value: "yes", on: "2026-09-01", words: { text: "Toen", partyIds: ["p-noor"] } },
          { participantId: "p-noor", value: "no", on: "2026-09-02" },
        ],
      },
    ],
    actions: [{ id: "ac-1", text: "Doen", audience: "everyone", ownerId: "p-noor", statusHistory }],
  });
  for (const steps of [
    [step("2026-09-01", "accepted", words("Eerst")), step("2026-09-02", "accepted", words("Later"))],
    [step("2026-09-01", "accepted", words("Eerst")), step("2026-09-02", "declined", words("Nee"))],
    [step("2026-09-01", "proposed", words("Vooraf")), step("2026-09-02", "accepted", { text: "Doen", ownerId: null })],
  ]) {
    const { file: out, leftOut } = exported(tableFrom(file(steps)));
    expect(leftOut).toEqual([]);
    expect(out).toEqual(file(steps));
  }
  // Somebody accepts once more: the file still says what it said of the first time, as far as anyone knows.
  const table = tableFrom(file([step("2026-09-01", "accepted", words("Eerst"))]));
  const sheet = table.imported.sheets[0];
  if (!sheet) throw new Error("there is a sheet for everyone");
  const again: Fact = {
    kind: "actionMoved",
    item: { sheet: sheet.id, item: itemId("ac-1") },
    to: "accepted",
    by: noorsTable.noor,
    on: "2026-09-03",
    note: "",
    words: { text: "Doen", ownerId: noorsTable.noor, rhythm: null },
  };
  const twice = exported({ ...table, facts: [...table.facts, again] });
  expect(twice.leftOut).toEqual([]);
  expect(exported(tableFrom(twice.file)).file).toEqual(twice.file);
});

test("words in force and words proposed both come back", () => {
  const { file } = exported(livedAt());
  const view = tableView({
    ...{ sheets: sheetsOf(tableFrom(file)), facts: foldFacts(tableFrom(file).facts) },
    me: null,
  });
  const goal = view.goals.find(({ id }) => id === "g-1");
  expect([goal?.words.text, goal?.proposal?.text]).toEqual([
    "Ik ben gastvrouw in de buurtkeuken, één ochtend in de week.",
    "Ik ben twee ochtenden gastvrouw.",
  ]);
  expect(view.agreements.find(({ id }) => id === "a-02")).toMatchObject({
    status: "agreed",
    proposal: { words: { text: "Elke week even bellen." } },
  });
  // Somebody took the day away of what Farida took on: hers is the one that counts.
  expect(view.actions.find(({ id }) => id === "ac-01")).toMatchObject({ dayOnSheet: null, due: "2026-05-20" });
});

test("a table that was never a file becomes one", () => {
  const table = livedAt();
  // A guest of the file has no seat: without the file nobody knows who that was.
  const facts = table.facts.filter((fact) => fact.kind !== "attendanceNoted" || !fact.participant.startsWith("x-"));
  const { file, leftOut } = exportBoard({
    board: boardId("board"),
    sheets: sheetsOf(table),
    facts: foldFacts(facts),
    kept: nothingKept,
  });
  expect(leftOut).toEqual([]);
  expect(seen(tableFrom(file, "y"))).toEqual(seen(table));
});

test("what stands on a sheet and no file may hold is left out and named, and the rest comes through", () => {
  const table = livedAt();
  const doc = [...table.docs.values()][0];
  if (!doc) throw new Error("there is a sheet for everyone");
  setValue(doc, { collection: "goals", id: itemId("g-2"), field: "reviewOn" }, "ooit", 0);
  setValue(doc, { collection: "actions", id: itemId("ac-02"), field: "ownerId" }, "p-niemand", 0);
  setValue(doc, { collection: "actions", id: itemId("ac-02"), field: "goalId" }, "g-weg", 0);
  putItem(
    doc,
    { collection: "strengths", id: itemId("g-3"), texts: { text: "Zelfde naam" }, values: { byId: "p-noor" } },
    0,
  );
  const { file, leftOut } = exported(table);
  expect(leftOut.map(({ path }) => path).toSorted()).toEqual(["actions[1].ownerId", "goals[2].reviewOn"]);
  const again = sheetsOf(tableFrom(file)).flatMap((sheet) => sheet.items);
  const texts = (id: string) => again.find((item) => item.id === id)?.texts;
  expect(texts("g-2")).toEqual({ title: "Ik weet wat ik doe als het te druk wordt.", why: "Dan durf ik te gaan." });
  expect(texts("g-3")?.["title"]).toBe("Ik ken mensen in mijn buurt bij naam.");
  expect(texts("g-3-2")).toEqual({ text: "Zelfde naam" });
});
