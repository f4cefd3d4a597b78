// Who comes to sit at a table and how a seat ends: the residents say so, nobody hears whose no it was, and who left reads
// nothing more.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { itemId, participantId } from "@werktafel/shared/ids";
import { WebSocket } from "ws";
import { bramAndLottesTable as bl, noorsTable as nt } from "../../support/cast.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import { knows, made, openSharedTable, seatMade, type SharedTable, wil } from "./sharedTable.ts";

let noors: SharedTable;
let household: SharedTable;
beforeAll(async () => {
  noors = await openSharedTable(nt.file);
  household = await openSharedTable(bl.file);
});
afterAll(async () => {
  await noors.close();
  await household.close();
});

const linkFor = async ({ server, board, cookieOf }: SharedTable, by: typeof nt.teun, participant: string) => {
  const path = `/api/boards/${board}/participants/${participant}/link`;
  const { text } = await server.ask(path, { method: "POST", body: {}, cookie: await cookieOf(by) });
  const found = (name: string): string => new RegExp(`"${name}":"([^"]+)"`).exec(text)?.[1] ?? "";
  return [found("link"), found("code")] as const;
};
const statusOf = async ({ server, board }: SharedTable, cookie: string) =>
  (await server.ask(`/api/boards/${board}`, { cookie })).status;

test("somebody who is proposed has no seat before Noor says yes, and sits there from then on", async () => {
  const [noor, mila, teun, ruben] = await Promise.all([nt.noor, nt.mila, nt.teun, nt.ruben].map(noors.line));
  if (!noor || !mila || !teun || !ruben) throw new Error("nobody there");
  const proposal = made(await mila.wish("proposeSeat", wil));
  await knows(noor, ({ proposals }) => proposals.some(({ id }) => id === proposal));
  expect(noor.facts().participants.some(({ name }) => name === wil.name)).toBe(false);
  // Only Noor says it: whoever asked does not, and neither does who leads.
  for (const other of [mila, teun]) {
    expect(await other.wish("answerSeat", { proposal, answer: "yes" })).toEqual({
      ok: false,
      refusal: { reason: "notYours", who: "resident" },
    });
  }
  // Nor does somebody say it for her when no meeting goes on.
  expect(await teun.wish("answerSeat", { proposal, answer: "yes", for: nt.noor })).toMatchObject({
    ok: false,
    refusal: { reason: "notNow" },
  });
  const seat = seatMade(await noor.wish("answerSeat", { proposal, answer: "yes" }));
  await knows(ruben, ({ participants }) => participants.some(({ id }) => id === seat));
  const seated = ruben.facts().participants.find(({ id }) => id === seat);
  expect(seated).toMatchObject({
    name: wil.name,
    roleLabel: wil.roleLabel,
    whatHappensWithWhatISay: "Ik schrijf niets op. Ik vertel niets door.",
  });
  expect(noor.facts().proposals).toEqual([]);
  // The new organisation is one of this table from now on.
  const organisation = ruben.facts().records["organisations"]?.find(({ id }) => id === seated?.organisationId);
  expect(organisation?.record).toEqual({ name: "Naast Je" });
  const cookie = await noors.server.comeIn(...(await linkFor(noors, nt.teun, seat)));
  expect(await statusOf(noors, cookie)).toBe(200);
  // Ruben was never told who was proposed, not even that somebody was.
  expect(ruben.frames.join("")).not.toMatch(/seatProposed|seatAgreed|Wil kan goed uitleggen/);
});

test("liever niet ends it: nobody is told whose no it was or why, and there is no seat", async () => {
  const [noor, mila, teun] = await Promise.all([nt.noor, nt.mila, nt.teun].map(noors.line));
  if (!noor || !mila || !teun) throw new Error("nobody there");
  const proposal = made(await mila.wish("proposeSeat", { ...wil, name: "Buur Niet" }));
  await knows(noor, ({ proposals }) => proposals.length === 1);
  expect(await noor.wish("answerSeat", { proposal, answer: "no" })).toMatchObject({ ok: true });
  await knows(mila, ({ proposals }) => proposals.length === 0);
  const ended = mila.frames.filter((frame) => frame.includes("seatProposalEnded"));
  expect(ended).toHaveLength(1);
  expect(ended[0]).toContain('"as":"declined"');
  expect(ended[0]).not.toContain('"by"');
  expect(mila.facts().participants.some(({ name }) => name === "Buur Niet")).toBe(false);
  expect(await noor.wish("answerSeat", { proposal, answer: "yes" })).toEqual({
    ok: false,
    refusal: { reason: "unknown" },
  });
});

test("Noor who asks somebody herself needs nobody's yes", async () => {
  const noor = await noors.line(nt.noor);
  const seat = seatMade(await noor.wish("proposeSeat", { ...wil, name: "Buur Fien", party: "informal" }));
  await knows(noor, ({ participants }) => participants.some(({ id }) => id === seat));
});

test("of a household each decides: one yes seats nobody, and is told to nobody else", async () => {
  const [bram, lotte, marije] = await Promise.all([bl.bram, bl.lotte, bl.marije].map(household.line));
  if (!bram || !lotte || !marije) throw new Error("nobody there");
  const proposal = made(await marije.wish("proposeSeat", { ...wil, name: "Samen Een" }));
  await knows(bram, ({ proposals }) => proposals.length === 1);
  await knows(lotte, ({ proposals }) => proposals.length === 1);
  expect(await bram.wish("answerSeat", { proposal, answer: "yes" })).toMatchObject({ ok: true });
  await knows(bram, ({ proposals }) => proposals[0]?.yeses.length === 1);
  expect(lotte.facts().proposals[0]?.yeses).toEqual([]);
  expect(marije.facts().proposals[0]?.yeses).toEqual([]);
  expect(bram.facts().participants.some(({ name }) => name === "Samen Een")).toBe(false);
  const seat = seatMade(await lotte.wish("answerSeat", { proposal, answer: "yes" }));
  await knows(bram, ({ participants }) => participants.some(({ id }) => id === seat));
  // And one no is enough.
  const other = made(await bram.wish("proposeSeat", { ...wil, name: "Samen Geen" }));
  await knows(lotte, ({ proposals }) => proposals.length === 1);
  expect(await lotte.wish("answerSeat", { proposal: other, answer: "no" })).toMatchObject({ ok: true });
  await knows(bram, ({ proposals }) => proposals.length === 0);
  expect(bram.facts().participants.some(({ name }) => name === "Samen Geen")).toBe(false);
});

test("a table is not opened for a beroepskracht who did not say what happens with what people tell them", async () => {
  const { server, board } = noors;
  const [noor, teun] = await Promise.all([nt.noor, nt.teun].map(noors.line));
  if (!noor || !teun) throw new Error("nobody there");
  const seat = seatMade(await noor.wish("proposeSeat", { ...wil, name: "Ines Beroep", party: "staff" }));
  const cookie = await server.comeIn(...(await linkFor(noors, nt.teun, seat)));
  expect(await statusOf(noors, cookie)).toBe(404);
  expect((await server.ask("/api/session", { cookie })).json).toMatchObject({ boards: [] });
  const owed = await server.ask("/api/session/owed", { cookie });
  expect(owed.json).toEqual({ tables: [{ board, title: expect.any(String) }] });
  const path = `/api/boards/${board}/first-sentence`;
  const say = async (sentence: string) => server.ask(path, { method: "POST", body: { sentence }, cookie });
  expect((await say("  ")).status).toBe(400);
  expect((await say("Ik schrijf op wat we afspreken.")).status).toBe(200);
  expect(await statusOf(noors, cookie)).toBe(200);
  await knows(noor, ({ participants }) =>
    participants.some(({ id, whatHappensWithWhatISay: says }) => id === seat && says.startsWith("Ik schrijf op")),
  );
  // Said once, it is changed on the card; and somebody else's card is nobody's to fill in.
  expect((await say("Nog een keer")).status).toBe(404);
  expect(
    (await server.ask(path, { method: "POST", body: { sentence: "x" }, cookie: await noors.cookieOf(nt.mila) })).status,
  ).toBe(404);
  const ines = await openSeatedLine(server.url, { board, cookie, who: seat });
  const card = {
    callName: "Ines",
    roleLabel: "helpt met werk",
    decidesAbout: null,
    reachability: "Elke dag",
    boundaries: [],
    phone: "",
    mail: "",
    hasSecrecy: true,
    complaintTo: "",
  };
  expect(await ines.wish("changeCard", { ...card, whatHappensWithWhatISay: " " })).toEqual({
    ok: false,
    refusal: { reason: "sentenceMissing" },
  });
  expect(await ines.wish("changeCard", { ...card, whatHappensWithWhatISay: "Ik zwijg." })).toMatchObject({ ok: true });
  await knows(noor, ({ participants }) =>
    participants.some(({ id, hasSecrecy, reachability }) => id === seat && hasSecrecy === true && reachability !== ""),
  );
  ines.close();
});

const openSync = async (url: string, sheet: string, cookie: string) => {
  const socket = new WebSocket(`${url.replace("http", "ws")}/sync/${sheet}`, { headers: { cookie } });
  let code: number | null = null;
  socket.on("close", (closed) => (code = closed));
  await new Promise((resolve) => socket.once("open", resolve));
  return { code: () => code, close: () => socket.close() };
};

test("who is let go reads nothing from that moment on: sockets closed, wishes refused, links void, words kept", async () => {
  const { server } = noors;
  const [noor, joost, mila, teun] = await Promise.all([nt.noor, nt.joost, nt.mila, nt.teun].map(noors.line));
  if (!noor || !joost || !mila || !teun) throw new Error("nobody there");
  const cookie = await noors.cookieOf(nt.joost);
  const spare = await linkFor(noors, nt.teun, nt.joost);
  const sheet = (await joost.sheets())[0]?.id ?? "";
  const sync = await openSync(server.url, sheet, cookie);
  // A volunteer is nobody's to send away but the resident's, and their own.
  for (const other of [mila, teun]) {
    expect(await other.wish("endSeat", { participant: nt.joost })).toEqual({
      ok: false,
      refusal: { reason: "notYours", who: "resident" },
    });
  }
  expect(await noor.wish("endSeat", { participant: nt.joost })).toMatchObject({ ok: true });
  await knows(mila, ({ participants }) => participants.some(({ id, leftOn }) => id === nt.joost && leftOn !== null));
  await knows(noor, () => sync.code() === 4401);
  expect(await statusOf(noors, cookie)).toBe(404);
  await expect(server.comeIn(...spare)).rejects.toThrow("404");
  const answer = await joost.wish("chooseTableColour", { colour: "klei" }).catch(() => "cut");
  expect(["cut", { ok: false, refusal: { reason: "unknown" } }]).toContainEqual(answer);
  const again = await openSync(server.url, sheet, cookie);
  await knows(noor, () => again.code() === 4401);
  // He was told that it ended, and nothing that came after.
  expect(await noor.wish("chooseTableColour", { colour: "nacht" })).toMatchObject({ ok: true });
  await knows(mila, ({ tableColour }) => tableColour === "nacht");
  expect(joost.frames.join("")).toContain('"ended"');
  expect(joost.frames.join("")).not.toContain('"nacht"');
  // His words stay, with his name.
  expect(
    noor.facts().actions[itemId("ac-05")] ??
      Object.values(noor.facts().actions).find(({ owner }) => owner === nt.joost),
  ).toBeTruthy();
  expect(mila.facts().participants.find(({ id }) => id === nt.joost)?.callName).toBe("Joost");
});

test("somebody leaves by themself; who leads ends a beroepskracht's seat and nobody else's; a resident stays", async () => {
  const [noor, mila, teun, farida] = await Promise.all([nt.noor, nt.mila, nt.teun, nt.farida].map(noors.line));
  if (!noor || !mila || !teun || !farida) throw new Error("nobody there");
  expect(await noor.wish("endSeat", { participant: nt.noor })).toEqual({
    ok: false,
    refusal: { reason: "lastResident" },
  });
  for (const line of [teun, mila]) {
    expect(await line.wish("endSeat", { participant: nt.noor })).toMatchObject({ ok: false });
  }
  expect(await farida.wish("endSeat", { participant: nt.samira })).toMatchObject({
    ok: false,
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(await teun.wish("endSeat", { participant: nt.samira })).toMatchObject({ ok: true });
  expect(await mila.wish("endSeat", { participant: nt.mila })).toMatchObject({ ok: true });
  await knows(noor, ({ participants }) =>
    [nt.samira, nt.mila].every((who) => participants.some(({ id, leftOn }) => id === who && leftOn !== null)),
  );
  expect(await statusOf(noors, await noors.cookieOf(nt.mila))).toBe(404);
  expect(await noor.wish("endSeat", { participant: participantId("p-nobody") })).toEqual({
    ok: false,
    refusal: { reason: "unknown" },
  });
});

test("when one of two leaves, who waited for that yes alone sits down", async () => {
  const [bram, lotte, marije] = await Promise.all([bl.bram, bl.lotte, bl.marije].map(household.line));
  if (!bram || !lotte || !marije) throw new Error("nobody there");
  const proposal = made(await marije.wish("proposeSeat", { ...wil, name: "Wacht Even" }));
  await knows(lotte, ({ proposals }) => proposals.length === 1);
  expect(await lotte.wish("answerSeat", { proposal, answer: "yes" })).toMatchObject({ ok: true });
  expect(await lotte.wish("endSeat", { participant: bl.bram })).toEqual({
    ok: false,
    refusal: { reason: "notYours", who: "owner" },
  });
  expect(await bram.wish("endSeat", { participant: bl.bram })).toMatchObject({ ok: true });
  await knows(lotte, ({ participants }) => participants.some(({ name }) => name === "Wacht Even"));
  expect(lotte.facts().proposals).toEqual([]);
});
