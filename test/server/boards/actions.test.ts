import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Wording } from "@werktafel/shared/domain/wording";
import { putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { everyone, idOf, item, on, openTable, type OpenTable, restricted } from "../live/openTable.ts";
import { atTable, type AtTable, reasonOf } from "./atTable.ts";

let table: OpenTable;
let noor: AtTable;
let mila: AtTable;
let joost: AtTable;
let ruben: AtTable;
beforeEach(async () => {
  table = await openTable();
  noor = atTable(table, "noor");
  mila = atTable(table, "mila");
  joost = atTable(table, "joost");
  ruben = atTable(table, "ruben");
});
afterEach(async () => table.close());

const ofJoost = on(everyone, "ac-joost");
const forWhoWants = on(everyone, "ac-wie-wil");
const words = { text: "Noor ophalen", ownerId: idOf("joost") };
const move = (to: "accepted" | "declined" | "inProgress" | "done" | "stuck" | "cancelled", seen: Wording = words) => ({
  item: ofJoost,
  to,
  note: "",
  words: seen,
});

test("only the owner moves an action: not the host, not the resident", async () => {
  for (const other of [ruben, noor]) {
    expect(await other.wish("moveAction", move("accepted"))).toEqual({
      ok: false,
      refusal: { reason: "notYours", who: "owner" },
    });
  }
  expect(reasonOf(await joost.wish("moveAction", move("accepted")))).toBe("done");
  expect(reasonOf(await noor.wish("moveAction", move("done")))).toBe("notYours");
  for (const to of ["inProgress", "stuck", "done"] as const) {
    expect(reasonOf(await joost.wish("moveAction", move(to)))).toBe("done");
  }
  expect((await mila.facts()).actions[ofJoost.item]?.steps.map(({ status }) => status)).toEqual([
    "accepted",
    "inProgress",
    "stuck",
    "done",
  ]);
});

test("a resident may cancel what lies on the own table", async () => {
  await joost.wish("moveAction", move("accepted"));
  expect(reasonOf(await ruben.wish("moveAction", move("cancelled")))).toBe("notYours");
  expect(reasonOf(await noor.wish("moveAction", move("cancelled")))).toBe("done");
});

test("who was asked may decline, and then it is nobody's", async () => {
  expect(reasonOf(await joost.wish("moveAction", move("declined")))).toBe("done");
  expect((await noor.facts()).actions[ofJoost.item]).toMatchObject({ status: "declined", owner: null });
});

test("whoever takes what was offered to all becomes its owner; later words stand beside it until the owner says yes again", async () => {
  const offered = { item: forWhoWants, to: "accepted" as const, note: "", words: { text: "De keuken laten zien" } };
  expect(reasonOf(await ruben.wish("moveAction", offered))).toBe("done");
  await table.edit("joost", everyone, (doc) => {
    writeText(doc, { collection: "actions", id: item("ac-wie-wil"), field: "text" }, "De hele keuken laten zien", {
      origin: null,
    });
  });
  expect((await noor.facts()).actions[forWhoWants.item]?.accepted?.text).toBe("De keuken laten zien");
  expect(await ruben.wish("moveAction", offered)).toMatchObject({
    refusal: { reason: "wordingChanged", words: { text: "De hele keuken laten zien" } },
  });
  const anew = { ...offered, words: { text: "De hele keuken laten zien" } };
  expect(reasonOf(await ruben.wish("moveAction", anew))).toBe("done");
  expect((await noor.facts()).actions[forWhoWants.item]?.accepted?.text).toBe("De hele keuken laten zien");
  expect(reasonOf(await ruben.wish("moveAction", anew))).toBe("notNow");
});

const setDay = async (who: "mila" | "joost", day: string | null) =>
  table.edit(who, everyone, (doc) => {
    setValue(doc, { collection: "actions", id: ofJoost.item, field: "due" }, day, null);
  });
const dayOnSheet = async () =>
  (await table.sheets.read(everyone))?.items.find(({ id }) => id === ofJoost.item)?.values["due"];

test("the day is said yes to with the words: another day of somebody else waits beside it for a new yes of the owner", async () => {
  await setDay("mila", "2026-09-22");
  // Who saw no day yet is told that there is one by now.
  expect(await joost.wish("moveAction", move("accepted", { ...words, due: null }))).toMatchObject({
    refusal: { reason: "wordingChanged", words: { due: "2026-09-22" } },
  });
  expect(reasonOf(await joost.wish("moveAction", move("accepted", { ...words, due: "2026-09-22" })))).toBe("done");
  await setDay("mila", "2026-09-25");
  const agreed = async () => (await noor.facts()).actions[ofJoost.item]?.accepted?.due;
  expect(await agreed()).toBe("2026-09-22");
  // Nobody takes it on for him; his own yes moves it.
  const later = { ...words, due: "2026-09-25" };
  expect(reasonOf(await mila.wish("moveAction", move("accepted", later)))).toBe("notYours");
  expect(await agreed()).toBe("2026-09-22");
  expect(reasonOf(await joost.wish("moveAction", move("accepted", later)))).toBe("done");
  expect(await agreed()).toBe("2026-09-25");
});

test("an owner moves the own day at once, whatever others propose beside it, and how far it is stays", async () => {
  await joost.wish("moveAction", move("accepted", { ...words, due: null }));
  await joost.wish("moveAction", { ...move("stuck"), note: "De fiets is kapot." });
  await table.edit("mila", everyone, (doc) => {
    writeText(doc, { collection: "actions", id: ofJoost.item, field: "text" }, "Noor halen en brengen", {
      origin: null,
    });
  });
  const ownWhen = { due: "2026-09-24", every: null };
  for (const other of [mila, noor])
    expect(reasonOf(await other.wish("moveAction", { ...move("accepted"), ownWhen }))).toBe("notYours");
  expect(reasonOf(await joost.wish("moveAction", { ...move("accepted"), ownWhen }))).toBe("done");
  expect((await noor.facts()).actions[ofJoost.item]).toMatchObject({
    status: "stuck",
    accepted: { text: "Noor ophalen", due: "2026-09-24" },
  });
  expect((await noor.facts()).actions[ofJoost.item]?.steps.at(-1)).toMatchObject({ note: "De fiets is kapot." });
  expect(await dayOnSheet()).toBe("2026-09-24");
  await joost.wish("moveAction", { ...move("accepted"), ownWhen: { due: null, every: "week" } });
  expect((await noor.facts()).actions[ofJoost.item]?.accepted).toMatchObject({
    due: null,
    rhythm: { every: "week", until: null },
  });
  expect(await dayOnSheet()).toBe(null);
  // Of what is done there is no other day.
  await joost.wish("moveAction", move("done"));
  expect(reasonOf(await joost.wish("moveAction", { ...move("accepted"), ownWhen }))).toBe("notNow");
});

test("someone who reaches for what was taken meanwhile hears who was earlier, even when the sheet names the owner by now", async () => {
  const offered = { item: forWhoWants, to: "accepted" as const, note: "", words: { text: "De keuken laten zien" } };
  await ruben.wish("moveAction", offered);
  await table.edit("ruben", everyone, (doc) => {
    setValue(doc, { collection: "actions", id: item("ac-wie-wil"), field: "ownerId" }, idOf("ruben"), null);
  });
  expect(await mila.wish("moveAction", offered)).toEqual({
    ok: false,
    refusal: { reason: "alreadyTaken", by: idOf("ruben") },
  });
});

test("a yes to an action whose words changed is refused with the new words", async () => {
  await table.edit("mila", everyone, (doc) => {
    setValue(doc, { collection: "actions", id: item("ac-joost"), field: "rhythmEvery" }, "day", null);
  });
  expect(await joost.wish("moveAction", move("accepted"))).toMatchObject({
    refusal: { reason: "wordingChanged", words: { rhythm: { every: "day" } } },
  });
});

test("copying an action's name to another sheet moves nobody's action", async () => {
  const ofMila = on(restricted, "ac-mila");
  const milasWords = { text: "Kanarie bellen", ownerId: idOf("mila") };
  expect(reasonOf(await mila.wish("moveAction", { item: ofMila, to: "accepted", note: "", words: milasWords }))).toBe(
    "done",
  );
  const copy = { text: "Kanarie", ownerId: idOf("joost") };
  await table.edit("joost", everyone, (doc) => {
    putItem(
      doc,
      { collection: "actions", id: item("ac-mila"), texts: { text: copy.text }, values: { ownerId: copy.ownerId } },
      null,
    );
  });
  const copied = { item: on(everyone, "ac-mila"), to: "accepted" as const, note: "", words: copy };
  // Joost does not read Mila's sheet, so for him there is only his own: he learns nothing of the other.
  expect(reasonOf(await joost.wish("moveAction", copied))).toBe("done");
  expect((await noor.facts()).actions[ofMila.item]).toMatchObject({ owner: idOf("mila"), status: "accepted" });
  expect(reasonOf(await mila.wish("moveAction", { ...copied, item: ofMila, to: "inProgress" }))).toBe("done");
  // Who reads both sheets is not fooled by the copy.
  expect(reasonOf(await noor.wish("moveAction", { ...copied, to: "cancelled" }))).toBe("unknown");
});

test("a yes in own words stands on the table from then on, in one piece, and whoever proposed it cannot change it back", async () => {
  const own = { ...move("accepted"), ownWords: " Ik haal Noor op als het droog is " };
  expect(reasonOf(await joost.wish("moveAction", own))).toBe("done");
  const mine = "Ik haal Noor op als het droog is";
  expect((await noor.facts()).actions[ofJoost.item]?.accepted?.text).toBe(mine);
  const onSheet = async () =>
    (await table.sheets.read(everyone))?.items.find(({ id }) => id === ofJoost.item)?.texts["text"];
  expect(await onSheet()).toBe(mine);
  await table.edit("mila", everyone, (doc) => {
    writeText(doc, { collection: "actions", id: ofJoost.item, field: "text" }, "Noor ophalen", { origin: null });
  });
  // What she writes now is a proposal beside it.
  expect((await noor.facts()).actions[ofJoost.item]?.accepted?.text).toBe(mine);
  // Own words go with a yes alone, and never in another's mouth.
  expect(reasonOf(await joost.wish("moveAction", { ...move("done"), ownWords: "Klaar" }))).toBe("malformed");
  expect(reasonOf(await mila.wish("moveAction", { ...own, ownWords: "Joost doet dit wel" }))).toBe("notYours");
});

test("a volunteer does it together with a beroepskracht who reads it, and with nobody else", async () => {
  const together = (who: "farida" | "mila" | "ruben") => ({ ...move("accepted"), together: idOf(who) });
  expect(reasonOf(await joost.wish("moveAction", together("mila")))).toBe("unknown");
  expect(reasonOf(await joost.wish("moveAction", together("ruben")))).toBe("unknown");
  expect(reasonOf(await joost.wish("moveAction", together("farida")))).toBe("done");
  const lies = (await table.sheets.read(everyone))?.items.find(({ id }) => id === ofJoost.item);
  expect(lies).toMatchObject({ values: { mode: "together" }, ids: { with: [idOf("farida")] } });
  expect((await noor.facts()).actions[ofJoost.item]).toMatchObject({ status: "accepted", owner: idOf("joost") });
});
