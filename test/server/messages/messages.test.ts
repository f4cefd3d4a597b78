// The story of messages at Noor's table, with a real server, a mail server and a house that sends text messages: who hears, when,
// and that nothing of the table is in what they hear.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ParticipantId } from "@werktafel/shared/ids";
import { createServer, type Server } from "node:http";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { openSmtpHouse, type SmtpHouse } from "../../support/mail/smtpHouse.ts";
import { codeIn, newsAt, wantsMail } from "../../support/mail/wantsMail.ts";
import { wordsOfCase } from "../../support/mail/wordsOfCase.ts";
import { inviteToMeeting, planOf, yes } from "../../support/meetingHands.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";

const { noor, teun, wil, farida, joost } = noorsTable;
const clock = fixedClock("2026-09-17T08:30:00+02:00");
const addressOf = (who: ParticipantId): string => `${who.replace("p-", "")}@post.voorbeeld.nl`;

let smtp: SmtpHouse;
let texts: Server;
const texted: { readonly path: string; readonly body: string; readonly key: unknown }[] = [];
let server: TestServer;
let table: ImportedTable;
const lines = new Map<ParticipantId, SeatedLine>();
const cookies = new Map<ParticipantId, string>();
let refused = "";
let isDeaf = false;
let unheard = 0;

const portOf = (of: Server): number => {
  const address = of.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};
const line = (who: ParticipantId): SeatedLine => {
  const found = lines.get(who);
  if (!found) throw new Error(`${who} is not in`);
  return found;
};
const cookie = (who: ParticipantId): string => cookies.get(who) ?? "";
const post = async (who: ParticipantId, path: string, body: object = {}) =>
  server.ask(path, { method: "POST", body, cookie: cookie(who) });
const newsFor = (who: ParticipantId) => newsAt(smtp, addressOf(who));
const comesIn = async (who: ParticipantId): Promise<void> => {
  const link = table.participants.find(({ id }) => id === who)?.link ?? "";
  const found = await server.comeIn(link);
  cookies.set(who, found);
  lines.set(who, await openSeatedLine(server.url, { board: table.board, cookie: found, who }));
};
const choosesMail = async (who: ParticipantId) =>
  wantsMail({ server, smtp, cookie: cookie(who), address: addressOf(who) });

beforeAll(async () => {
  smtp = await openSmtpHouse(async (moment, { to }) => {
    if (moment === "came" && isDeaf) {
      unheard += 1;
      await Promise.withResolvers<never>().promise;
    }
    return moment === "addressed" && to === refused ? "refused" : "goOn";
  });
  texts = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      texted.push({ path: request.url ?? "", body: Buffer.concat(parts).toString(), key: request.headers["x-key"] });
      response.end("{}");
    });
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  texts.listen(0, "127.0.0.1", resolve);
  await promise;
  server = await openServer({
    now: clock.now,
    messages: { lookEveryMs: 20, sendEveryMs: 10 },
    environment: {
      WERKTAFEL_SMTP_URL: smtp.url,
      WERKTAFEL_MAIL_FROM: "tafel@post.voorbeeld.nl",
      WERKTAFEL_TEXT_URL: `http://127.0.0.1:${portOf(texts)}/send?id={id}`,
      WERKTAFEL_TEXT_HEADERS: '{"X-Key":"geheime-sleutel","Content-Type":"application/json"}',
      WERKTAFEL_TEXT_BODY: '{"to":"{number}","message":"{text}"}',
    },
  });
  table = await server.importCase(noorsTable.file);
  for (const who of [noor, teun, wil, farida, joost]) await comesIn(who);
}, 60_000);
afterAll(async () => {
  for (const each of lines.values()) each.close();
  await server.close();
  await smtp.close();
  texts.close();
});

test("a wrong code opens nothing, and an address that is none is refused", async () => {
  expect((await post(noor, "/api/messages/address", { way: "mail", address: "noor, bram" })).status).toBe(400);
  await post(noor, "/api/messages/address", { way: "mail", address: addressOf(noor) });
  expect((await post(noor, "/api/messages/code", { code: "000000" })).json).toEqual({ isRight: false });
  const here = await server.ask("/api/messages", { cookie: cookie(noor) });
  // Enough to know it again.
  expect(here.json).toMatchObject({ to: null, asked: { way: "mail", hint: "n…@post.voorbeeld.nl" } });
  expect(here.text).not.toContain(addressOf(noor));
});

test("who is paid to keep a date hears on the day, and before the days off; a volunteer is asked once and never reminded", async () => {
  for (const who of [teun, wil, joost]) await choosesMail(who);
  // What waits for Wil's yes waits ten minutes for an answer at the table first.
  clock.advance(11 * 60_000);
  await eventually(() => expect(newsFor(wil).length).toBe(1));
  expect(newsFor(teun).length).toBe(0);
  // Thursday at nine: Teun's date is tomorrow; Wil's is on Monday, and she does not work on Fridays.
  clock.set("2026-09-17T09:00:00+02:00");
  await eventually(() => expect([newsFor(teun).length, newsFor(wil).length]).toEqual([1, 2]));
  clock.set("2026-09-18T09:00:00+02:00");
  await eventually(() => expect([newsFor(teun).length, newsFor(wil).length]).toEqual([2, 2]));
  expect(newsFor(joost).length).toBe(0);
});

test("after a stop and a start nobody hears the same again", async () => {
  for (const each of lines.values()) each.close();
  server = await server.restart();
  for (const who of [noor, teun, wil, farida, joost]) {
    lines.set(who, await openSeatedLine(server.url, { board: table.board, cookie: cookie(who), who }));
  }
  clock.advance(30 * 60_000);
  // Something new, that comes after all that might come again.
  await inviteToMeeting({ chair: line(teun), resident: line(noor), others: [line(joost)] });
  await eventually(() => expect(newsFor(joost).length).toBe(1));
  expect([newsFor(teun).length, newsFor(wil).length]).toEqual([2, 2]);
});

test("who is asked to come hears of the meeting, of its change and of its end; who asks does not", async () => {
  const before = [joost, wil, teun, noor].map((who) => newsFor(who).length);
  const more = () => [joost, wil, teun, noor].map((who, at) => newsFor(who).length - (before[at] ?? 0));
  const people = { chair: line(teun), resident: line(noor), others: [line(joost), line(wil)] };
  const meeting = await inviteToMeeting(people);
  await eventually(() => expect(more()).toEqual([1, 1, 0, 0]));
  const plan = { ...planOf(teun, [teun, noor, joost, wil]), plannedFor: "2026-12-09T10:30:00+01:00" };
  // Two taps are one change, told when it settled.
  await yes(line(teun).wish("planMeeting", { meeting, plan: { ...plan, place: "De bibliotheek" } }));
  await yes(line(teun).wish("planMeeting", { meeting, plan }));
  clock.advance(10 * 60_000);
  await eventually(() => expect(more()).toEqual([2, 2, 0, 0]));
  await yes(line(teun).wish("callOffMeeting", { meeting }));
  await eventually(() => expect(more()).toEqual([3, 3, 0, 0]));
});

test("a text message goes as the settings describe it, and stops at once when its reader says so", async () => {
  expect((await post(noor, "/api/messages/address", { way: "text", address: "06 12345678" })).json).toEqual({
    isSent: true,
  });
  const [code] = texted;
  const { to, message }: { readonly to?: string; readonly message?: string } = JSON.parse(code?.body ?? "{}");
  expect([to, code?.key]).toEqual(["+31612345678", "geheime-sleutel"]);
  await post(noor, "/api/messages/code", { code: codeIn(message ?? "") });
  await yes(line(teun).wish("planMeeting", { meeting: null, plan: planOf(teun, [teun, noor]) }));
  const people = { chair: line(teun), resident: line(noor), others: [line(joost)] };
  await inviteToMeeting({ ...people, others: [] });
  await eventually(() => expect(texted.length).toBe(2));
  expect(JSON.parse(texted[1]?.body ?? "{}")).toEqual({
    to: "+31612345678",
    message: `Er is iets nieuws voor je. Lees het op http://localhost:${server.port}`,
  });
  await post(noor, "/api/messages/stop");
  const mailsBefore = newsFor(joost).length;
  await inviteToMeeting(people);
  await eventually(() => expect(newsFor(joost).length).toBe(mailsBefore + 1));
  expect(texted.length).toBe(2);
});

test("an address that is refused is told to who keeps the house by its number alone, and a seat that ended hears nothing", async () => {
  refused = addressOf(joost);
  const people = { chair: line(teun), resident: line(noor), others: [line(joost), line(wil)] };
  const before = newsFor(wil).length;
  await inviteToMeeting(people);
  await eventually(() => expect(newsFor(wil).length).toBe(before + 1));
  await eventually(() => server.logged.some((each) => each.includes("addressRefused")));
  refused = "";
  clock.set("2026-09-18T21:00:00+02:00");
  // In the evening it waits; by the morning Wil has left.
  const meeting = await inviteToMeeting(people);
  await yes(line(noor).wish("endSeat", { participant: wil }));
  clock.set("2026-09-19T10:00:00+02:00");
  await eventually(() => server.logged.filter((each) => each.includes("messageSent")).length > 0);
  await yes(line(teun).wish("callOffMeeting", { meeting }));
  await eventually(() => expect(newsFor(joost).length).toBeGreaterThan(0));
  expect(newsFor(wil).length).toBe(before + 1);
});

test("no word of the table is in any mail, text message or line of the log", async () => {
  const looked = await wordsOfCase(noorsTable.file);
  const sent = smtp.mails
    .map(({ raw }) => raw.replaceAll(/=\r?\n/g, "").replaceAll(/[a-z]+@post\.voorbeeld\.nl/g, ""))
    .concat(texted.map(({ path, body }) => `${path} ${body}`));
  const leaks = looked.filter((word) => sent.some((each) => each.includes(word)));
  expect(leaks).toEqual([]);
  const addresses = [noor, teun, wil, joost].map(addressOf).concat("+31612345678", "geheime-sleutel");
  expect(addresses.filter((word) => server.logged.some((each) => each.includes(word)))).toEqual([]);
  for (const { raw } of smtp.mails) {
    expect(raw.match(/^Subject:/gim)?.length).toBe(1);
    expect(raw).not.toMatch(/^X-Mailer:/im);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/im);
  }
  console.log(
    `${looked.length} words of the table, looked for in ${sent.length} messages and ${server.logged.length} lines`,
  );
  expect(looked.length).toBeGreaterThan(200);
  expect(sent.length).toBeGreaterThan(15);
});

test("a mail server that says nothing holds no stop", async () => {
  isDeaf = true;
  await inviteToMeeting({ chair: line(teun), resident: line(noor), others: [line(joost)] });
  await eventually(() => unheard > 0);
  const begun = performance.now();
  for (const each of lines.values()) each.close();
  await server.running.close();
  expect(performance.now() - begun).toBeLessThan(9_000);
});
