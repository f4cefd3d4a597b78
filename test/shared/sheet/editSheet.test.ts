import { expect, test } from "@jest/globals";
import { itemId, sheetId } from "@werktafel/shared/ids";
import {
  addId,
  archive,
  bringBack,
  placeBetween,
  putItem,
  putReference,
  removeId,
  removeReference,
  setValue,
  writeText,
} from "@werktafel/shared/sheet/editSheet";
import { readItem, readSheet } from "@werktafel/shared/sheet/readSheet";
import { maxTextLength, tableShape } from "@werktafel/shared/sheet/shape";
import * as Y from "yjs";

const sheet = { id: sheetId("s~1"), kind: "table" } as const;
const goal = { collection: "goals", id: itemId("g-1") };
const title = { ...goal, field: "title" };
const me = "me";

const withGoal = (text = "Ik ben gastvrouw."): Y.Doc => {
  const doc = new Y.Doc();
  expect(putItem(doc, { ...goal, texts: { title: text }, values: { byId: "p-noor" } }, me)).toBe(true);
  return doc;
};
const textOf = (doc: Y.Doc, field = "title"): string | undefined =>
  readItem(doc, sheet, "goals", goal.id)?.texts[field];
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const meet = (one: Y.Doc, other: Y.Doc): void => {
  const [fromOne, fromOther] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)];
  Y.applyUpdate(one, fromOther);
  Y.applyUpdate(other, fromOne);
  expect(readSheet(one, sheet)).toEqual(readSheet(other, sheet));
};

test("an item is born with every text it can ever have, also the empty ones", () => {
  const doc = withGoal();
  for (const collection of ["goals", "waitingLists", "afterHours"] as const) {
    const id = itemId(`new-${collection}`);
    putItem(doc, { collection, id }, me);
    const texts = Object.entries(tableShape[collection]).filter(([, kind]) => kind === "text");
    expect(Object.keys(readItem(doc, sheet, collection, id)?.texts ?? {})).toEqual(texts.map(([field]) => field));
  }
  expect(readSheet(doc, sheet).faults).toEqual([]);
});

test("what does not fit is not put down at all", () => {
  const doc = withGoal();
  const before = readSheet(doc, sheet);
  expect(putItem(doc, { ...goal, texts: { title: "nog eens" } }, me)).toBe(false);
  expect(putItem(doc, { collection: "goals", id: itemId("__proto__") }, me)).toBe(false);
  expect(putItem(doc, { collection: "geheimen", id: itemId("g-2") }, me)).toBe(false);
  expect(
    putItem(doc, { collection: "goals", id: itemId("g-2"), texts: { title: "a".repeat(maxTextLength + 1) } }, me),
  ).toBe(false);
  expect(putItem(doc, { collection: "goals", id: itemId("g-2"), texts: { toString: "x" } }, me)).toBe(false);
  expect(putItem(doc, { collection: "goals", id: itemId("g-2"), values: { byId: "geen id!" } }, me)).toBe(false);
  expect(readSheet(doc, sheet)).toEqual(before);
});

test("each intention is one transaction of the person who meant it", () => {
  const doc = withGoal();
  const origins: unknown[] = [];
  doc.on("update", (_bytes: Uint8Array, origin: unknown) => origins.push(origin));
  writeText(doc, title, "Ik ben vaak gastvrouw.", { origin: me, caret: 11 });
  putItem(
    doc,
    { collection: "agreements", id: itemId("a-1"), texts: { text: "Samen" }, ids: { parties: ["p-noor"] } },
    me,
  );
  placeBetween(doc, goal, { before: "a5", after: null }, me);
  archive(doc, goal, "2026-09-18T10:00:00Z", me);
  expect(origins).toEqual([me, me, me, me]);
});

test("two people write in one line at once, and no letter is lost", () => {
  const one = withGoal("Ik ben gastvrouw.");
  const other = copyOf(one);
  writeText(one, title, "Ik ben vaak gastvrouw.", { origin: me, caret: 12 });
  writeText(other, title, "Ik ben gastvrouw op woensdag.", { origin: me, caret: 28 });
  meet(one, other);
  expect(textOf(one)).toBe("Ik ben vaak gastvrouw op woensdag.");
});

test("somebody puts away while somebody else writes: the words are there when it comes back", () => {
  const one = withGoal("Ik ben gastvrouw.");
  const other = copyOf(one);
  archive(one, goal, "2026-09-18T10:00:00Z", me);
  writeText(other, title, "Ik ben graag gastvrouw.", { origin: me });
  meet(one, other);
  expect(bringBack(one, goal, me)).toBe(true);
  expect(readItem(one, sheet, "goals", goal.id)).toMatchObject({
    texts: { title: "Ik ben graag gastvrouw." },
    values: { archivedAt: null },
  });
});

test("undo takes back my own words and leaves everybody else's", () => {
  const doc = withGoal("Ik ben gastvrouw.");
  const undo = new Y.UndoManager(doc.getMap("goals"), { trackedOrigins: new Set([me]), captureTimeout: 0 });
  writeText(doc, title, "Ik ben vaak gastvrouw.", { origin: me, caret: 12 });
  writeText(doc, title, "Ik ben vaak gastvrouw in de keuken.", { origin: "Mila" });
  undo.undo();
  expect(textOf(doc)).toBe("Ik ben gastvrouw in de keuken.");
});

test("an author is never changed, and a field keeps to its kind", () => {
  const doc = withGoal();
  expect(setValue(doc, { ...goal, field: "byId" }, "p-mila", me)).toBe(false);
  expect(setValue(doc, { ...goal, field: "title" }, "weg", me)).toBe(false);
  expect(setValue(doc, { ...goal, field: "__proto__" }, "weg", me)).toBe(false);
  expect(setValue(doc, { ...goal, field: "reviewOn" }, "x".repeat(201), me)).toBe(false);
  expect(writeText(doc, { ...goal, field: "reviewOn" }, "morgen", { origin: me })).toBe(false);
  expect(setValue(doc, { ...goal, field: "reviewOn" }, "2026-12-08", me)).toBe(true);
  expect(readItem(doc, sheet, "goals", goal.id)?.values).toMatchObject({ byId: "p-noor", reviewOn: "2026-12-08" });
});

test("half a character becomes the sign for an unknown one, on every screen alike", () => {
  const doc = withGoal();
  writeText(doc, title, "a\uD83Db", { origin: me });
  expect([textOf(doc), textOf(copyOf(doc))]).toEqual(["a\uFFFDb", "a\uFFFDb"]);
});

test("a set of people grows and shrinks by one, also when two do it at once", () => {
  const doc = new Y.Doc();
  const agreement = { collection: "agreements", id: itemId("a-1"), field: "parties" };
  putItem(doc, { ...agreement, ids: { parties: ["p-noor"] } }, me);
  const other = copyOf(doc);
  expect(addId(doc, agreement, "p-ruben", me)).toBe(true);
  expect(addId(doc, agreement, "p-ruben", me)).toBe(false);
  expect(addId(other, agreement, "p-mila", me)).toBe(true);
  expect(removeId(other, agreement, "p-noor", me)).toBe(true);
  meet(doc, other);
  expect(readItem(doc, sheet, "agreements", agreement.id)?.ids["parties"]).toEqual(["p-mila", "p-ruben"]);
});

test("a reference is put down once and taken away again", () => {
  const doc = new Y.Doc();
  expect(putReference(doc, "a-2~goals~g-5", me)).toBe(true);
  expect(putReference(doc, "a-2~goals~g-5", me)).toBe(false);
  expect(putReference(doc, "a-2~geheim~g-5", me)).toBe(false);
  expect(readSheet(doc, sheet).content.references).toEqual(["a-2~goals~g-5"]);
  expect(removeReference(doc, "a-2~goals~g-5", me)).toBe(true);
  expect(readSheet(doc, sheet)).toMatchObject({ content: { references: [] }, faults: [] });
});
