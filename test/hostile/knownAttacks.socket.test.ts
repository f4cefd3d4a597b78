import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { itemId } from "@werktafel/shared/ids";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { eventually } from "../support/eventually.ts";
import { forge } from "./forge.ts";
import { type Attack, type Ground, knownAttacks } from "./knownAttacks.ts";
import { Bystander } from "./sockets/bystander.ts";
import { contentOf } from "./sockets/content.ts";
import { alarmsIn, at, type Guest, type HostileHouse, openHostileHouse } from "./sockets/hostileTable.ts";
import { foreignPresence } from "./sockets/lies.ts";
import { SheetWire, syncFrame } from "./sockets/sheetWire.ts";

const title = "Ik ben gastvrouw in de buurtkeuken, één ochtend in de week. ".repeat(5);
const nothingYet = Uint8Array.of(0, 0);
/** Under the ten a minute after which the server sends somebody away for a while. */
const refusalsEach = 9;
/** What the attackers write. Nobody else writes these words, and nobody may ever read them. */
const hostileWords = ["ik vind alles goed", "hidden words", "secret", "ik ben Noor"];

let house: HostileHouse;
let noor: { readonly guest: Guest; readonly client: number; readonly doc: Y.Doc };
let honest: readonly Bystander[] = [];
let typing: NodeJS.Timeout;
let strangers: Guest[] = [];
let refusals = 0;
let nextClient = 66_600;

const sheet = (): string => house.tables[0]?.tableSheet ?? "";

/** A line of somebody who may write here, under an id of their own that was never used. */
const asMallory = async (): Promise<{ readonly wire: SheetWire; readonly client: number; readonly guest: Guest }> => {
  const guest = strangers[Math.floor(refusals / refusalsEach)];
  if (!guest) throw new Error("too few strangers for so many refusals");
  nextClient += 1;
  const wire = new SheetWire({ url: house.server.url, sheet: sheet(), cookie: guest.cookie, clients: [nextClient] });
  await wire.opened();
  return { wire, client: nextClient, guest };
};

/** Noor's goal as it lies there; she writes nothing more under that id. */
const groundFor = (mallory: number): Ground => {
  const map = noor.doc.getMap<Y.Map<Y.Text>>("goals").get("g-noor");
  const text = map?.get("title");
  const run = text?._start;
  if (!map?._item || !text?._item || !run) throw new Error("no goal");
  return {
    mallory,
    noor: noor.client,
    noorState: Y.getState(noor.doc.store, noor.client),
    goal: map._item.id,
    title: text._item.id,
    firstSign: run.id,
    lastSign: run.lastId,
    signs: run.length,
  };
};

const durableOn = (wire: SheetWire): number => {
  const last = wire.heard.findLast((each) => each.kind === "durable");
  return last?.kind === "durable" ? last.count : 0;
};

beforeAll(async () => {
  house = await openHostileHouse({
    example: "casus-voorbeeld",
    tables: 1,
    strangersPerTable: 22,
    facilitator: "p-teun",
  });
  const { url } = house.server;
  const table = house.tables[0];
  if (!table) throw new Error("no table");
  strangers = [...table.strangers];
  const guest = at(table.people, "p-noor");
  const doc = new Y.Doc();
  noor = { guest, client: doc.clientID, doc };
  const made: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array) => made.push(bytes));
  const goal = { collection: "goals", id: itemId("g-noor"), texts: { title }, values: { byId: "p-noor" } };
  putItem(doc, goal, "own");
  const wire = new SheetWire({ url, sheet: sheet(), cookie: guest.cookie, clients: [noor.client] });
  await wire.opened();
  for (const bytes of made) wire.sync(2, bytes);
  wire.sync(1, nothingYet);
  await wire.until(() => durableOn(wire) === made.length + 1);
  wire.drop();
  const sit = (who: string, name: string) =>
    new Bystander({ url, sheet: sheet(), cookie: at(table.people, who).cookie, name, writes: true });
  honest = [sit("p-noor", "noor"), sit("p-joost", "joost"), sit("p-ruben", "ruben")];
  for (const person of honest) person.connect();
  await eventually(() => honest.every((person) => person.isSettled));
  typing = setInterval(() => {
    for (const person of honest) person.write();
  }, 40);
}, 60_000);

afterAll(async () => {
  clearInterval(typing);
  for (const person of honest) person.stop();
  await house.close();
});

/** Everybody honest writes on: a word that was not yet there when this began is kept and seen by all. */
const honestGoOn = async (): Promise<void> => {
  const before = honest.map(({ written }) => written.length);
  await eventually(() =>
    honest.every(({ written }, index) => written.slice(before[index]).some(({ isAcknowledged }) => isAcknowledged)),
  );
};

const expectShut = async (wire: SheetWire, codes: readonly number[]): Promise<void> => {
  const code = await wire.ended();
  refusals += 1;
  expect(codes).toContain(code);
  expect(durableOn(wire)).toBeLessThanOrEqual(1); // Its own empty first step, and never what was refused.
};

const attacks = knownAttacks.filter(({ isAllowed }) => !isAllowed);

test.each(attacks.map((attack): [string, Attack] => [attack.name, attack]))(
  "who sends %s is shown out, and the others write on",
  async (_name, attack) => {
    // In the middle of a conversation.
    const late = await asMallory();
    late.wire.sync(1, nothingYet);
    late.wire.sync(2, attack.make(groundFor(late.client)));
    await expectShut(late.wire, [4409, 4413]);

    // As the first thing said.
    const first = await asMallory();
    first.wire.sync(1, attack.make(groundFor(first.client)));
    await expectShut(first.wire, [4409, 4413]);

    // Before a first step: what seems to come too early is held aside, and judged when that step has come.
    const early = await asMallory();
    early.wire.sync(2, attack.make(groundFor(early.client)));
    await early.wire.ask(Uint8Array.of(0));
    expect(durableOn(early.wire)).toBe(0);
    early.wire.sync(1, nothingYet);
    await expectShut(early.wire, [4409, 4413]);

    await honestGoOn();
  },
);

test("thousands of updates that never resolve are held aside up to a limit, then their sender is shown out", async () => {
  const { wire, client } = await asMallory();
  const never = (clock: number): Uint8Array =>
    forge([
      {
        client,
        clock,
        structs: [{ root: "goals", key: "g-9", content: { kind: "string", text: "x".repeat(100) } }],
      },
    ]);
  for (let index = 0; index < 5_000; index += 1) wire.sync(2, never(1_000 + index * 200));
  await expectShut(wire, [4409]);
  await honestGoOn();
});

test("what is too big is told so, and a frame that nobody could mean ends the line", async () => {
  for (const [kind, bytes, codes] of [
    [2, 64 * 1024 + 1, [4413]],
    [2, 2 ** 20, [4413]],
    [1, 2 * 2 ** 20 + 1, [4413]],
    [1, 3 * 2 ** 20, [4413]],
    // The websocket's own word for it, where not even reading on makes sense.
    [1, 5 * 2 ** 20, [1009, 1006]],
  ] as const) {
    const { wire } = await asMallory();
    wire.sync(kind, new Uint8Array(bytes));
    await expectShut(wire, codes);
  }
  await honestGoOn();
});

test("a message in three thousand pieces is one message; a flood of pings ends the line of who sends it", async () => {
  const { wire } = await asMallory();
  const step = syncFrame(1, nothingYet);
  wire.sendInPieces([...Array.from({ length: 3_000 }, () => new Uint8Array(0)), step]);
  expect(await wire.until(() => durableOn(wire) === 1)).toBe(true);
  for (let ping = 0; ping < 1_000; ping += 1) wire.ping();
  // Not answered without end: the websocket itself hangs up.
  expect(await wire.ended()).toBe(1006);
  await honestGoOn();
});

test("presence under a colleague's id is read past: the line stays, and nobody hears of it", async () => {
  const { wire } = await asMallory();
  wire.sync(1, nothingYet);
  for (let times = 0; times < 50; times += 1) wire.send(foreignPresence(noor.client, "ik ben Noor"));
  expect(await wire.ask(Uint8Array.of(0))).not.toBeNull();
  // What is on disk is said when it is there, before or after that answer.
  expect(await wire.until(() => durableOn(wire) === 1)).toBe(true);
  wire.drop();
});

test("who was refused ten times in a minute waits outside for a while, and nobody else does", async () => {
  const { guest } = await asMallory();
  const codes: number[] = [];
  for (let times = 0; times < 11; times += 1) {
    nextClient += 1;
    const wire = new SheetWire({ url: house.server.url, sheet: sheet(), cookie: guest.cookie, clients: [nextClient] });
    await wire.opened();
    wire.sync(2, Uint8Array.of(255, 255, 255, 255));
    codes.push(await wire.ended());
  }
  refusals += refusalsEach;
  expect(codes.at(-1)).toBe(1013);
  expect(new Set(codes)).toEqual(new Set([4409, 1013]));
  await honestGoOn();
});

test("who removes everything may, is named for it, and what lay there is kept", async () => {
  const attack = knownAttacks.find(({ isAllowed }) => isAllowed);
  if (!attack) throw new Error("no such attack");
  const { wire, client, guest } = await asMallory();
  wire.sync(1, nothingYet);
  wire.sync(2, attack.make(groundFor(client)));
  expect(await wire.until(() => durableOn(wire) === 2)).toBe(true);
  wire.drop();
  const path = `/api/boards/${house.tables[0]?.board}/sheets/${sheet()}`;
  const { authors } = await noor.guest.get<{
    readonly authors: readonly { readonly participant: string; readonly kind: string; readonly client: number }[];
  }>(`${path}/authors`);
  const removal = authors.find(({ kind, client: of }) => kind === "removed" && of === noor.client);
  expect(removal?.participant).toBe(guest.participant);
  const version = await noor.guest.get<{ readonly items: readonly { readonly texts: unknown }[] }>(
    `${path}/last-version`,
  );
  expect(JSON.stringify(version.items)).toContain(title);
});

test("after all this the honest lost nothing, saw nothing of it, and the board on disk is the board on their screens", async () => {
  clearInterval(typing);
  await eventually(() => honest.every((person) => person.isSettled));
  const [one] = honest;
  await eventually(() => honest.every(({ doc }) => contentOf(doc) === contentOf(one?.doc ?? new Y.Doc())));
  const held = contentOf(one?.doc ?? new Y.Doc());
  const words = honest.flatMap(({ written }) => written.map(({ word }) => word));
  expect(words.length).toBeGreaterThan(honest.length * attacks.length);
  expect(words.filter((word) => !held.includes(word))).toEqual([]);
  const heard = Buffer.concat(honest.flatMap((person) => person.heardFrames()));
  for (const hostile of hostileWords) expect(heard.includes(hostile)).toBe(false);
  expect(honest.flatMap(({ closes }) => closes).filter((code) => code !== 1013)).toEqual([]);
  expect(house.server.hasExited).toBe(false);
  expect(alarmsIn(house.printed())).toEqual([]);
  const killed = house.printed().split('"event":"sheetsWorkerKilled"').length - 1;
  console.info(
    `known attacks: ${attacks.length} kinds in 3 ways, ${refusals} refusals, the applying worker ended ${killed} times; ${words.length} honest words, none lost`,
  );

  await house.server.end("SIGKILL");
  await house.server.start();
  const { url } = house.server;
  const fresh = new SheetWire({ url, sheet: sheet(), cookie: noor.guest.cookie });
  await fresh.opened();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await fresh.ask(Uint8Array.of(0))) ?? nothingYet);
  fresh.drop();
  expect(contentOf(doc) === held).toBe(true);
  expect(await house.command(["verify"])).not.toContain("fault:");
}, 60_000);
