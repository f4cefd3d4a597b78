// What a resident wrote on paper about something she is asked to do: filled in under the name of who did, over nothing that her own hand
// did with it, and taken back by one answer of her own to what it was before (0266).
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import type { CommandPayloads } from "@werktafel/shared/protocol/facts";
import { atTable } from "../../server/boards/atTable.ts";
import { everyone, idOf, item as name, type Name, on, openTable, type OpenTable } from "../../server/live/openTable.ts";

let table: OpenTable;
beforeEach(async () => {
  table = await openTable();
  await table.edit("farida", everyone, (doc) => {
    const texts = { text: "Een recept kiezen" };
    putItem(doc, { collection: "actions", id: name("ac-noor"), texts, values: { ownerId: idOf("noor") } }, null);
  });
});
afterEach(async () => table.close());

const item = on(everyone, "ac-noor");
const words = { text: "Een recept kiezen", ownerId: idOf("noor"), rhythm: null };
const pen = { for: idOf("noor"), onPaper: true } as const;
type To = CommandPayloads["moveAction"]["to"];
const move = async (who: Name, to: To, said: Partial<CommandPayloads["moveAction"]> = {}) => {
  const heard = await atTable(table, who).wish("moveAction", { item, to, note: "", words, ...said });
  return heard.ok ? "done" : heard.refusal.reason;
};
const paper = async (to: To, who: Name = "joost") => move(who, to, pen);
const actionFor = async (who: Name) => (await atTable(table, who).facts()).actions[item.item];
const lastStep = async () => (await actionFor("ruben"))?.steps.at(-1);

test("what she takes on by paper is hers, with whose pen it was; one answer takes it back, and then no pen comes over it", async () => {
  expect(await paper("accepted")).toBe("done");
  expect(await actionFor("ruben")).toMatchObject({ status: "accepted", owner: idOf("noor"), accepted: words });
  expect(await lastStep()).toMatchObject({ byId: idOf("noor"), notedById: idOf("joost"), onPaper: true });
  expect(await move("noor", "proposed")).toBe("done");
  expect(await actionFor("ruben")).toMatchObject({ status: "proposed", owner: null, accepted: null });
  for (const to of ["accepted", "declined", "done"] as const) expect(await paper(to)).not.toBe("done");
  expect(await paper("accepted")).toBe("ownWords");
});

test("liever niet comes from paper too, and goes back to what was asked", async () => {
  expect(await paper("declined")).toBe("done");
  expect(await actionFor("ruben")).toMatchObject({ status: "declined", owner: null });
  expect(await move("noor", "proposed")).toBe("done");
  expect(await actionFor("ruben")).toMatchObject({ status: "proposed" });
});

test("that it is done comes from paper too, and goes back to what she said herself; after that no pen says so", async () => {
  expect(await move("noor", "accepted")).toBe("done");
  expect(await paper("done")).toBe("done");
  expect(await actionFor("ruben")).toMatchObject({ status: "done", accepted: words });
  expect(await move("noor", "accepted")).toBe("done");
  expect(await actionFor("ruben")).toMatchObject({ status: "accepted", owner: idOf("noor"), accepted: words });
  expect(await paper("done")).toBe("ownWords");
});

test("taken on and done by pens alone goes back to a proposal in one answer", async () => {
  await paper("accepted");
  await paper("done", "mila");
  expect(await move("noor", "proposed")).toBe("done");
  expect(await actionFor("ruben")).toMatchObject({ status: "proposed", owner: null });
});

test("the same once more in her own hand is hers, and no paper says otherwise", async () => {
  await paper("accepted");
  expect(await move("noor", "accepted")).toBe("done");
  expect(await lastStep()).not.toHaveProperty("notedById");
  for (const who of ["farida", "mila", "joost"] as const) expect(await paper("declined", who)).toBe("ownWords");
  expect(await move("noor", "stuck")).toBe("done");
  expect(await paper("done")).toBe("ownWords");
});

test("paper says yes, no and done of what a resident is asked, in the words that lie there, and nothing else", async () => {
  expect(await paper("inProgress")).toBe("malformed");
  expect(await move("joost", "accepted", { ...pen, ownWords: "Ik kies soep." })).toBe("malformed");
  expect(await move("joost", "accepted", { ...pen, words: { ...words, text: "Soep koken" } })).toBe("wordingChanged");
  expect(await move("joost", "accepted", { for: idOf("noor") })).toBe("malformed");
  expect(await move("joost", "accepted", { for: idOf("ruben"), onPaper: true })).toBe("unknown");
  expect(await paper("accepted", "gast")).toBe("notYours");
  const joosts = { ...pen, item: on(everyone, "ac-joost"), words: { text: "Noor ophalen", ownerId: idOf("joost") } };
  expect(await move("farida", "accepted", joosts)).toBe("notYours");
  // What is for whoever wants it, nobody takes on by somebody's paper.
  const forAll = { ...pen, item: on(everyone, "ac-wie-wil"), words: { text: "De keuken laten zien", ownerId: null } };
  expect(await move("farida", "accepted", forAll)).toBe("notYours");
  expect(await actionFor("farida")).toBeUndefined();
});

test("with somebody beside her it is her own step, until she takes the name away", async () => {
  expect(await move("noor", "accepted", { beside: idOf("gast") })).toBe("unknown");
  expect(await move("noor", "accepted", { beside: idOf("mila") })).toBe("done");
  expect(await lastStep()).toMatchObject({ status: "accepted", besideId: idOf("mila") });
  expect(await paper("declined", "mila")).toBe("ownWords");
  expect(await move("noor", "accepted")).toBe("done");
  expect(await lastStep()).not.toHaveProperty("besideId");
  expect((await actionFor("noor"))?.accepted).toMatchObject(words);
});
