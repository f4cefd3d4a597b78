import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { tableCollections } from "@werktafel/shared/sheet/shape";
import { WebsocketProvider } from "y-websocket";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { eventually } from "../../support/eventually.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";

/** Full: `QUIET_MS=300000`, the five quiet minutes of the issue. In CI two silences that stock Yjs would drop. */
const quietMs = Number(process.env["QUIET_MS"] ?? 36_000);

let server: TestServer;
let table: ImportedTable;
const opened: { provider: WebsocketProvider; doc: Y.Doc }[] = [];

beforeAll(async () => {
  server = await openServer();
  table = await server.importCase("casus-thuisadministratie");
});
afterAll(async () => {
  for (const { provider, doc } of opened) {
    provider.destroy();
    doc.destroy();
  }
  await server.close();
});

interface Card {
  readonly id: string;
  readonly audience: "everyone" | readonly string[];
  readonly kind: string;
  readonly writable: boolean;
}

const cookies = new Map<string, string>();
const cookieOf = async (participant: string): Promise<string> => {
  const known = cookies.get(participant);
  if (known !== undefined) return known;
  const link = table.participants.find(({ id }) => id === participant)?.link ?? "";
  const cookie = await server.comeIn(link);
  cookies.set(participant, cookie);
  return cookie;
};
const sheetsOf = async (participant: string): Promise<readonly Card[]> => {
  const { json } = await server.ask(`/api/boards/${table.board}`, { cookie: await cookieOf(participant) });
  return (json as { sheets: readonly Card[] }).sheets;
};

/** The unmodified provider; the cookie travels as a browser would send it. */
const provide = async (participant: string, sheet: string, withClient = true) => {
  const cookie = await cookieOf(participant);
  class WithCookie extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols ?? [], { headers: { cookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace("http", "ws")}/sync`, sheet, doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    params: withClient ? { client: String(doc.clientID) } : {},
    disableBc: true,
  });
  const closes: number[] = [];
  provider.on("connection-close", (event: { code: number } | null) => closes.push(event?.code ?? 0));
  const one = { provider, doc, closes };
  opened.push(one);
  return one;
};

/** Any text on this sheet: what a restricted sheet holds differs, and so does the order in which sheets come. */
const firstText = (doc: Y.Doc): Y.Text | undefined => {
  for (const collection of tableCollections) {
    for (const item of doc.getMap<Y.Map<unknown>>(collection).values()) {
      for (const field of item.values()) if (field instanceof Y.Text) return field;
    }
  }
  return undefined;
};

test("the stock provider syncs and edits every sheet that Lotte may write, and another sees it", async () => {
  const sheets = (await sheetsOf("p-lotte")).filter((sheet) => sheet.writable && sheet.kind === "table");
  expect(sheets.length).toBeGreaterThan(3);
  for (const sheet of sheets) {
    const lotte = await provide("p-lotte", sheet.id);
    await eventually(() => lotte.provider.synced);
    const reader = sheet.audience === "everyone" ? "p-hanna" : (sheet.audience.find((id) => id !== "p-lotte") ?? "");
    const other = await provide(reader, sheet.id);
    await eventually(() => other.provider.synced);
    const text = firstText(lotte.doc);
    if (!text) continue;
    text.insert(0, "Samen: ");
    await eventually(() => firstText(other.doc)?.toJSON().startsWith("Samen: ") === true);
  }
});

test("after the connection is cut the stock provider brings what was written meanwhile", async () => {
  const sheet = (await sheetsOf("p-bram")).find(
    ({ kind, audience }) => kind === "table" && audience !== "everyone" && audience.includes("p-marije"),
  );
  const bram = await provide("p-bram", sheet?.id ?? "");
  const marije = await provide("p-marije", sheet?.id ?? "");
  await eventually(() => bram.provider.synced && marije.provider.synced);
  bram.provider.disconnect();
  firstText(bram.doc)?.insert(0, "Onderweg geschreven. ");
  bram.provider.connect();
  await eventually(() => firstText(marije.doc)?.toJSON().includes("Onderweg geschreven.") === true);
});

test("where Hanna may not read, the stock provider is closed with 4401 and stays away, as for a sheet that is not there", async () => {
  const hers = new Set((await sheetsOf("p-hanna")).map(({ id }) => id));
  const hidden = (await sheetsOf("p-marije")).find(({ id }) => !hers.has(id));
  for (const sheet of [hidden?.id ?? "", "bestaatniet~1"]) {
    const hanna = await provide("p-hanna", sheet);
    await eventually(() => hanna.closes.length > 0);
    expect(hanna.closes).toEqual([4401]);
    expect(hanna.provider.shouldConnect).toBe(false);
    expect(hanna.doc.store.clients.size).toBe(0);
  }
});

test("where one may only read, what one sends is dropped and the connection stays", async () => {
  const sheets = await sheetsOf("p-gerda");
  const question = sheets.find(({ kind }) => kind === "question");
  const gerda = await provide("p-gerda", question?.id ?? "");
  const lotte = await provide("p-lotte", question?.id ?? "");
  await eventually(() => gerda.provider.synced && lotte.provider.synced);
  const words = (doc: Y.Doc) => doc.getMap<Y.Map<Y.Text>>("question").get("question")?.get("text");
  words(gerda.doc)?.insert(0, "Gerda vindt: ");
  words(lotte.doc)?.insert(0, "Wij zeggen: ");
  await eventually(() => words(gerda.doc)?.toJSON().includes("Wij zeggen: ") === true);
  expect(words(lotte.doc)?.toJSON()).not.toContain("Gerda vindt");
  expect(gerda.closes).toEqual([]);
  const without = await provide("p-lotte", question?.id ?? "", false);
  await eventually(() => without.provider.synced);
  words(without.doc)?.insert(0, "Zonder eigen nummer. ");
  words(lotte.doc)?.insert(0, "Nog iets. ");
  await eventually(() => words(without.doc)?.toJSON().includes("Nog iets. ") === true);
  expect(words(lotte.doc)?.toJSON()).not.toContain("Zonder eigen nummer");
});

test("a client id belongs to the first person who came with it, for good", async () => {
  const sheet = (await sheetsOf("p-marije")).find(({ audience }) => audience === "everyone");
  const marije = await provide("p-marije", sheet?.id ?? "");
  await eventually(() => marije.provider.synced);
  const cookie = await cookieOf("p-gerda");
  const url = `${server.url.replace("http", "ws")}/sync/${sheet?.id}?client=${marije.doc.clientID}`;
  const thief = new WebSocket(url, { headers: { cookie } });
  const code = await new Promise<number>((resolve) => {
    thief.on("close", resolve);
  });
  expect(code).toBe(4409);
});

test(`the stock provider stays connected through ${quietMs / 1000} quiet seconds`, async () => {
  const [sheet] = await sheetsOf("p-otto");
  const otto = await provide("p-otto", sheet?.id ?? "");
  await eventually(() => otto.provider.synced);
  const until = performance.now() + quietMs;
  await eventually(() => performance.now() >= until, quietMs + 5_000);
  expect(otto.closes).toEqual([]);
  expect(otto.provider.wsconnected).toBe(true);
}, 320_000);
