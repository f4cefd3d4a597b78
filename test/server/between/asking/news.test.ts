// "Nieuw voor jou" over the wire: what was asked, answered, agreed and planned since somebody read it, at every own table, for whom
// it concerns and nobody else.
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { itemId, meetingId, type SheetId, sheetId } from "@werktafel/shared/ids";
import { noorsTable } from "../../../support/cast.ts";
import { exampleJson } from "../../../support/exampleTable.ts";
import { type FixedClock, fixedClock } from "../../../support/fixedClock.ts";
import { type ImportedTable, openServer, type TestServer } from "../../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../../support/lines/seatedLine.ts";

const { noor, joost, mila, teun, farida, samira, ruben, wil } = noorsTable;
const { text, partyIds, rhythm, reviewOn } = Object(
  Object(exampleJson(noorsTable.file))["agreements"].find(({ id }: { readonly id: string }) => id === "a-15"),
);
const a15Words = { text, partyIds, rhythm: rhythm ?? null, reviewOn: reviewOn ?? null };
const plan = {
  kind: "regular",
  plannedFor: "2026-10-06T10:30:00+02:00",
  durationMinutes: 60,
  place: "",
  form: "inPerson",
  videoLink: null,
  chairId: teun,
  noteTakerId: null,
  template: "werktafel",
  invited: [noor, joost, teun],
  residentChoseTimeAndPlace: true,
} as const;
const canary = "Kanarie-puttertje";
let server: TestServer;
let clock: FixedClock;
let table: ImportedTable;
const cookies = new Map<string, string>();
const lines = new Map<string, SeatedLine>();
let everyone: SheetId;
/** Noor, Mila, Samira, Wil and Teun. */
let few: SheetId;

beforeAll(async () => {
  clock = fixedClock();
  server = await openServer({ now: clock.now });
  table = await server.importCase(noorsTable.file);
  for (const { id, link } of table.participants) cookies.set(id, await server.comeIn(link));
  for (const who of [noor, joost, mila, teun]) {
    const cookie = cookies.get(who) ?? "";
    lines.set(who, await openSeatedLine(server.url, { board: table.board, cookie, who }));
  }
  const { json } = await server.ask(`/api/boards/${table.board}`, { cookie: cookies.get(noor) ?? "" });
  const sheets: readonly { readonly id: string; readonly audience: unknown; readonly kind: string }[] =
    Object(json).sheets;
  const found = (has: (audience: unknown) => boolean): SheetId =>
    sheetId(sheets.find(({ audience, kind }) => kind === "table" && has(audience))?.id ?? "");
  everyone = found((audience) => audience === "everyone");
  few = found((audience) => Array.isArray(audience) && audience.includes(samira) && audience.includes(teun));
}, 60_000);
afterAll(async () => {
  for (const line of lines.values()) line.close();
  await server.close();
});

interface Told {
  readonly board: string;
  readonly until: string;
  readonly news: readonly { readonly kind: string; readonly text?: string; readonly answer?: string }[];
}
const newsOf = async (who: string): Promise<Told | null> => {
  const answer = await server.ask("/api/mine/news", { cookie: cookies.get(who) ?? "" });
  expect(answer.status).toBe(200);
  return Object(answer.json).tables[0] ?? null;
};
const kindsOf = async (who: string): Promise<readonly string[]> =>
  (await newsOf(who))?.news.map(({ kind }) => kind) ?? [];
const wish = async (who: string, ...asked: Parameters<SeatedLine["wish"]>): Promise<string> => {
  const answer = await lines.get(who)?.wish(...asked);
  if (!answer?.ok) throw new Error(`${asked[0]} ${JSON.stringify(answer)}`);
  return answer.made ?? "";
};
const read = async (who: string, until: string): Promise<number> =>
  (
    await server.ask(`/api/boards/${table.board}/news/read`, {
      method: "POST",
      body: { until },
      cookie: cookies.get(who) ?? "",
    })
  ).status;
const minutes = (many: number): void => clock.advance(many * 60_000);

beforeEach(async () => {
  for (const { id } of table.participants) {
    const now = await newsOf(id);
    if (now) await read(id, now.until);
  }
  minutes(1);
});

test("what a board file brought is no news to anybody", async () => {
  for (const { id } of table.participants) expect([id, await newsOf(id)]).toEqual([id, null]);
});

test("asked of me, answered to me; and what I read is new no more, on whatever screen", async () => {
  const item = { sheet: everyone, item: itemId("s-1") };
  const question = await wish(noor, "askLineQuestion", { item, to: joost, text: "Wie zei dat?" });
  expect(await newsOf(joost)).toMatchObject({ news: [{ kind: "questionAsked", text: "Wie zei dat?", by: "Noor" }] });
  for (const other of [noor, mila, teun, farida]) expect([other, await kindsOf(other)]).toEqual([other, []]);
  minutes(1);
  await wish(joost, "answerLineQuestion", { question, text: "Ruben." });
  expect(await kindsOf(joost)).toEqual([]);
  const told = await newsOf(noor);
  expect(told?.news).toMatchObject([{ kind: "questionAnswered", text: "Wie zei dat?", answer: "Ruben." }]);
  expect(await read(noor, told?.until ?? "")).toBe(200);
  expect(await newsOf(noor)).toBeNull();
  minutes(1);
  await wish(mila, "askLineQuestion", { item, to: null, text: "En wanneer?" });
  expect(await kindsOf(noor)).toEqual(["questionAsked"]);
});

test("what comes in between reading and saying so stays new; nobody reads what has still to come, and nothing unreads it", async () => {
  const item = { sheet: everyone, item: itemId("s-1") };
  await wish(mila, "askLineQuestion", { item, to: noor, text: "Eerst dit?" });
  const first = await newsOf(noor);
  minutes(1);
  await wish(mila, "askLineQuestion", { item, to: noor, text: "En dit?" });
  await read(noor, first?.until ?? "");
  expect((await newsOf(noor))?.news.map(({ text }) => text)).toEqual(["En dit?"]);
  await read(noor, "2036-01-01T00:00:00Z");
  minutes(1);
  await wish(mila, "askLineQuestion", { item, to: noor, text: "En dat?" });
  await read(noor, first?.until ?? "");
  expect((await newsOf(noor))?.news.map(({ text }) => text)).toEqual(["En dat?"]);
});

test("of a small circle nothing reaches who does not read it", async () => {
  await wish(noor, "askLineQuestion", { item: { sheet: few, item: itemId("k-5") }, to: null, text: canary });
  const readers: readonly string[] = [mila, samira, wil, teun];
  for (const { id } of table.participants) {
    const { text } = await server.ask("/api/mine/news", { cookie: cookies.get(id) ?? "" });
    expect([id, text.includes(canary)]).toEqual([id, readers.includes(id)]);
  }
});

test("with a resident's yes it is news to whom the agreement is with; a plan to who is asked", async () => {
  const item = { sheet: everyone, item: itemId("a-15") };
  await wish(noor, "answerAgreement", { item, value: "yes", note: "", words: a15Words });
  expect(await kindsOf(ruben)).toEqual(["agreed"]);
  for (const other of [noor, joost, teun]) expect([other, await kindsOf(other)]).toEqual([other, []]);
  minutes(1);
  const meeting = meetingId(await wish(teun, "planMeeting", { meeting: null, plan }));
  await wish(noor, "seeInvitations", { meeting, invited: plan.invited });
  expect(await kindsOf(joost)).toEqual([]);
  minutes(1);
  await wish(teun, "invite", { meeting });
  expect(await kindsOf(joost)).toEqual(["meetingAsked"]);
  for (const other of [teun, samira]) expect(await kindsOf(other)).not.toContain("meetingAsked");
  minutes(1);
  await wish(teun, "callOffMeeting", { meeting });
  expect(await kindsOf(joost)).toEqual(["meetingCalledOff"]);
});

test("that somebody read lies sealed, and is told to nobody", async () => {
  expect(await read(noor, new Date(clock.now()).toISOString())).toBe(200);
  expect(
    (await server.ask(`/api/boards/${table.board}/news/read`, { method: "POST", body: { until: "x" } })).status,
  ).toBe(401);
  expect(await newsOf(noor)).toBeNull();
  for (const name of await readdir(server.dataDir, { recursive: true })) {
    const bytes = await readFile(join(server.dataDir, name)).catch(() => Buffer.alloc(0));
    expect(bytes.includes('"until":')).toBe(false);
  }
});
