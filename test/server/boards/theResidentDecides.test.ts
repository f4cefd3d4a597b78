import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { anyCommand } from "@werktafel/shared/protocol/commandSchemas";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { participantId, personId, sheetId } from "@werktafel/shared/ids";
import {
  everyone,
  idOf,
  item,
  on,
  openTable,
  type OpenTable,
  overlapping,
  question,
  restricted,
} from "../live/openTable.ts";
import { atTable, type AtTable, reasonOf } from "./atTable.ts";

let table: OpenTable;
let noor: AtTable;
let mila: AtTable;
let joost: AtTable;
let farida: AtTable;
beforeEach(async () => {
  table = await openTable();
  noor = atTable(table, "noor");
  mila = atTable(table, "mila");
  joost = atTable(table, "joost");
  farida = atTable(table, "farida");
});
afterEach(async () => table.close());

const g1 = on(everyone, "g-1");
const goalWords = { text: "Ik ben gastvrouw in de buurtkeuken.", why: "Dan doe ik ertoe." };
const onlyResident = { ok: false, refusal: { reason: "notYours", who: "resident" } };

test("only the resident says: zo is het mijn doel, and how far it is", async () => {
  expect(await farida.wish("confirmGoal", { item: g1, words: goalWords })).toEqual(onlyResident);
  expect(await noor.wish("moveGoal", { item: g1, to: "reached" })).toMatchObject({
    refusal: { reason: "notNow", from: "draft" },
  });
  expect(reasonOf(await noor.wish("confirmGoal", { item: g1, words: goalWords }))).toBe("done");
  expect(await farida.wish("moveGoal", { item: g1, to: "reached" })).toEqual(onlyResident);
  expect(reasonOf(await noor.wish("moveGoal", { item: g1, to: "reached" }))).toBe("done");
  expect((await joost.facts()).goals[g1.item]).toMatchObject({ status: "reached", confirmed: { by: idOf("noor") } });
});

test("only the resident chooses the colour of the table", async () => {
  expect(await farida.wish("chooseTableColour", { colour: "nacht" })).toEqual(onlyResident);
  expect(reasonOf(await noor.wish("chooseTableColour", { colour: "nacht" }))).toBe("done");
  expect((await farida.facts()).tableColour).toBe("nacht");
});

test("a confirmed goal is put away by the resident alone, and comes back as it was", async () => {
  expect(await farida.wish("putAway", { item: g1 })).toMatchObject({
    refusal: { reason: "notNow", from: "unanswered" },
  });
  await noor.wish("confirmGoal", { item: g1, words: goalWords });
  expect(await farida.wish("putAway", { item: g1 })).toEqual(onlyResident);
  expect(reasonOf(await noor.wish("putAway", { item: g1 }))).toBe("done");
  expect(reasonOf(await noor.wish("moveGoal", { item: g1, to: "paused" }))).toBe("notNow");
  expect(await joost.wish("bringBack", { item: g1 })).toEqual(onlyResident);
  expect(reasonOf(await noor.wish("bringBack", { item: g1 }))).toBe("done");
  expect((await farida.facts()).putAway).toEqual({});
});

test("an accepted action is put away by its owner or the resident", async () => {
  const action = on(everyone, "ac-joost");
  await joost.wish("moveAction", {
    item: action,
    to: "accepted",
    note: "",
    words: { text: "Noor ophalen", ownerId: idOf("joost") },
  });
  expect(await farida.wish("putAway", { item: action })).toMatchObject({
    refusal: { reason: "notYours", who: "owner" },
  });
  expect(reasonOf(await joost.wish("putAway", { item: action }))).toBe("done");
  expect(reasonOf(await noor.wish("bringBack", { item: action }))).toBe("done");
});

test("an action that bears the name of the resident's goal does not open that goal to its owner", async () => {
  await noor.wish("confirmGoal", { item: g1, words: goalWords });
  await table.edit("joost", everyone, (doc) => {
    putItem(
      doc,
      { collection: "actions", id: item("g-1"), texts: { text: "List" }, values: { ownerId: idOf("joost") } },
      null,
    );
  });
  await joost.wish("moveAction", {
    item: g1,
    to: "accepted",
    note: "",
    words: { text: "List", ownerId: idOf("joost") },
  });
  expect(reasonOf(await joost.wish("putAway", { item: g1 }))).toBe("notYours");
  expect((await noor.facts()).putAway).toEqual({});
});

test("dissent stands in the holder's words until the holder takes it back, and nobody else can", async () => {
  const said = await mila.wish("dissent", { item: g1, about: "goal", text: "Ik vind dit te veel voor Noor." });
  expect(said).toMatchObject({ ok: true });
  const made = said.ok ? (said.made ?? "") : "";
  expect((await joost.facts()).dissents).toMatchObject([
    { id: made, byId: idOf("mila"), text: "Ik vind dit te veel voor Noor." },
  ]);
  for (const other of [noor, farida]) {
    expect(await other.wish("withdrawDissent", { dissent: made })).toMatchObject({
      refusal: { reason: "notYours", who: "author" },
    });
  }
  expect(reasonOf(await mila.wish("withdrawDissent", { dissent: made }))).toBe("done");
  expect((await joost.facts()).dissents).toEqual([]);
  expect(reasonOf(await mila.wish("withdrawDissent", { dissent: made }))).toBe("unknown");
});

test("a dissent on a sheet that somebody does not read cannot be touched or found by them", async () => {
  const said = await mila.wish("dissent", { item: on(restricted, "g-5"), about: "goal", text: "Kanarie" });
  const made = said.ok ? (said.made ?? "") : "";
  expect(await joost.wish("withdrawDissent", { dissent: made })).toEqual({ ok: false, refusal: { reason: "unknown" } });
  expect((await joost.facts()).dissents).toEqual([]);
});

test("a sheet for some always has a resident among its readers, and who asks", async () => {
  const none = await farida.wish("openSheet", { audience: [idOf("farida"), idOf("joost")] });
  expect(none).toEqual({ ok: false, refusal: { reason: "audienceWithoutResident" } });
  expect(reasonOf(await farida.wish("openSheet", { audience: [idOf("noor"), idOf("joost")] }))).toBe("malformed");
  expect(
    reasonOf(await farida.wish("openSheet", { audience: [idOf("noor"), idOf("farida"), participantId("p-niemand")] })),
  ).toBe("unknown");
});

test("a sheet is made once for the same readers, in whatever order they are named, and only they hear of it", async () => {
  const before = await joost.seq();
  const one = await farida.wish("openSheet", { audience: [idOf("noor"), idOf("farida"), idOf("noor")] });
  const other = await noor.wish("openSheet", { audience: [idOf("farida"), idOf("noor")] });
  if (!one.ok || !other.ok) throw new Error("refused");
  expect(other.made).toBe(one.made);
  expect(await joost.seq()).toBe(before);
  const cards = await table.gate.sheets(await table.placeOf("noor"));
  expect(cards.find((card) => card.id === one.made)).toMatchObject({
    writable: true,
    audience: [idOf("farida"), idOf("noor")],
  });
  expect((await table.gate.sheets(await table.placeOf("joost"))).some((card) => card.id === one.made)).toBe(false);
  expect(await noor.wish("openSheet", { audience: "everyone" })).toMatchObject({ made: everyone });
  expect(await noor.wish("openSheet", { audience: [idOf("noor"), idOf("mila")] })).toMatchObject({ made: restricted });
});

test("a reference between items that share only some readers is told to those who read both", async () => {
  const tell = { from: on(overlapping, "a-2"), field: "goals" as const, to: on(restricted, "g-5") };
  expect(await joost.wish("tellReference", tell)).toEqual({ ok: false, refusal: { reason: "unknown" } });
  expect(reasonOf(await noor.wish("tellReference", tell))).toBe("done");
  expect((await noor.facts()).references).toEqual(["a-2~goals~g-5"]);
  for (const one of [joost, mila, farida]) expect((await one.facts()).references).toEqual([]);
  const wide = { from: on(everyone, "a-1"), field: "goals" as const, to: on(restricted, "g-5") };
  expect(reasonOf(await noor.wish("tellReference", wide))).toBe("malformed");
});

test("nothing is answered on the sheet of the question, or on a sheet that is none", async () => {
  for (const sheet of [question, sheetId("niets~1")]) {
    expect(reasonOf(await noor.wish("confirmGoal", { item: on(sheet, "question"), words: { text: "x" } }))).toBe(
      "unknown",
    );
    expect(reasonOf(await noor.wish("putAway", { item: on(sheet, "question") }))).toBe(
      sheet === question ? "notNow" : "unknown",
    );
  }
});

test("who leaves the table can do nothing any more, though the wish was on its way", async () => {
  await table.endSeat("joost");
  const place = {
    board: table.board,
    visitor: { kind: "person" as const, person: personId("person-joost"), session: "x" },
  };
  const seat = { participant: idOf("joost"), party: "volunteer" as const, role: "volunteer" };
  const wish = anyCommand.parse({
    id: "laat",
    kind: "dissent",
    board: table.board,
    payload: { item: g1, about: "goal", text: "Nog even" },
  });
  expect(await table.boards.command({ ...place, seat }, wish)).toEqual({ ok: false, refusal: { reason: "unknown" } });
});
