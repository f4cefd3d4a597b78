// What others call whose table it is: who chooses it, who reads it, and that it is never what a resident reads of themself.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { centralPersonTo, centralRoleTo } from "@werktafel/shared/domain/centralPerson";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";
import { namesInRow } from "@werktafel/shared/words/nl/minutes";
import { noorsTable as nt } from "../../support/cast.ts";
import { knows, openSharedTable, type SharedTable } from "./sharedTable.ts";

let noors: SharedTable;
beforeAll(async () => {
  noors = await openSharedTable(nt.file);
});
afterAll(async () => noors.close());

const page = async (who: ParticipantId, path: string): Promise<string> =>
  (await noors.server.ask(`/b/${noors.board}${path}`, { cookie: await noors.cookieOf(who) })).text;
const reasonOf = (answer: CommandAnswer): string => (answer.ok ? "done" : answer.refusal.reason);

test("who leads chooses a word, until Noor chooses; then it is hers alone, and empty is her name again", async () => {
  const [noor, teun, mila] = await Promise.all([nt.noor, nt.teun, nt.mila].map(noors.line));
  if (!noor || !teun || !mila) throw new Error("nobody there");
  const read = (line: typeof noor, id: string) => {
    const facts = line.facts();
    const reader = facts.participants.find((each) => each.id === id) ?? null;
    return [centralPersonTo(reader, facts, namesInRow), centralRoleTo(reader, facts)];
  };
  expect(read(mila, nt.mila)).toEqual(["Noor", null]);
  expect(await mila.wish("chooseCentralWord", { word: "de cliënt" })).toMatchObject({
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(reasonOf(await teun.wish("chooseCentralWord", { word: "de deelnemer" }))).toBe("done");
  await knows(mila, ({ card }) => card?.wordForCentralPerson === "de deelnemer");
  await knows(noor, ({ card }) => card?.wordForCentralPerson === "de deelnemer");
  expect(read(mila, nt.mila)).toEqual(["de deelnemer", "deelnemer"]);
  expect(read(noor, nt.noor)).toEqual(["Noor", null]);

  // On paper too: the plan and the copy that Mila takes, and her first text; never on Noor's.
  const [hers, milas] = await Promise.all([nt.noor, nt.mila].map(async (who) => page(who, "")));
  expect([milas?.includes("De vraag van de deelnemer"), hers?.includes("deelnemer")]).toEqual([true, false]);
  const [hersOnPaper, milasOnPaper] = await Promise.all([nt.noor, nt.mila].map(async (who) => page(who, "/papier")));
  expect([milasOnPaper?.includes("De tafel van de deelnemer"), hersOnPaper?.includes("deelnemer")]).toEqual([
    true,
    false,
  ]);

  expect(reasonOf(await noor.wish("chooseCentralWord", { word: "de keukenprinses" }))).toBe("done");
  await knows(teun, ({ card }) => card?.wordForCentralPerson === "de keukenprinses");
  expect(await teun.wish("chooseCentralWord", { word: "de cliënt" })).toMatchObject({
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(reasonOf(await noor.wish("chooseCentralWord", { word: "  " }))).toBe("done");
  await knows(mila, ({ card }) => card?.wordForCentralPerson === "");
  expect(read(mila, nt.mila)).toEqual(["Noor", null]);
});
