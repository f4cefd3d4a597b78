// Issue 4, check 1: every kind of visitor × every event and every kind of wish × every board and every sheet that can be
// named in it. What everyCell asks at every moment of a meeting is asked here of everybody who can come at the door.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import {
  board,
  everyone,
  type Name,
  otherBoard,
  overlapping,
  question,
  restricted,
} from "../../../server/live/openTable.ts";
import { expectedOf, rows } from "../../../server/meetings/everyCell/expected.ts";
import { wishes } from "../../../server/meetings/everyCell/wishes.ts";
import { LiveWire } from "../../sockets/liveWire.ts";
import { type GateHouse, isOut, openGateHouse, sitsAt, type VisitorName, visitors } from "./gateHouse.ts";
import { readsSheet, type SheetName, sheetKinds } from "./policyTable.ts";

let house: GateHouse;
const lines = new Map<VisitorName, LiveWire>();
let cells = 0;

beforeAll(async () => {
  house = await openGateHouse();
  for (const visitor of visitors) {
    const cookie = house.cookieOf(visitor);
    const query = visitor.startsWith("bigScreen") ? { query: "screen=1" } : {};
    const line = new LiveWire({ url: house.server.url, ...(cookie === undefined ? {} : { cookie }), ...query });
    const isReady = await line.ready();
    expect([visitor, isReady, line.refusedWith]).toEqual([visitor, !isOut(visitor), isOut(visitor) ? 403 : null]);
    cells += 1;
    if (isReady) lines.set(visitor, line);
  }
  house.dry(true);
}, 60_000);
afterAll(async () => {
  for (const line of lines.values()) line.drop();
  await house.close();
});

const boards = { noors: board, brams: otherBoard, nowhere: "0".repeat(32) } as const;
const sheets: Readonly<Record<SheetName, string>> = {
  everyone,
  restricted,
  overlapping,
  question,
  oldGeneration: "everyone~0",
  unknown: `${"0".repeat(32)}~1`,
  elsewhere: "elders~1",
};

const isKind = (name: string): name is CommandKind => Object.hasOwn(wishes, name);
const kinds = Object.keys(commandSchemas).filter(isKind);

/** Under whose name of everyCell each of them asks; who has none there is said below. */
const nameOf: Readonly<Partial<Record<VisitorName, Name>>> = {
  resident: "noor",
  relative: "mila",
  volunteer: "joost",
  host: "ruben",
  facilitator: "farida",
  guest: "gast",
  // Somebody of an office with no part of her own: as Mila, but for what is Mila's.
  staff: "mila",
  // A relative like Mila, who may say yes for Noor beside her.
  representative: "mila",
};
const staffs: Readonly<Partial<Record<CommandKind, string>>> = {
  withdrawDissent: "notYours author",
  takeBackItem: "notYours author",
  takeBackStatement: "notYours author",
  disputeStatement: "notYours author",
  settleStatement: "notYours author",
  takeBackLineQuestion: "notYours author",
  withdrawProposal: "notYours author",
  withdrawToRead: "notYours author",
  askToRead: "unknown",
  // It is Mila who asks Noor how it goes.
  checkIn: "notYours owner",
  // She did not come to this meeting.
  giveTurn: "notHere",
  endTurn: "notHere",
};

/** Who asks as Mila does, for themselves. */
const ownIdOf: Readonly<Partial<Record<VisitorName, string>>> = { staff: "p-samira", representative: "p-vera" };

const payloadOf = (kind: CommandKind, visitor: VisitorName): unknown => {
  const payload = wishes[kind](nameOf[visitor] ?? "noor");
  const own = ownIdOf[visitor];
  return own === undefined ? payload : JSON.parse(JSON.stringify(payload).replaceAll('"p-mila"', `"${own}"`));
};

const outcomeOf = (answer: unknown): string => {
  const { ok, refusal } = Object(answer);
  if (ok === true) return "ok";
  const { reason, who } = Object(refusal);
  if (reason === "notStored") return "done";
  return reason === "notYours" ? `notYours ${who}` : String(reason);
};

let asked = 0;
const wish = async (visitor: VisitorName, kind: string, at: string, payload: unknown): Promise<string> => {
  asked += 1;
  cells += 1;
  const line = lines.get(visitor);
  return outcomeOf(await line?.ask("command", { id: `w-${asked}`, kind, board: at, payload }));
};

const expectedFor = (kind: CommandKind, visitor: VisitorName): string => {
  if (visitor === "bigScreen" || visitor === "lookingAlong") return "notYours writer";
  const name = nameOf[visitor];
  if (name === undefined) return "unknown";
  return (ownIdOf[visitor] === undefined ? undefined : staffs[kind]) ?? expectedOf(kind, "running", name);
};

test("no kind of wish and no event is left out", () => {
  const { registry } = house.server.running;
  const named = (kind: string) => registry.filter((entry) => entry.kind === kind).map(({ name }) => name);
  expect(named("command").toSorted()).toEqual(Object.keys(rows).toSorted());
  expect(kinds.toSorted()).toEqual(named("command").toSorted());
  expect(named("event").toSorted()).toEqual(["command", "open", "presence"]);
});

test("every wish of everyone is done or refused as the table says; at another board and at none it is unknown", async () => {
  const expected: Record<string, string> = {};
  const found: Record<string, string> = {};
  for (const kind of kinds) {
    for (const visitor of lines.keys()) {
      for (const where of ["noors", "brams", "nowhere"] as const) {
        // At Bram's table none of these things lies: his own people are asked at theirs.
        if (where === "brams" && sitsAt[visitor] === "brams") continue;
        const cell = `${kind} · ${visitor} · ${where}`;
        expected[cell] = where === "noors" ? expectedFor(kind, visitor) : "unknown";
        found[cell] = await wish(visitor, kind, boards[where], payloadOf(kind, visitor));
      }
    }
  }
  expect(found).toEqual(expected);
}, 120_000);

/** The same wish about something on that sheet, under a name that is nowhere. */
const about = (kind: CommandKind, visitor: VisitorName, sheet: string): unknown =>
  JSON.parse(JSON.stringify(payloadOf(kind, visitor)), (key, value) =>
    key === "sheet" ? sheet : key === "item" && typeof value === "string" ? "i-nergens" : value,
  );
const isAboutAnItem = (kind: CommandKind): boolean => JSON.stringify(wishes[kind]("noor")).includes('"item":"');
const isAboutASheet = (kind: CommandKind): boolean =>
  JSON.stringify(wishes[kind]("noor")).includes('"sheet":"') && !isAboutAnItem(kind);

test("what is named on a sheet that is not theirs is answered as what does not exist, whatever is wished of it", async () => {
  const expected: Record<string, string> = {};
  const found: Record<string, string> = {};
  for (const kind of kinds.filter(isAboutAnItem)) {
    for (const visitor of lines.keys()) {
      const ofNothing = await wish(visitor, kind, board, about(kind, visitor, sheets.unknown));
      for (const sheet of sheetKinds) {
        const cell = `${kind} · ${visitor} · ${sheet}`;
        expected[cell] = ofNothing;
        found[cell] = await wish(visitor, kind, board, about(kind, visitor, sheets[sheet]));
        expect([cell, found[cell]]).not.toEqual([cell, "done"]);
      }
    }
  }
  expect(found).toEqual(expected);
}, 120_000);

test("a sheet itself, named by who does not read it, is no more there than one that does not exist", async () => {
  const expected: Record<string, string> = {};
  const found: Record<string, string> = {};
  for (const kind of kinds.filter(isAboutASheet)) {
    for (const visitor of lines.keys()) {
      const ofNothing = await wish(visitor, kind, board, about(kind, visitor, sheets.unknown));
      for (const sheet of sheetKinds) {
        if (sheet !== "elsewhere" && readsSheet(visitor, sheet)) continue;
        const cell = `${kind} · ${visitor} · ${sheet}`;
        expected[cell] = ofNothing;
        found[cell] = await wish(visitor, kind, board, about(kind, visitor, sheets[sheet]));
        expect([cell, found[cell]]).not.toEqual([cell, "done"]);
      }
    }
  }
  expect(found).toEqual(expected);
}, 60_000);

test("a real thing on a sheet that is not theirs is no more there than one that does not exist", async () => {
  const real: readonly (readonly [SheetName, string, CommandKind])[] = [
    ["restricted", "g-5", "dissent"],
    ["restricted", "g-5", "putAway"],
    ["overlapping", "a-2", "openAccordRound"],
    ["overlapping", "a-2", "goToPoint"],
    ["elsewhere", "g-1", "dissent"],
  ];
  for (const [sheet, item, kind] of real) {
    for (const visitor of lines.keys()) {
      if (sheet !== "elsewhere" && readsSheet(visitor, sheet)) continue;
      const asking = (name: string) =>
        JSON.parse(JSON.stringify(payloadOf(kind, visitor)), (key, value) =>
          key === "sheet" ? sheets[sheet] : key === "item" && typeof value === "string" ? name : value,
        );
      const cell = `${kind} · ${visitor} · ${sheet} · ${item}`;
      const ofNothing = await wish(visitor, kind, board, asking("i-nergens"));
      expect([cell, await wish(visitor, kind, board, asking(item))]).toEqual([cell, ofNothing]);
    }
  }
}, 60_000);

test("who has a place opens the board, and only who sits there says where they are", async () => {
  for (const visitor of lines.keys()) {
    for (const where of ["noors", "brams", "nowhere"] as const) {
      const line = lines.get(visitor);
      const isHere = sitsAt[visitor] === where;
      const presence = line?.ask("presence", { board: boards[where], at: null, isTyping: false });
      const opened = line?.ask("open", { board: boards[where] });
      // Presence that is taken is not answered; a no comes before the answer to what was asked after it.
      const first = await Promise.race([presence, opened?.then(() => "taken")]);
      const isScreen = visitor.startsWith("bigScreen") || visitor === "lookingAlong";
      const said = first === "taken" ? "taken" : outcomeOf(first);
      const cell = `${visitor} · ${where}`;
      expect([cell, said]).toEqual([cell, isHere ? (isScreen ? "notYours writer" : "taken") : "unknown"]);
      expect([cell, outcomeOf(await opened)]).toEqual([cell, isHere ? "ok" : "unknown"]);
      cells += 2;
    }
  }
}, 60_000);

test("an event, a wish or a room that nobody defined is answered by nothing", async () => {
  const line = lines.get("facilitator");
  for (const name of ["spy", "__proto__", "constructor", "join", "fact", "cards", "toString", ""]) {
    const silent = line?.ask(name, { board });
    const opened = line?.ask("open", { board });
    expect([name, await Promise.race([silent, opened?.then(() => "silence")])]).toEqual([name, "silence"]);
    cells += 1;
  }
  const cookie = house.cookieOf("facilitator") ?? "";
  for (const name of ["connect", "connect_error", "disconnect", "disconnecting"]) {
    // socket.io's own words: whoever says them hangs up.
    const other = new LiveWire({ url: house.server.url, cookie });
    await other.ready();
    expect([name, await other.ask(name, { board })]).toEqual([name, null]);
    cells += 1;
  }
  expect(await wish("facilitator", "spy", board, {})).toBe("malformed");
  expect(await wish("facilitator", "__proto__", board, {})).toBe("malformed");
  line?.send('40/admin,{"token":"x"}');
  const frames = line?.frames.length ?? 0;
  await line?.ask("open", { board });
  const since = (line?.frames ?? []).slice(frames).map(String);
  expect(since.filter((frame) => frame.startsWith("40/admin"))).toEqual([]);
});

test("the cells were really asked", () => {
  console.log(
    `${cells} cells: ${kinds.length} kinds of wish, ${lines.size} visitors with a line, ${sheetKinds.length} kinds of sheet`,
  );
  expect(cells).toBeGreaterThan(7_400);
});
