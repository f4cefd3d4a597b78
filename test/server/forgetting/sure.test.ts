// Before words go for good, before a table may be destroyed and before somebody new gets a seat, whoever does it shows first on
// this device that it is really them: over the real server, by a PIN (issue 4, step-up).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { itemId, type ParticipantId, sheetId } from "@werktafel/shared/ids";
import { noorsTable as nt } from "../../support/cast.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { wil } from "../sharing/sharedTable.ts";

const clock = fixedClock();
let server: TestServer;
let table: ImportedTable;
const lines: SeatedLine[] = [];
beforeAll(async () => {
  server = await openServer({ now: clock.now });
  table = await server.importCase(nt.file);
});
afterAll(async () => {
  for (const line of lines) line.close();
  await server.close();
});

const comesIn = async (who: ParticipantId) => {
  const cookie = await server.comeIn(table.participants.find(({ id }) => id === who)?.link ?? "");
  const line = await openSeatedLine(server.url, { board: table.board, cookie, who });
  lines.push(line);
  const choosesPin = async () => server.ask("/api/session/pin", { method: "POST", body: { pin: "2580" }, cookie });
  const shows = async () => server.ask("/api/session/step-up", { method: "POST", body: { pin: "2580" }, cookie });
  const { json } = await server.ask(`/api/boards/${table.board}`, { cookie });
  return { cookie, line, choosesPin, shows, card: json };
};
const needed = (...ways: readonly string[]) => ({ ok: false, refusal: { reason: "stepUpNeeded", ways } });

test("a seat and an erasing wait until who does it showed that it is really them, and ten minutes later again", async () => {
  const [noor, teun] = [await comesIn(nt.noor), await comesIn(nt.teun)];
  const proposed = await teun.line.wish("proposeSeat", wil);
  const proposal = proposed.ok ? (proposed.made ?? "") : "";
  const seats = () => noor.line.facts().participants.length;
  const before = seats();
  expect(await noor.line.wish("answerSeat", { proposal, answer: "yes" })).toEqual(needed("makePin"));
  expect(seats()).toBe(before);
  // Her own proposal would be a seat at once.
  expect(await noor.line.wish("proposeSeat", { ...wil, name: "Roos Verzonnen" })).toEqual(needed("makePin"));
  await noor.choosesPin();
  expect(await noor.line.wish("answerSeat", { proposal, answer: "yes" })).toMatchObject({ ok: true });

  const found = /"id":"([^"]+)","audience":"everyone","kind":"table"/.exec(JSON.stringify(noor.card))?.[1] ?? "";
  const item = { sheet: sheetId(found), item: itemId("s-2") };
  // Asking is no more than asking.
  expect(await noor.line.wish("askItemErasure", { item })).toMatchObject({ ok: true });
  expect(await teun.line.wish("eraseItem", { item })).toEqual(needed("makePin"));
  // Who may not do it is not asked who they are.
  expect(await noor.line.wish("eraseItem", { item })).toMatchObject({ refusal: { reason: "notYours" } });
  await teun.choosesPin();
  clock.advance(11 * 60_000);
  expect(await teun.line.wish("eraseItem", { item })).toEqual(needed("pin"));
  await teun.shows();
  expect(await teun.line.wish("eraseItem", { item })).toMatchObject({ ok: true });
});

test("a yes to reading along waits for the same, and a no or taking it back never does", async () => {
  table = await server.importCase(nt.file);
  const [noor, mila] = [await comesIn(nt.noor), await comesIn(nt.mila)];
  const made = await noor.line.wish("openSheet", { audience: [nt.noor, nt.mila].toSorted() });
  const sheet = sheetId(made.ok ? (made.made ?? "") : "");
  const ask = async (): Promise<string> => {
    const answer = await mila.line.wish("askToRead", { sheet, who: nt.teun });
    return answer.ok ? (answer.made ?? "") : JSON.stringify(answer.refusal);
  };
  const first = await ask();
  expect(await noor.line.wish("answerToRead", { asked: first, answer: "no" })).toMatchObject({ ok: true });
  const second = await ask();
  expect(await noor.line.wish("answerToRead", { asked: second, answer: "yes" })).toEqual(needed("makePin"));
  // Nor does she let somebody read along by herself, unasked.
  expect(await noor.line.wish("askToRead", { sheet, who: nt.teun })).toEqual(needed("makePin"));
  await noor.choosesPin();
  expect(await noor.line.wish("answerToRead", { asked: second, answer: "yes" })).toMatchObject({ ok: true });
});
