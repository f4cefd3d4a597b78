// The house's clock over a real store: two looks at once climb once, an answer just before it stands, and a table of which
// nothing changed is not read again and again.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openClimbing } from "@werktafel/server/between/climbing";
import { openLog } from "@werktafel/server/log";
import { everyone, idOf, on, openTable, type OpenTable } from "../live/openTable.ts";
import { atTable } from "../boards/atTable.ts";

let table: OpenTable;
beforeEach(async () => {
  table = await openTable();
});
afterEach(async () => table.close());

const due = "2026-09-22T16:00:00+02:00";
const climbing = () => openClimbing({ ...table, now: table.clock.now, log: openLog("error", () => undefined) });
const climbs = async (): Promise<number> =>
  (await table.storedFacts()).filter(({ json }) => json.includes(`"kind":"handoverClimbed"`)).length;
const ask = async (): Promise<string> => {
  const answer = await atTable(table, "joost").wish("askHandover", {
    item: null,
    audience: "everyone",
    to: idOf("farida"),
    reason: "volunteerLimit",
    boundary: "Ik loop mee.",
  });
  return answer.ok ? (answer.made ?? "") : "";
};

test("what was not answered by 16.00 climbs once, however many look at the same moment", async () => {
  await ask();
  const [one, other] = [climbing(), climbing()];
  await Promise.all([one.look(), other.look()]);
  expect(await climbs()).toBe(0);
  table.clock.set(due);
  await Promise.all([one.look(), other.look(), one.look()]);
  expect(await climbs()).toBe(1);
  table.clock.advance(30 * 24 * 60 * 60 * 1000);
  await Promise.all([one.look(), climbing().look()]);
  expect(await climbs()).toBe(1);
});

test("an answer that came in the last minute stands", async () => {
  const looking = climbing();
  const handover = await ask();
  await looking.look();
  const answer = { handover, value: "accepted", note: "", offer: "", until: null } as const;
  expect((await atTable(table, "farida").wish("answerHandover", answer)).ok).toBe(true);
  table.clock.set(due);
  await looking.look();
  expect(await climbs()).toBe(0);
});

test("a question that comes after a table was looked at is looked at too", async () => {
  const looking = climbing();
  await looking.look();
  await ask();
  table.clock.set(due);
  await looking.look();
  expect(await climbs()).toBe(1);
});

test("what is taken over lies on the sheet with the facts, in one piece", async () => {
  const call = on(everyone, "ac-joost");
  const words = { text: "Noor ophalen", ownerId: idOf("joost") };
  await atTable(table, "joost").wish("moveAction", { item: call, to: "accepted", note: "", words });
  const asked = { item: call, audience: null, to: idOf("farida"), reason: "volunteerLimit", boundary: "" } as const;
  const answer = await atTable(table, "joost").wish("askHandover", asked);
  const handover = answer.ok ? (answer.made ?? "") : "";
  const yes = { handover, value: "accepted", note: "", offer: "", until: null } as const;
  await atTable(table, "farida").wish("answerHandover", yes);
  expect(await atTable(table, "noor").wish("consentHandover", { handover, value: "yes" })).toMatchObject({ ok: true });
  const { handovers, actions } = await atTable(table, "mila").facts();
  const made = handovers[0]?.made;
  const lies = (await table.sheets.read(everyone))?.items.find(({ id }) => id === made?.item);
  expect(lies).toMatchObject({ texts: { text: "Noor ophalen" }, values: { ownerId: idOf("farida") } });
  expect([actions[call.item]?.status, actions[lies?.id ?? call.item]?.owner]).toEqual(["handedOver", idOf("farida")]);
});
