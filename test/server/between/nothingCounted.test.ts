// A month in which Joost says *liever niet* thirty-seven times, Samira tries in vain forty-one times and Mila rings forty-three evenings.
// Each of these stands where it was said. How often it was, stands nowhere: in no list, no export, no calendar.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ActionStatus } from "@werktafel/shared/domain/action";
import type { ParticipantId } from "@werktafel/shared/ids";
import { noorsTable as nt } from "../../support/cast.ts";
import { exampleJson, listIn } from "../../support/exampleTable.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { yes } from "../../support/meetingHands.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";

const counts = { declined: 37, tried: 41, rang: 43 } as const;
/** Also what somebody could make of them together. */
const wanted = new Set<number>([37, 41, 43, 37 + 41, 37 + 43, 41 + 43, 37 + 41 + 43, 2 * 37, 2 * 43]);
const dayMs = 24 * 60 * 60_000;

const clock = fixedClock("2026-09-18T15:30:00+02:00");
let server: TestServer;
let table: ImportedTable;
const cookies = new Map<string, string>();
beforeAll(async () => {
  const unhurried = { commandsPerSecond: 10_000, commandBurst: 10_000 };
  const limits = { ...unhurried, presencePerSecond: 10, presenceBurst: 10, maxWaitingBytes: 1e6, presenceEveryMs: 100 };
  server = await openServer({ now: clock.now, limits: { ...limits, goneAfterMs: 10_000 } });
  table = await server.importCase(nt.file);
  for (const { id, link } of table.participants) cookies.set(id, await server.comeIn(link));
}, 60_000);
afterAll(async () => server.close());

const lineOf = async (who: ParticipantId): Promise<SeatedLine> =>
  openSeatedLine(server.url, { board: table.board, cookie: cookies.get(who) ?? "", who });

const steps = async (line: SeatedLine, id: string, all: readonly ActionStatus[]): Promise<void> => {
  const item = await line.item(id);
  const bare = { text: "" };
  for (const to of all) {
    const first = await line.wish("moveAction", { item, to, note: "", words: bare });
    // A yes goes to the words as they stand.
    if (!first.ok && first.refusal.reason === "wordingChanged")
      await yes(line.wish("moveAction", { item, to, note: "", words: first.refusal.words }));
    else if (!first.ok) throw new Error(`refused: ${JSON.stringify(first.refusal)}`);
  }
};

interface Found {
  readonly where: string;
  readonly value: unknown;
}
/** Dates, moments and ids are no counts, whatever digits are in them. */
const saysNumber = (text: string): boolean =>
  !/^\d{4}-\d\d-\d\d|^[\w~-]{20,}$/.test(text) &&
  [...text.matchAll(/(?<![\d.,:-])\d+(?![\d.,:-])/g)].some(([digits]) => wanted.has(Number(digits)));
const countsIn = (where: string, value: unknown): readonly Found[] => {
  if (typeof value === "number") return wanted.has(value) ? [{ where, value }] : [];
  if (typeof value === "string") return saysNumber(value) ? [{ where, value }] : [];
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, each]) => countsIn(`${where}.${name}`, each))
    : [];
};

test("after a month no list, export, look or calendar holds how often somebody did, tried or declined something", async () => {
  const [joost, samira, mila] = [await lineOf(nt.joost), await lineOf(nt.samira), await lineOf(nt.mila)];
  const { length: actions } = listIn(exampleJson(nt.file), "actions");
  for (let each = 0; each < counts.rang; each += 1) {
    if (each < counts.declined) await steps(joost, "ac-27", ["accepted", "declined"]);
    if (each < counts.tried) {
      const item = await samira.item("ac-25");
      await yes(samira.wish("noteAttempt", { item, what: "notReached", text: "" }));
    }
    await steps(mila, "ac-18", ["done", "inProgress"]);
    clock.advance(Math.floor((30 * dayMs) / counts.rang));
  }
  for (const line of [joost, samira, mila]) line.close();

  const { printed } = await server.command("export", table.board);
  const file: unknown = JSON.parse(printed);
  // It was all said, and all of it stands there.
  const [declined, tried, rang] = ["ac-27", "ac-25", "ac-18"].map((id) =>
    Object(file).actions.find((each: { readonly id: string }) => each.id === id),
  );
  const times = (action: { readonly statusHistory: readonly { readonly status: string }[] }, status: string) =>
    action.statusHistory.filter((each) => each.status === status).length;
  expect(times(declined, "declined")).toBe(counts.declined + 1);
  expect(tried.attempts).toHaveLength(counts.tried);
  expect(times(rang, "done")).toBe(counts.rang);

  const looked: (readonly [string, unknown])[] = [["the board file", file]];
  for (const { id } of table.participants) {
    const cookie = cookies.get(id);
    const { board } = table;
    for (const path of ["/api/mine", `/api/boards/${board}`, `/api/boards/${board}/looks`]) {
      const { json } = await server.ask(path, { cookie });
      // How many facts somebody was told is where they are in the log.
      looked.push([`${path} of ${id}`, { ...Object(json), seq: null }]);
    }
    const made = await server.ask("/api/calendar", { method: "POST", body: {}, cookie });
    const calendar = await server.ask(new URL(Object(made.json).address).pathname);
    looked.push([
      `the calendar of ${id}`,
      calendar.text.split("\r\n").filter((each) => !/^(DTSTAMP|UID|DT)/.test(each)),
    ]);
    await server.ask("/api/session/pin", { method: "POST", cookie, body: { pin: "2580" } });
    const copy = await server.ask(`/api/boards/${board}/copy`, { method: "POST", cookie, body: { as: "json" } });
    if (copy.status === 200) looked.push([`the copy of ${id}`, copy.json]);
  }
  const before = new Set(countsIn("", exampleJson(nt.file)).map(({ value }) => value));
  const found = looked.flatMap(([where, value]) => countsIn(where, value)).filter(({ value }) => !before.has(value));
  console.log(`${looked.length} lists, exports and calendars looked through, of ${actions} actions`);
  expect(looked.filter(([where]) => where.startsWith("the copy")).length).toBeGreaterThan(2);
  expect(found).toEqual([]);
  // It would have been found.
  expect(countsIn("x", { ...Object(file), refusals: counts.declined })).toHaveLength(1 + countsIn("x", file).length);
  expect(countsIn("x", [`${counts.tried} keer geprobeerd`, "2026-09-37", "37.5"])).toHaveLength(1);
}, 120_000);
