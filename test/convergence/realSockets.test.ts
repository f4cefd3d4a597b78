// Twenty of the stories over real sockets, against a real server with its store on disk (issue A, check 8): lines are cut,
// screens go away and come back, people undo; afterwards the server starts anew and everybody reads what it loads.
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { BoardSync, OpenSheet } from "@werktafel/client/sync/boardSync";
import { browserClock } from "@werktafel/client/sync/line/wire";
import { openBoardSync } from "@werktafel/client/sync/openBoardSync";
import { ownOrigin } from "@werktafel/client/sync/ownOrigin";
import { boardId, itemId, participantId } from "@werktafel/shared/ids";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import { putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { type CuttableLine, openCuttableLine } from "../support/lines/cuttableLine.ts";
import { eventually } from "../support/eventually.ts";
import { nodeWire } from "./nodeWire.ts";
import { openServer, type TestServer } from "../support/openServer.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";
import { canonical } from "./canonical.ts";

const stories = 20;
const stepsEach = 60;
let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(async () => {
  await server.close();
});

interface Screen {
  readonly participant: string;
  readonly sync: BoardSync;
  readonly line: CuttableLine;
}

interface Ending {
  readonly seed: number;
  readonly board: string;
  readonly link: { readonly participant: string; readonly cookie: string; readonly cards: readonly SheetCard[] };
  readonly content: string;
}

const isCards = (value: unknown): value is { readonly sheets: readonly SheetCard[] } =>
  typeof value === "object" && value !== null && "sheets" in value && Array.isArray(value.sheets);

const cardsOf = async (board: string, cookie: string): Promise<readonly SheetCard[]> => {
  const { json } = await server.ask(`/api/boards/${board}`, { cookie });
  if (!isCards(json)) throw new Error("the board does not open", { cause: json });
  return json.sheets.filter(({ kind, audience }) => kind === "table" && audience === "everyone");
};

const openSync = (board: string, me: string, cookie: string, cards: readonly SheetCard[], port: number): BoardSync =>
  openBoardSync({
    board: boardId(board),
    me: participantId(me),
    cards,
    origin: `ws://127.0.0.1:${port}`,
    openWire: nodeWire(cookie),
    clock: browserClock,
    network: () => () => {},
    leaving: () => () => {},
  });

const sheetOf = (sync: BoardSync): OpenSheet => {
  const sheet = sync.sheets()[0];
  if (!sheet) throw new Error("the sheet is not open");
  return sheet;
};

const contentOf = (sync: BoardSync): string => canonical(sheetOf(sync).content.items);

const edit = ({ sync, participant }: Screen, random: SeededRandom, name: string): void => {
  const { doc, content } = sheetOf(sync);
  const item = random.pick(content.items);
  const [field, before] = Object.entries(item.texts)[0] ?? ["text", ""];
  const place = { collection: item.collection, id: item.id };
  if (random.chance(0.1)) {
    const values = { byId: participantId(participant) };
    putItem(doc, { collection: "ideas", id: itemId(name), texts: { text: "Een idee" }, values }, ownOrigin);
  } else if (random.chance(0.15)) setValue(doc, { ...place, field: "order" }, `a${random.below(9)}${name}`, ownOrigin);
  else {
    const at = random.between(0, before.length);
    const text = before.slice(0, at) + random.pick(["Noor", " en ", "😀", "é"]) + before.slice(at + random.below(4));
    writeText(doc, { ...place, field }, text, { origin: ownOrigin });
  }
};

const playStory = async (seed: number, fired: { cuts: number; offline: number; undos: number }): Promise<Ending> => {
  const random = seededRandom(seed);
  const table = await server.importCase("casus-voorbeeld");
  const writers = table.participants.filter(({ party }) => party !== "guest").slice(0, random.between(5, 6));
  const screens: Screen[] = [];
  const cookies = new Map<string, string>();
  for (const { id, link } of writers) {
    const cookie = await server.comeIn(link);
    cookies.set(id, cookie);
    const line = await openCuttableLine(server.url);
    const sync = openSync(table.board, id, cookie, await cardsOf(table.board, cookie), line.port);
    screens.push({ participant: id, sync, line });
  }
  await eventually(() => screens.every(({ sync }) => sync.saved() === "saved"));
  for (let step = 0; step < stepsEach; step += 1) {
    const screen = random.pick(screens);
    const what = random.below(100);
    if (what < 75) edit(screen, random, `idee-${seed}-${step}`);
    else if (what < 83) {
      if (sheetOf(screen.sync).undo.undo()) fired.undos += 1;
    } else if (what < 92) screen.line.cut();
    else {
      fired.offline += 1;
      screen.line.setThere(false);
      void pause(random.between(50, 400)).then(() => screen.line.setThere(true));
    }
    await pause(random.below(12));
  }
  await pause(400);
  for (const { line } of screens) line.setThere(true);
  await eventually(() => screens.every(({ sync }) => sync.saved() === "saved"), 60_000);
  const [first] = screens;
  if (!first) throw new Error("nobody sat down");
  // The last words of one are on their way to the others after they are saved.
  await eventually(() => new Set(screens.map(({ sync }) => contentOf(sync))).size === 1);
  const content = contentOf(first.sync);
  for (const { sync, line } of screens) {
    expect(sync.unplaced()).toEqual([]);
    fired.cuts += line.cuts();
    sync.close();
    await line.close();
  }
  const cookie = cookies.get(first.participant) ?? "";
  const cards = await cardsOf(table.board, cookie);
  return { seed, board: table.board, link: { participant: first.participant, cookie, cards }, content };
};

test("over real sockets, too, everybody reads the same, and so does who comes in after a restart", async () => {
  const fired = { cuts: 0, offline: 0, undos: 0 };
  const endings: Ending[] = [];
  for (let seed = 1; seed <= stories; seed += 4) {
    const together = [seed, seed + 1, seed + 2, seed + 3].filter((each) => each <= stories);
    endings.push(...(await Promise.all(together.map((each) => playStory(each, fired)))));
  }
  server = await server.restart();
  for (const { seed, board, link, content } of endings) {
    const sync = openSync(board, link.participant, link.cookie, link.cards, server.port);
    await eventually(() => sync.saved() === "saved" && sheetOf(sync).isComplete);
    expect(`${seed} ${contentOf(sync)}`).toBe(`${seed} ${content}`);
    sync.close();
  }
  const refused = server.logged.filter((line) => line.includes("updateRefused"));
  process.stdout.write(
    `convergence over real sockets: ${endings.length} stories, faults fired ${JSON.stringify(fired)}\n`,
  );
  expect(refused).toEqual([]);
  expect(endings.length).toBe(stories);
  for (const times of Object.values(fired)) expect(times).toBeGreaterThan(0);
}, 180_000);
