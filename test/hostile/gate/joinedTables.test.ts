// One person at two tables (0150): neither table learns of the other. Joost is in at both on one phone, looks, writes, wishes and
// tries what is not his; then everything that anybody at either table can be told is searched for the other, and every row that
// a table has names nobody but who sits or sat there.
import { gunzipSync } from "node:zlib";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { itemId, participantId } from "@werktafel/shared/ids";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { seededRandom } from "../../support/seededRandom.ts";
import { type ImportedTable, openServer, type TestServer, tokenOf } from "../../support/openServer.ts";
import { SheetWire, syncFrame } from "../sockets/sheetWire.ts";
import { alikeOfFile, type LacedFile } from "./lacedFile.ts";

let server: TestServer;
let mine: ImportedTable;
let theirs: ImportedTable;
let other: LacedFile;
let phone = "";
const scanned = { bytes: 0, answers: 0 };

const linkOf = ({ participants }: ImportedTable, who: string): string =>
  participants.find(({ id }) => id === who)?.link ?? "";
const session = async (cookie: string, body: object) => server.ask("/api/session", { method: "POST", cookie, body });

beforeAll(async () => {
  server = await openServer();
  other = await alikeOfFile(server.dataDir, seededRandom(Number(process.env["SEED"] ?? 1)));
  mine = await server.importCase(noorsTable.file);
  theirs = JSON.parse((await server.command("import", other.path, "--json")).printed);
  phone = await server.comeIn(linkOf(mine, noorsTable.joost));
  const token = tokenOf(linkOf(theirs, other.nameOf(noorsTable.joost)));
  expect((await session(phone, { token, join: true })).status).toBe(200);
}, 60_000);
afterAll(() => server.close());

interface Card {
  readonly sheets: readonly { readonly id: string; readonly audience: unknown; readonly kind: string }[];
}
const cardOf = async (board: string, cookie: string): Promise<Card> =>
  Object((await server.ask(`/api/boards/${board}`, { cookie })).json);
const tableSheet = ({ sheets }: Card): string =>
  sheets.find(({ audience, kind }) => audience === "everyone" && kind === "table")?.id ?? "";

/** Joost at one of his tables, with all that somebody does there. */
const liveAt = async ({ board }: ImportedTable, who: string, elsewhere: string): Promise<SeatedLine> => {
  const line = await openSeatedLine(server.url, { board, cookie: phone, who: participantId(who) });
  for (const path of ["", "/history", "/looks?days=7", "/plan.pdf"])
    await server.ask(`/api/boards/${board}${path}`, { cookie: phone });
  await server.ask(`/b/${board}`, { cookie: phone });
  // A sheet and a table that are not his: lines at whichever table they are of.
  await server.ask(`/api/boards/${board}/sheets/${elsewhere}/authors`, { cookie: phone });
  const client = board === mine.board ? 1_000_001 : 1_000_002;
  const sheet = tableSheet(await cardOf(board, phone));
  const wire = new SheetWire({ url: server.url, sheet, cookie: phone, clients: [client] });
  const doc = new Y.Doc();
  doc.clientID = client;
  wire.onHeard = (heard) => {
    if (heard.kind === "step1") wire.send(syncFrame(1, Y.encodeStateAsUpdate(doc, heard.bytes)));
    if (heard.kind === "step2" || heard.kind === "update") Y.applyUpdate(doc, heard.bytes, "server");
  };
  await wire.opened();
  wire.send(syncFrame(0, Y.encodeStateVector(doc)));
  await eventually(() => doc.getMap("goals").size > 0);
  const before = Y.encodeStateVector(doc);
  putItem(
    doc,
    { collection: "ideas", id: itemId(`i-joost-${client}`), texts: { text: "Samen koken" }, values: { byId: who } },
    "own",
  );
  wire.send(syncFrame(2, Y.encodeStateAsUpdate(doc, before)));
  await eventually(() => wire.heard.some((heard) => heard.kind === "durable" && heard.count >= 2));
  wire.drop();
  const me = line.facts().participants.find(({ id }) => id === who);
  const card = {
    callName: me?.callName ?? "",
    roleLabel: me?.roleLabel ?? "",
    whatHappensWithWhatISay: "Ik vertel niets door.",
    decidesAbout: null,
    reachability: "",
    boundaries: [],
    phone: "",
    mail: "",
    hasSecrecy: false,
    complaintTo: "",
  };
  expect(await line.wish("changeCard", card)).toMatchObject({ ok: true });
  return line;
};

const plain = (bytes: Buffer, encoding: unknown): string =>
  (encoding === "gzip" ? gunzipSync(bytes) : bytes).toString("utf8");

/** Everything that somebody at a table can ask for, as one text. */
const toldTo = async ({ board }: ImportedTable, cookie: string): Promise<string> => {
  const texts: string[] = [];
  for (const { kind, name } of server.running.registry) {
    const [method = "", template = ""] = name.split(" ");
    if (kind !== "route" || method !== "get" || template.includes("/api/joined") || template === "/api/session")
      continue;
    const card = await cardOf(board, cookie);
    const at: Readonly<Record<string, string>> = {
      board,
      sheet: tableSheet(card),
      meeting: "m-1",
      participant: "p-joost",
      at: new Date().toISOString(),
    };
    const path = template.replace(/:([a-z]+)/g, (_, param: string) => at[param] ?? "x");
    const { bytes, headers } = await server.ask(path, { cookie });
    texts.push(plain(bytes, headers["content-encoding"]), JSON.stringify(headers));
    scanned.answers += 1;
  }
  const { text } = await server.ask(`/api/boards/${board}/copy`, { method: "POST", cookie, body: { as: "json" } });
  const all = [...texts, text].join("\n");
  scanned.bytes += all.length;
  return all;
};

/** By hand from the shape of the tables: every row that is a table's own and names a person. */
const rowsOfBoards = [
  "SELECT board, person FROM log WHERE person IS NOT NULL",
  "SELECT board, person FROM looks WHERE person IS NOT NULL",
  "SELECT board, person FROM links WHERE person IS NOT NULL",
  "SELECT board, person FROM answers",
  "SELECT board, person FROM clients",
  "SELECT sheets.board, attribution.person FROM attribution JOIN sheets ON sheets.id = attribution.sheet",
  "SELECT sheets.board, versions.person FROM versions JOIN sheets ON sheets.id = versions.sheet WHERE person IS NOT NULL",
] as const;

interface Named {
  readonly board: string;
  readonly person: string;
}

test("what each of Joost's tables can be told holds nothing of the other, and none of its rows names the other's Joost", async () => {
  const sheets = { mine: await cardOf(mine.board, phone), theirs: await cardOf(theirs.board, phone) };
  const noor = await server.comeIn(linkOf(mine, noorsTable.noor));
  const noorsLine = await openSeatedLine(server.url, { board: mine.board, cookie: noor, who: noorsTable.noor });
  const theirJoost = other.nameOf(noorsTable.joost);
  const lines = [
    await liveAt(mine, noorsTable.joost, tableSheet(sheets.theirs)),
    await liveAt(theirs, theirJoost, tableSheet(sheets.mine)),
  ];
  for (const who of [noorsTable.noor, noorsTable.teun, noorsTable.wil]) {
    const cookie = who === noorsTable.noor ? noor : await server.comeIn(linkOf(mine, who));
    const told = await toldTo(mine, cookie);
    for (const word of [...other.canaries, theirs.board, theirJoost])
      expect([who, told.includes(word)]).toEqual([who, false]);
    const theirOne = await server.comeIn(linkOf(theirs, other.nameOf(who)));
    expect(await toldTo(theirs, theirOne)).not.toContain(mine.board);
  }
  // Nor in what Joost himself is told at the one table; and the big word is really there, at the other.
  const atMine = [
    JSON.stringify((await server.ask(`/api/boards/${mine.board}`, { cookie: phone })).json),
    ...(lines[0]?.frames ?? []),
  ];
  const canary = other.canaries.find((word) => word.startsWith("kanarie")) ?? "";
  expect(atMine.join("\n")).not.toContain(canary);
  const theirText = (await server.ask(`/b/${theirs.board}`, { cookie: phone })).text;
  expect(other.canaries.some((word) => theirText.includes(word))).toBe(true);
  const frames = noorsLine.frames.join("\n");
  for (const word of [...other.canaries, theirs.board]) expect(frames).not.toContain(word);
  for (const line of [...lines, noorsLine]) line.close();

  await server.running.close();
  const database = new DatabaseSync(join(server.dataDir, "werktafel.sqlite"), { readOnly: true });
  const seats = database
    .prepare("SELECT board, person FROM seats")
    .all()
    .map((row): Named => Object(row));
  const sitsAt = new Set(seats.map(({ board, person }) => `${board} ${person}`));
  let rows = 0;
  for (const sql of rowsOfBoards) {
    const named = database
      .prepare(sql)
      .all()
      .map((row): Named => Object(row));
    const strangers = named.filter(({ board, person }) => !sitsAt.has(`${board} ${person}`));
    expect([sql, strangers]).toEqual([sql, []]);
    rows += named.length;
  }
  // Joost wrote at both, as two.
  const [joined] = database
    .prepare("SELECT person FROM joined")
    .all()
    .map((row) => Object(row).person);
  const writers = database
    .prepare("SELECT count(DISTINCT board) AS n FROM clients WHERE person = ?")
    .get(String(joined));
  database.close();
  expect(Object(writers).n).toBe(1);
  console.log(`${scanned.answers} answers, ${Math.round(scanned.bytes / 1000)} kB, ${rows} rows`);
  expect(scanned.answers).toBeGreaterThan(100);
  expect(rows).toBeGreaterThan(100);
}, 120_000);
