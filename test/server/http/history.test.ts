// Looking back: the board as it was kept and as it was true, for who reads it now; what is hidden now was hidden then.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { boardId, commandId, itemId, sheetId } from "@werktafel/shared/ids";
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { WebsocketProvider } from "y-websocket";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { eventually } from "../../support/eventually.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { openScreenLine } from "../live/openScreenLine.ts";

let server: TestServer;
let table: ImportedTable;
const cookies = new Map<string, string>();
const opened: { close(): void }[] = [];

interface Card {
  readonly id: string;
  readonly audience: "everyone" | readonly string[];
  readonly kind: string;
}

beforeAll(async () => {
  server = await openServer();
  table = await server.importCase("casus-voorbeeld");
  for (const { id, link } of table.participants) cookies.set(id, await server.comeIn(link));
});
afterAll(async () => {
  for (const each of opened) each.close();
  await server.close();
});

const cookieOf = (who: string): string => cookies.get(who) ?? "";
const askAs = (who: string, path: string) => server.ask(`/api/boards/${table.board}${path}`, { cookie: cookieOf(who) });
const sheetsOf = async (who: string): Promise<readonly Card[]> => {
  const { json } = await askAs(who, "");
  return (json as { readonly sheets: readonly Card[] }).sheets;
};
const justNow = () => new Date().toISOString();
/** The clock has moved on: what comes now is later than what was. */
const aMomentLater = async (): Promise<string> => {
  const before = justNow();
  return eventually(async () => {
    const now = justNow();
    if (now <= before) throw new Error("still the same moment");
    return now;
  });
};

const wish = async <Kind extends CommandKind>(who: string, kind: Kind, payload: CommandPayloads[Kind]) => {
  const line = await openScreenLine(server.url, cookieOf(who));
  const board = boardId(table.board);
  await line.open({ board });
  const answer = await line.ask("command", {
    id: commandId(`${kind}-${justNow().replaceAll(/\W/g, "")}`),
    kind,
    board,
    payload,
  });
  line.close();
  return answer;
};

const words = (doc: Y.Doc): string => JSON.stringify([doc.getMap("goals"), doc.getMap("question")]);

/** Somebody edits a sheet over the wire; resolves when it is on disk. */
const edit = async (who: string, sheet: string, change: (doc: Y.Doc) => void): Promise<void> => {
  class WithCookie extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols ?? [], { headers: { cookie: cookieOf(who) } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace("http", "ws")}/sync`, sheet, doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    params: { client: String(doc.clientID) },
    disableBc: true,
  });
  opened.push({
    close: () => {
      provider.destroy();
      doc.destroy();
    },
  });
  await eventually(async () => expect(provider.synced).toBe(true));
  change(doc);
  const wanted = words(doc);
  await eventually(async () => {
    const other = new Y.Doc();
    const watcher = new WebsocketProvider(`${server.url.replace("http", "ws")}/sync`, sheet, other, {
      WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    });
    try {
      await eventually(async () => expect(watcher.synced).toBe(true));
      expect(words(other)).toEqual(wanted);
    } finally {
      watcher.destroy();
      other.destroy();
    }
  });
};

const writeQuestion = async (words: string): Promise<void> => {
  const question = (await sheetsOf("p-noor")).find(({ kind }) => kind === "question");
  await edit("p-noor", question?.id ?? "", (doc) => {
    const text = doc.getMap<Y.Map<Y.Text>>("question").get("question")?.get("text");
    text?.delete(0, text.length);
    text?.insert(0, words);
  });
};

const historyOf = async (who: string) => {
  const { json } = await askAs(who, "/history");
  return json as {
    readonly moments: readonly { readonly at: string; readonly why: string }[];
    readonly lastMeetingAt: string | null;
    readonly lastLookAt: string | null;
  };
};

test("what was true then is told as it was true then", async () => {
  const before = await aMomentLater();
  await aMomentLater();
  expect(await wish("p-noor", "chooseTableColour", { colour: "lei" })).toMatchObject({ ok: true });
  expect((await askAs("p-teun", `/history/${before}`)).json).toMatchObject({ facts: { tableColour: "conifeer" } });
  expect((await askAs("p-teun", `/history/${await aMomentLater()}`)).json).toMatchObject({
    facts: { tableColour: "lei" },
  });
});

test("an earlier question is the resident's alone; others read the one that stands now", async () => {
  await writeQuestion("Ik wil weg uit deze buurt.");
  await writeQuestion("Ik wil hier blijven wonen.");
  const { moments } = await historyOf("p-noor");
  expect(moments.length).toBeGreaterThan(0);
  const [first] = moments;
  const then = `/history/${first?.at ?? ""}`;
  // The day's first change kept how it stood before it.
  expect((await askAs("p-noor", then)).text).toContain("Ik wil weer onder de mensen zijn.");
  const teuns = (await askAs("p-teun", then)).text;
  expect(teuns).toContain("Ik wil hier blijven wonen.");
  expect(teuns).not.toContain("Ik wil weer onder de mensen zijn.");
});

test("what is not for you now, you do not see in the past either: no word, no sheet, no moment", async () => {
  const few = (await sheetsOf("p-noor")).find(
    ({ audience }) => audience !== "everyone" && audience.includes("p-wil") && !audience.includes("p-ruben"),
  );
  const goal = itemId("g-4");
  const rubens = await historyOf("p-ruben");
  await edit("p-noor", few?.id ?? "", (doc) => {
    const title = doc.getMap<Y.Map<Y.Text>>("goals").get(goal)?.get("title");
    title?.insert(0, "Kanariezin. ");
  });
  expect((await historyOf("p-noor")).moments.length).toBeGreaterThan(0);
  expect(await historyOf("p-ruben")).toEqual(rubens);
  const now = await aMomentLater();
  expect((await askAs("p-noor", `/history/${now}`)).text).toContain(few?.id);
  const { text } = await askAs("p-ruben", `/history/${now}`);
  expect(text).not.toContain(few?.id);
  expect(text).not.toMatch(/uitkering|Kanarie/i);
});

test("an opinion that was taken back is dug up for nobody: its words are gone", async () => {
  const sheet = (await sheetsOf("p-ruben")).find(({ audience, kind }) => audience === "everyone" && kind === "table");
  const item = { sheet: sheetId(sheet?.id ?? ""), item: itemId("g-1") };
  const told = await wish("p-ruben", "dissent", { item, about: "goal", text: "Ik vind het te snel gaan." });
  const then = await aMomentLater();
  await aMomentLater();
  for (const who of ["p-noor", "p-ruben"])
    expect((await askAs(who, `/history/${then}`)).text).toContain("Ik vind het te snel gaan.");
  const made = (told as { readonly made: string }).made;
  expect(await wish("p-ruben", "withdrawDissent", { dissent: made })).toMatchObject({ ok: true });
  for (const who of ["p-noor", "p-ruben"])
    expect((await askAs(who, `/history/${then}`)).text).not.toContain("Ik vind het te snel gaan.");
});

test("a stranger, a day that is none and a moment before the board get nothing of it", async () => {
  const other = await server.importCase("casus-thuisadministratie");
  const stranger = await server.comeIn(other.participants[0]?.link ?? "");
  for (const path of ["/history", `/history/${justNow()}`]) {
    const real = await server.ask(`/api/boards/${table.board}${path}`, { cookie: stranger });
    const unreal = await server.ask(`/api/boards/nergens${path}`, { cookie: stranger });
    expect([real.status, real.text]).toEqual([404, unreal.text]);
  }
  const { status, json } = await askAs("p-noor", "/history/gisteren");
  expect([status, json]).toEqual([400, { error: expect.objectContaining({ reason: "malformed", path: "at" }) }]);
});

test("a board that came with a file is looked back at by the days the file names", async () => {
  const { lastMeetingAt } = await historyOf("p-noor");
  expect(lastMeetingAt).toMatch(/^2026-09-08/);
  const { text } = await askAs("p-noor", "/history/2026-06-01T12:00:00Z");
  // Agreed in May; the trial place became a fixed one in July, the second morning was proposed in September.
  expect(text).toContain("Noor bepaalt het tempo.");
  expect(text).not.toContain("een tweede ochtend in de keuken");
  expect((await askAs("p-noor", "/history/2020-01-01T00:00:00Z")).text).not.toContain("Noor bepaalt het tempo.");
});

test("since you looked is your own earlier visit: not this one, and not somebody else's", async () => {
  const clock = fixedClock();
  const slow = await openServer({ now: clock.now });
  try {
    const { board, participants } = await slow.importCase("casus-voorbeeld");
    const comeIn = async (who: string) => slow.comeIn(participants.find(({ id }) => id === who)?.link ?? "");
    const [noor, teun] = [await comeIn("p-noor"), await comeIn("p-teun")];
    const look = async (cookie: string) => slow.ask(`/api/boards/${board}`, { cookie });
    const lastLook = async (cookie: string) =>
      (await slow.ask(`/api/boards/${board}/history`, { cookie })).json as { readonly lastLookAt: string | null };
    await look(noor);
    const noors = new Date(clock.now()).toISOString();
    expect(await lastLook(noor)).toMatchObject({ lastLookAt: null });
    clock.advance(2 * 60 * 60_000);
    await look(teun);
    clock.advance(2 * 60 * 60_000);
    await look(noor);
    expect(await lastLook(noor)).toMatchObject({ lastLookAt: noors });
  } finally {
    await slow.close();
  }
});
