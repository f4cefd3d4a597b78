// A small table for one race: a resident, her sister, a buddy and two who lead, each on a line of their own over the real wire.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { openStore } from "@werktafel/server/storage/openStore";
import type { Store } from "@werktafel/server/storage/store";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { boardId, itemId, type ParticipantId, participantId } from "@werktafel/shared/ids";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";
import * as Y from "yjs";
import { SheetScreen } from "../../faults/erasing/sheetScreen.ts";
import { eventually } from "../../support/eventually.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";

const people = [
  ["noor", "resident", "centralPerson"],
  ["mila", "informal", "relative"],
  ["joost", "volunteer", "volunteer"],
  ["teun", "staff", "facilitator"],
  ["farida", "staff", "facilitator"],
] as const;
export type Who = (typeof people)[number][0];
export const idOf = (who: Who): ParticipantId => participantId(`p-${who}`);

export const agreementText = "Joost haalt Noor op.";
const file = JSON.stringify({
  format: "werktafel-board",
  formatVersion: 1,
  fictional: true,
  board: { id: "t-1", title: "Noor", status: "active", createdOn: "2026-04-28", facilitatorId: "p-teun" },
  participants: people.map(([name, party, role]) => ({
    id: `p-${name}`,
    name,
    callName: name,
    party,
    role,
    roleLabel: role,
    joinedOn: "2026-04-28",
    leftOn: null,
    whatHappensWithWhatISay: "Ik vertel niets door.",
  })),
  strengths: [{ id: "s-1", text: "Luistert goed", byId: "p-noor", audience: "everyone" }],
  agreements: [
    { id: "a-1", text: agreementText, partyIds: ["p-noor", "p-joost"], status: "proposed", audience: "everyone" },
  ],
  actions: [{ id: "ac-1", text: "Bellen", ownerId: null, status: "proposed", audience: "everyone" }],
});

export interface RaceHouse {
  readonly server: TestServer;
  readonly beside: Store;
  readonly database: Database;
  /** With these people at it. */
  table(who: readonly Who[]): Promise<RaceTable>;
  close(): Promise<void>;
}

export interface RaceTable {
  readonly board: string;
  at(who: Who): SeatedLine;
  /** The item everyone reads. */
  on(id: string): ItemRef;
  /** Shows on this device that it is really them. */
  choosesPin(who: Who): Promise<void>;
  /** A screen with the sheet for everyone open, all of it there. */
  screen(who: Who): Promise<SheetScreen>;
  /** What a sheet says now to who comes anew. */
  read(collection: string, id: string, field: string): Promise<string | null>;
  /** How many facts there are now. */
  mark(): Promise<number>;
  /** What became true after a mark, oldest first. */
  since(mark: number): Promise<readonly { readonly seq: number; readonly fact: Fact }[]>;
  close(): void;
}

const openTable = async (
  house: Omit<RaceHouse, "table" | "close">,
  path: string,
  who: readonly Who[],
): Promise<RaceTable> => {
  const { server, beside } = house;
  const made: ImportedTable = JSON.parse((await server.command("import", path, "--json")).printed);
  const { board } = made;
  const cookies = new Map<Who, string>();
  const opened = new Map<Who, SeatedLine>();
  const screens: SheetScreen[] = [];
  const comesIn = async (one: Who): Promise<void> => {
    const cookie = await server.comeIn(made.participants.find(({ id }) => id === idOf(one))?.link ?? "");
    cookies.set(one, cookie);
    opened.set(one, await openSeatedLine(server.url, { board, cookie, who: idOf(one) }));
  };
  await Promise.all(who.map(comesIn));
  const at = (one: Who): SeatedLine => {
    const line = opened.get(one);
    if (!line) throw new Error(`${one} is not here`);
    return line;
  };
  const everyone = (await at("noor").item("a-1")).sheet;
  const cookieOf = (who: Who): string => cookies.get(who) ?? "";
  const screen = async (who: Who): Promise<SheetScreen> => {
    const one = new SheetScreen({ url: server.url, sheet: everyone, cookie: cookieOf(who) });
    screens.push(one);
    one.comeBack();
    await eventually(() => {
      if (!one.isSettled) throw new Error("not there yet");
    });
    return one;
  };
  const factsAfter = async (after: number) => beside.run("factsOf", { board: boardId(board), after });
  return {
    board,
    at,
    on: (id) => ({ sheet: everyone, item: itemId(id) }),
    choosesPin: async (who) => {
      await server.ask("/api/session/pin", { method: "POST", body: { pin: "2580" }, cookie: cookieOf(who) });
    },
    screen,
    read: async (collection, id, field) => {
      const { doc } = await screen("noor");
      const found = doc.getMap<unknown>(collection).get(id);
      const text = found instanceof Y.Map ? found.get(field) : null;
      return text instanceof Y.Text ? text.toJSON() : null;
    },
    mark: async () => (await factsAfter(0)).at(-1)?.seq ?? 0,
    since: async (mark) => (await factsAfter(mark)).map(({ seq, json }) => ({ seq, fact: JSON.parse(json) })),
    close: () => {
      for (const each of opened.values()) each.close();
      for (const each of screens) each.goAway();
    },
  };
};

export const openRaceHouse = async (): Promise<RaceHouse> => {
  const server = await openServer({ environment: { WERKTAFEL_EDIT_RATE: "1000000" } });
  const path = join(server.dataDir, "race.json");
  await writeFile(path, file);
  const beside = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
  const database = new Database(storeFile(server.dataDir), { timeout: 5_000 });
  const house = { server, beside, database };
  return {
    ...house,
    table: async (who) => openTable(house, path, who),
    close: async () => {
      database.close();
      await beside.close();
      await server.close();
    },
  };
};

/** *ok*, or why not. */
export const said = (answer: CommandAnswer): string => (answer.ok ? "ok" : answer.refusal.reason);
