// A table with the people around it, behind real sockets: a real store on disk, real sheets, the real gate. Only the
// HTTP routes are left out, so that a failing test points at the boards or at the live lane.
import { seatedAs } from "../../support/cast.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openUpgrades } from "@werktafel/server/access/outside/upgrades";
import { openGate } from "@werktafel/server/access/openGate";
import { screenTerms } from "@werktafel/server/access/sessionTerms";
import type { Place } from "@werktafel/server/access/gate";
import { sharingVerbs } from "@werktafel/server/sharing/sharingVerbs";
import { betweenVerbs } from "@werktafel/server/between/betweenVerbs";
import { openMeetingVerbs } from "@werktafel/server/meetings/openMeetingVerbs";
import { type BoardsNeeds, openBoards } from "@werktafel/server/boards/openBoards";
import { attachLive } from "@werktafel/server/live/attachLive";
import { openLog } from "@werktafel/server/log";
import { openSheets } from "@werktafel/server/sheets/openSheets";
import type { SheetRow } from "@werktafel/server/storage/port";
import type { Sheets } from "@werktafel/server/sheets/sheets";
import type { Store } from "@werktafel/server/storage/store";
import { openStore } from "@werktafel/server/storage/openStore";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Participant, Party } from "@werktafel/shared/domain/participant";
import {
  boardId,
  type ItemId,
  itemId,
  type ParticipantId,
  participantId,
  personId,
  type SheetId,
  sheetId,
} from "@werktafel/shared/ids";
import { type NewItem, putItem } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { fixedClock } from "../../support/fixedClock.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";

export const board = boardId("tafel-van-noor");
export const otherBoard = boardId("tafel-van-bram");
const cast: readonly (readonly [name: string, party: Party, role: string])[] = [
  ["noor", "resident", "centralPerson"],
  ["mila", "informal", "relative"],
  ["joost", "volunteer", "volunteer"],
  ["ruben", "host", "host"],
  ["farida", "staff", "facilitator"],
  ["gast", "guest", "guest"],
];
export type Name = "noor" | "mila" | "joost" | "ruben" | "farida" | "gast";

export const idOf = (name: Name): ParticipantId => participantId(`p-${name}`);
const person = (name: string) => personId(`person-${name}`);

export const everyone = sheetId("everyone~1");
/** Only Noor and Mila read this one. */
export const restricted = sheetId("noorEnMila~1");
/** Noor, Joost and Farida read this one: it overlaps with the other, and neither holds the other. */
export const overlapping = sheetId("noorJoostFarida~1");
export const question = sheetId("vraag~1");
const elsewhere = sheetId("elders~1");

const sheets: readonly (readonly [SheetId, SheetRow["kind"], Audience])[] = [
  [everyone, "table", "everyone"],
  [restricted, "table", [idOf("mila"), idOf("noor")]],
  [overlapping, "table", [idOf("farida"), idOf("joost"), idOf("noor")]],
  [question, "question", "everyone"],
];

export const item = (id: string): ItemId => itemId(id);
export const on = (sheet: SheetId, id: string) => ({ sheet, item: item(id) });

const onSheets: ReadonlyMap<SheetId, readonly NewItem[]> = new Map([
  [
    everyone,
    [
      {
        collection: "goals",
        id: item("g-1"),
        texts: { title: "Ik ben gastvrouw in de buurtkeuken.", why: "Dan doe ik ertoe." },
      },
      {
        collection: "agreements",
        id: item("a-1"),
        texts: { text: "Noor werkt elke woensdag." },
        ids: { parties: [idOf("noor"), idOf("ruben")], goals: ["g-1"] },
      },
      { collection: "actions", id: item("ac-wie-wil"), texts: { text: "De keuken laten zien" } },
      {
        collection: "actions",
        id: item("ac-joost"),
        texts: { text: "Noor ophalen" },
        values: { ownerId: idOf("joost") },
      },
      {
        collection: "barriers",
        id: item("b-1"),
        texts: { text: "De brief is er nog niet" },
        values: { status: "open" },
      },
      { collection: "strengths", id: item("s-1"), texts: { text: "Noor kan goed luisteren" } },
      { collection: "ideas", id: item("i-1"), texts: { text: "Samen soep koken" }, values: { byId: idOf("mila") } },
      { collection: "goals", id: item("g-2"), texts: { title: "Ik slaap weer goed." }, values: { byId: idOf("mila") } },
    ],
  ],
  [
    restricted,
    [
      { collection: "goals", id: item("g-5"), texts: { title: "Kanarie: weer slapen", why: "Kanarie" } },
      {
        collection: "actions",
        id: item("ac-mila"),
        texts: { text: "Kanarie bellen" },
        values: { ownerId: idOf("mila") },
      },
    ],
  ],
  [
    overlapping,
    [
      {
        collection: "agreements",
        id: item("a-2"),
        texts: { text: "Joost belt elke maandag." },
        ids: { parties: [idOf("noor"), idOf("joost")] },
      },
    ],
  ],
  [question, [{ collection: "question", id: item("question"), texts: { text: "Hoe doe ik weer mee?" } }]],
]);

const wordsOf = (items: readonly NewItem[]): Uint8Array => {
  const doc = new Y.Doc();
  for (const each of items) putItem(doc, each, null);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
};

const participant = (name: string, party: Party, role: string): Participant =>
  seatedAs(`p-${name}`, { party, role, name, roleLabel: role });

export type OpenTable = Awaited<ReturnType<typeof openTable>>;

export interface TableOptions {
  /** Facts from before the test. */
  readonly more?: readonly Fact[];
  readonly limits?: Parameters<typeof attachLive>[1]["limits"];
  /** Default: everyone showed just now that it is really them. */
  readonly whyNotSure?: BoardsNeeds["whyNotSure"];
  /** Puts a fault between the boards and their store. */
  readonly faultyStore?: (store: Store) => Store;
  /** The same, between the boards and their sheets. */
  readonly faultySheets?: (sheets: Sheets) => Sheets;
}

/** Noor's table with everyone at it, and Bram's, where only Bram sits. */
export const layTables = async (store: Pick<Store, "run">, at: number, more: readonly Fact[] = []): Promise<void> => {
  const seated: readonly Fact[] = cast.map(([name, party, role]) => ({
    kind: "participantSeated",
    participant: participant(name, party, role),
  }));
  await store.run("makeBoard", {
    board,
    createdAt: at,
    isDemo: false,
    people: [...cast.map(([name]) => ({ id: person(name), name })), { id: person("bram"), name: "bram" }],
    seats: cast.map(([name, party, role]) => ({
      board,
      participant: participantId(`p-${name}`),
      person: person(name),
      party,
      role,
      from: at,
      to: null,
      isLetIn: true,
    })),
    sheets: sheets.map(([id, kind, audience]) => ({ id, board, kind, audience, createdAt: at })),
    facts: [...seated, ...more].map((fact) => ({ person: null, at, json: JSON.stringify(fact) })),
    edits: [...onSheets].map(([sheet, items]) => ({ sheet, at, bytes: wordsOf(items) })),
    kept: null,
    links: [],
  });
  await store.run("makeBoard", {
    board: otherBoard,
    createdAt: at,
    isDemo: false,
    people: [],
    seats: [
      {
        board: otherBoard,
        participant: participantId("p-bram"),
        person: person("bram"),
        party: "resident",
        role: "centralPerson",
        from: at,
        to: null,
        isLetIn: true,
      },
    ],
    sheets: [{ id: elsewhere, board: otherBoard, kind: "table", audience: "everyone", createdAt: at }],
    facts: [
      {
        person: null,
        at,
        json: JSON.stringify({ kind: "participantSeated", participant: participant("bram", "resident", "") }),
      },
    ],
    edits: [],
    kept: null,
    links: [],
  });
};

export const openTable = async (options: TableOptions = {}) => {
  const directory = await mkdtemp(join(tmpdir(), "werktafel-live-"));
  const clock = fixedClock();
  const log = openLog("silent");
  const store = await openStore({ engine: "sqlite", directory, keys: keysBeside(directory), use: "serve" });
  await layTables(store, clock.now(), options.more);

  const liveSheets = openSheets({ store, onEvent: () => undefined });
  const { gate, sessions, cookies } = openGate({ store, now: clock.now, publicUrl: null });
  const boards = openBoards({
    store: options.faultyStore?.(store) ?? store,
    sheets: options.faultySheets?.(liveSheets) ?? liveSheets,
    gate,
    log,
    now: clock.now,
    meetingVerbs: { ...openMeetingVerbs(), ...sharingVerbs, ...betweenVerbs },
    whyNotSure: options.whyNotSure ?? (async () => Promise.resolve(null)),
  });
  const server = createServer((_request, response) => response.writeHead(404).end());
  const upgrades = openUpgrades(server, { gate, strangers: { mayAsk: () => true }, log });
  const live = attachLive(upgrades, { gate, boards, log, ...(options.limits ? { limits: options.limits } : {}) });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = addressOf(server.address());
  let connection = 1_000_000;

  const placeOf = async (name: Name): Promise<Place> => {
    const place = await gate.place({ kind: "person", person: person(name), session: `of-${name}` }, board);
    if (!place) throw new Error(`${name} has no seat`);
    return place;
  };

  /** Somebody edits a sheet; resolves when it is on disk. */
  const edit = async (name: Name, sheet: SheetId, change: (doc: Y.Doc) => void): Promise<void> => {
    const doc = new Y.Doc();
    connection += 1;
    const writer = { connection, board, sheet, person: person(name), participant: idOf(name), clients: [doc.clientID] };
    await new Promise<void>((resolve, reject) => {
      const line = liveSheets.connect(
        { ...writer, isWritable: true },
        {
          update: () => undefined,
          step1: () => undefined,
          step2: (bytes) => {
            Y.applyUpdate(doc, bytes);
            const before = Y.encodeStateVector(doc);
            change(doc);
            line.step2(Y.encodeStateAsUpdate(doc, before));
          },
          durable: () => {
            line.close();
            resolve();
          },
          close: (why) => reject(new Error(`the edit was not taken: ${why}`)),
        },
      );
      line.step1(new Uint8Array([0]));
    });
    doc.destroy();
  };

  /** A screen that has the sheet as it is now and loses its line; `comeBack` writes in what it holds and sends it. */
  const holdOpen = async (name: Name, sheet: SheetId) => {
    const doc = new Y.Doc();
    await edit(name, sheet, (now) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(now)));
    return {
      comeBack: async (change: (doc: Y.Doc) => void): Promise<void> => {
        change(doc);
        connection += 1;
        const writer = { connection, board, sheet, person: person(name), participant: idOf(name) };
        await new Promise<void>((resolve, reject) => {
          const line = liveSheets.connect(
            { ...writer, clients: [doc.clientID], isWritable: true },
            {
              update: () => undefined,
              step1: (stateVector) => line.step2(Y.encodeStateAsUpdate(doc, stateVector)),
              step2: () => undefined,
              durable: () => {
                line.close();
                resolve();
              },
              close: (why) => reject(new Error(`what it held was not taken: ${why}`)),
            },
          );
        });
        doc.destroy();
      },
    };
  };

  return {
    board,
    boards,
    gate,
    store,
    holdOpen,
    sheets: liveSheets,
    directory,
    clock,
    live,
    sessions,
    url: `http://127.0.0.1:${port}`,
    placeOf,
    edit,
    /** A signed-in cookie; `null` for the big screen of the board. */
    cookieOf: async (name: Name | "bram" | null): Promise<string> => {
      const who = name === null ? { person: null, board } : { person: person(name), board };
      const { token } = await sessions.open(who, { keepKey: null, terms: screenTerms("computer") });
      return `${cookies.name[name === null ? "screen" : "person"]}=${token}`;
    },
    /** A seat ends, as part C will do it. */
    endSeat: async (name: Name): Promise<void> => {
      const seats = await store.run("seatsAt", { board });
      const ended = seats.filter((seat) => seat.person === person(name)).map((seat) => ({ ...seat, to: clock.now() }));
      const [, party, role] = cast.find(([each]) => each === name) ?? ["", "guest" as const, ""];
      const left: Fact = {
        kind: "participantSeated",
        participant: { ...participant(name, party, role), leftOn: "2026-09-18" },
      };
      await boards.append(board, [left], null, { seats: ended });
    },
    accessLines: async () => store.run("accessAt", { board }),
    storedFacts: async () => store.run("factsOf", { board, after: 0 }),
    close: async (): Promise<void> => {
      const ended = live.close();
      await new Promise((resolve) => server.close(resolve));
      await ended;
      await liveSheets.close();
      await store.close();
      for (const each of [directory, keysBeside(directory)]) await rm(each, { recursive: true });
    },
  };
};

const addressOf = (address: string | AddressInfo | null): AddressInfo => {
  if (address === null || typeof address === "string") throw new Error("no port");
  return address;
};
