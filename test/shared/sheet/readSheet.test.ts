import { expect, test } from "@jest/globals";
import { itemId, sheetId } from "@werktafel/shared/ids";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { makeSheet } from "@werktafel/shared/sheet/makeSheet";
import { readItem, readSheet } from "@werktafel/shared/sheet/readSheet";
import { maxValueLength } from "@werktafel/shared/sheet/shape";
import * as Y from "yjs";

const sheet = { id: sheetId("s~1"), kind: "table" } as const;
const question = { id: sheetId("q~1"), kind: "question" } as const;
const sent = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

/** What somebody could lay on a sheet with a program of their own. */
const unsound: readonly (readonly [string, (doc: Y.Doc) => void])[] = [
  ["a collection nobody knows", (doc) => doc.getMap("geheimen").set("x", 1)],
  ["a list under the name of a collection", (doc) => doc.getArray("goals").push([1])],
  ["a text under the name of a collection", (doc) => doc.getText("goals").insert(0, "weg")],
  ["a word instead of an item", (doc) => doc.getMap("goals").set("g-1", "weg")],
  ["an item under a name that reaches into objects", (doc) => doc.getMap("goals").set("__proto__", new Y.Map())],
  ["a field nobody knows", (doc) => doc.getMap("goals").set("g-1", new Y.Map([["geheim", "x"]]))],
  ["a field that reaches into objects", (doc) => doc.getMap("goals").set("g-1", new Y.Map([["__proto__", "x"]]))],
  ["a word where a text belongs", (doc) => doc.getMap("goals").set("g-1", new Y.Map([["title", "kort"]]))],
  ["an XML text", (doc) => doc.getMap("goals").set("g-1", new Y.Map([["title", new Y.XmlText()]]))],
  ["a list where a date belongs", (doc) => doc.getMap("goals").set("g-1", new Y.Map([["reviewOn", ["a"]]]))],
  [
    "a date of a whole page",
    (doc) => doc.getMap("goals").set("g-1", new Y.Map([["reviewOn", "x".repeat(maxValueLength + 1)]])),
  ],
  [
    "a set with values of its own",
    (doc) => doc.getMap("agreements").set("a-1", new Y.Map([["parties", new Y.Map([["p-noor", "ja"]])]])),
  ],
  ["an author who is no id", (doc) => doc.getMap("goals").set("g-1", new Y.Map([["byId", "Noor Voorbeeld"]]))],
  ["a reference that is none", (doc) => doc.getMap("references").set("a-1~geheim~g-1", true)],
];

test.each(unsound)("tells of %s, and reads the rest", (_what, harm) => {
  const doc = new Y.Doc();
  putItem(doc, { collection: "concerns", id: itemId("c-1"), texts: { text: "Ik blijf" } }, null);
  harm(doc);
  const read = readSheet(sent(doc), sheet);
  expect(read.faults).not.toEqual([]);
  expect(read.content.items).toContainEqual(expect.objectContaining({ id: "c-1", texts: { text: "Ik blijf" } }));
  expect(read).toEqual(readSheet(doc, sheet));
});

test("a goal has no place on the sheet of the question", () => {
  const doc = new Y.Doc();
  putItem(doc, { collection: "question", id: itemId("question"), texts: { text: "Ik wil meedoen." } }, null);
  expect(readSheet(doc, question)).toMatchObject({
    faults: [],
    content: { items: [{ texts: { text: "Ik wil meedoen." } }] },
  });
  expect(readSheet(doc, sheet).faults).not.toEqual([]);
});

test("a field that was never filled in is simply not there", () => {
  const doc = new Y.Doc();
  doc.getMap("goals").set("g-1", new Y.Map([["title", new Y.Text("Ik fiets.")]]));
  expect(readSheet(sent(doc), sheet)).toEqual({
    faults: [],
    content: {
      sheet: sheet.id,
      references: [],
      items: [{ id: "g-1", sheet: sheet.id, collection: "goals", texts: { title: "Ik fiets." }, values: {}, ids: {} }],
    },
  });
  expect(readItem(doc, sheet, "goals", itemId("g-2"))).toBeNull();
});

test("things lie by order, and then by name", () => {
  const doc = new Y.Doc();
  for (const [id, order] of [
    ["b", "a1"],
    ["a", "a1"],
    ["c", "Zz"],
    ["d", "a0"],
  ] as const) {
    putItem(doc, { collection: "goals", id: itemId(id), values: { order } }, null);
  }
  expect(readSheet(doc, sheet).content.items.map(({ id }) => id)).toEqual(["c", "d", "a", "b"]);
});

test("a sheet that is made at once reads as it was made", () => {
  const doc = new Y.Doc();
  for (const id of ["g-1", "g-2"])
    putItem(doc, { collection: "goals", id: itemId(id), texts: { title: `Doel ${id}` } }, null);
  const { content } = readSheet(doc, sheet);
  const made = new Y.Doc();
  Y.applyUpdate(made, makeSheet(content, 7));
  expect(readSheet(made, sheet)).toEqual({ content, faults: [] });
});

test("a very large sheet is read in far less than a tenth of a second", () => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let number = 0; number < 2_000; number += 1) {
      putItem(
        doc,
        {
          collection: "actions",
          id: itemId(`ac-${number}`),
          texts: { text: "De Dakpan bellen over de huur" },
          values: { order: `a${number}`, byId: "p-noor", ownerId: "p-noor" },
        },
        null,
      );
    }
  });
  readSheet(doc, sheet);
  const start = performance.now();
  expect(readSheet(doc, sheet).content.items).toHaveLength(2_000);
  // The figure is 15 ms; a test guards five times that.
  expect(performance.now() - start).toBeLessThan(75);
});
