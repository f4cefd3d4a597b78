// One's own calendar: when, and nothing else; right through every change and at both clocks; and gone with the chair.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { participantId } from "@werktafel/shared/ids";
import ICAL from "ical.js";
import { noorsTable } from "../../support/cast.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { wordsOfCase } from "../../support/mail/wordsOfCase.ts";
import { inviteToMeeting, planOf, yes } from "../../support/meetingHands.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";

const { noor, teun, wil } = noorsTable;
const clock = fixedClock();
let server: TestServer;
let table: ImportedTable;
const cookies = new Map<string, string>();
const lines = new Map<string, SeatedLine>();
const line = (who: string): SeatedLine => {
  const found = lines.get(who);
  if (!found) throw new Error(`${who} is not in`);
  return found;
};

interface Entry {
  readonly id: string;
  readonly summary: string;
  readonly start: string;
  readonly end: string;
  readonly status: unknown;
  readonly sequence: number;
}
const entriesIn = (text: string): readonly Entry[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const moment = (time: ICAL.Time): string => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    return {
      id: event.uid,
      summary: event.summary,
      start: moment(event.startDate),
      end: moment(event.endDate),
      status: component.getFirstPropertyValue("status"),
      sequence: event.sequence ?? 0,
    };
  });
const makeCalendar = async (who: string): Promise<string> => {
  const made = await server.ask("/api/calendar", { method: "POST", body: {}, cookie: cookies.get(who) });
  return new URL(Object(made.json).address).pathname;
};
const read = async (path: string): Promise<readonly Entry[]> => entriesIn((await server.ask(path)).text);

beforeAll(async () => {
  server = await openServer({ now: clock.now });
  table = await server.importCase(noorsTable.file);
  for (const who of [noor, teun, wil]) {
    const cookie = await server.comeIn(table.participants.find(({ id }) => id === who)?.link ?? "");
    cookies.set(who, cookie);
    lines.set(who, await openSeatedLine(server.url, { board: table.board, cookie, who: participantId(who) }));
  }
}, 60_000);
afterAll(async () => {
  for (const each of lines.values()) each.close();
  await server.close();
});

test("a calendar holds the meetings one is asked to and one's own dates, by neutral names", async () => {
  const address = await makeCalendar(teun);
  const answered = await server.ask(address);
  expect(answered.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  const entries = entriesIn(answered.text);
  expect(new Set(entries.map(({ summary }) => summary))).toEqual(new Set(["Overleg", "Iets van jou"]));
  // Teun's own date of the example, and no other.
  expect(entries.filter(({ summary }) => summary === "Iets van jou").map(({ start }) => start)).toEqual(["2026-09-18"]);
  const words = await wordsOfCase(noorsTable.file);
  expect(words.length).toBeGreaterThan(200);
  const never = [...words, table.board, "LOCATION", "ATTENDEE", "ORGANIZER", "DESCRIPTION"];
  // Folded lines are one line.
  const text = answered.text.replaceAll(/\r\n[ \t]/g, "");
  expect(never.filter((word) => text.includes(word))).toEqual([]);
});

test("a meeting keeps its name through a change of time over the change of the clock, and is called off", async () => {
  const address = await makeCalendar(wil);
  const before = new Set((await read(address)).map(({ id }) => id));
  const fresh = async () => (await read(address)).filter(({ id }) => !before.has(id));
  const people = { chair: line(teun), resident: line(noor), others: [line(wil)] };
  const meeting = await inviteToMeeting(people);
  const [asked] = await fresh();
  expect(asked).toMatchObject({
    start: "2026-12-08T09:30:00.000Z",
    end: "2026-12-08T10:45:00.000Z",
    status: "CONFIRMED",
  });
  // Summer time: half past ten at the table is another moment.
  const plan = { ...planOf(teun, [teun, noor, wil]), plannedFor: "2026-10-24T10:30:00+02:00" };
  await yes(line(teun).wish("planMeeting", { meeting, plan }));
  const [changed] = await fresh();
  expect(changed).toMatchObject({ id: asked?.id, start: "2026-10-24T08:30:00.000Z", status: "CONFIRMED" });
  expect(changed?.sequence).toBeGreaterThan(asked?.sequence ?? 0);
  const file = await server.ask(`/api/boards/${table.board}/meetings/${meeting}/calendar`, {
    cookie: cookies.get(wil),
  });
  expect(entriesIn(file.text)).toEqual([changed]);
  expect(file.headers["content-disposition"]).toBe('attachment; filename="overleg.ics"');
  await yes(line(teun).wish("callOffMeeting", { meeting }));
  const [gone] = await fresh();
  expect(gone).toMatchObject({ id: asked?.id, status: "CANCELLED" });
  expect(gone?.sequence).toBeGreaterThan(changed?.sequence ?? 0);
});

test("every reading is a line for the resident, and a wrong or old address opens nothing", async () => {
  const old = await makeCalendar(teun);
  const address = await makeCalendar(teun);
  expect((await server.ask(old)).status).toBe(404);
  expect((await server.ask(`/agenda/${"A".repeat(43)}`)).status).toBe(404);
  expect((await server.ask("/agenda/..%2f")).status).toBe(404);
  clock.advance(60 * 60_000);
  expect((await server.ask(address)).status).toBe(200);
  const looks = await server.ask(`/api/boards/${table.board}/looks`, { cookie: cookies.get(noor) });
  expect(looks.text).toContain("calendarRead");
  await server.ask("/api/calendar/stop", { method: "POST", body: {}, cookie: cookies.get(teun) });
  expect((await server.ask(address)).status).toBe(404);
});

test("when the chair ends, its calendar is empty at that very moment", async () => {
  const address = await makeCalendar(wil);
  expect((await read(address)).length).toBeGreaterThan(0);
  await yes(line(noor).wish("endSeat", { participant: wil }));
  const answered = await server.ask(address);
  expect(entriesIn(answered.text)).toEqual([]);
});

test("when a telephone is lost and everything on it ends, its calendar ends too", async () => {
  const address = await makeCalendar(noor);
  expect((await server.ask(address)).status).toBe(200);
  const path = `/api/boards/${table.board}/participants/${noor}/ways-in/end`;
  expect((await server.ask(path, { method: "POST", body: {}, cookie: cookies.get(teun) })).status).toBe(200);
  expect((await server.ask(address)).status).toBe(404);
});
