// A real store on disk with one table in it, and the live sheets over it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSheets, type SheetEvent, type SheetsOptions } from "@werktafel/server/sheets/openSheets";
import type { Refused, SheetListener, Writer } from "@werktafel/server/sheets/sheets";
import { openStore } from "@werktafel/server/storage/openStore";
import { boardId, participantId, personId, type SheetId, sheetId } from "@werktafel/shared/ids";
import * as Y from "yjs";
import { keysBeside } from "../../support/keys/keysBeside.ts";

export const board = boardId("t-noor");
export const sheet = sheetId("s-everyone~1");

export const openTable = async (options: Partial<SheetsOptions> = {}) => {
  const folder = await mkdtemp(join(tmpdir(), "werktafel-"));
  const store = await openStore({ engine: "sqlite", directory: folder, keys: keysBeside(folder), use: "serve" });
  const people = ["p-noor", "p-mila"].map((id) => ({ id: personId(id), name: id }));
  await store.run("makeBoard", {
    board,
    createdAt: 0,
    isDemo: false,
    people,
    seats: people.map(({ id }) => ({
      board,
      participant: participantId(id),
      person: id,
      party: "resident" as const,
      role: "",
      from: 0,
      to: null,
      isLetIn: true,
    })),
    sheets: [{ id: sheet, board, kind: "table", audience: "everyone", createdAt: 0 }],
    facts: [],
    edits: [],
    kept: null,
    links: [],
  });
  const events: SheetEvent[] = [];
  const sheets = openSheets({ store, onEvent: (event) => events.push(event), ...options });
  return {
    store,
    sheets,
    events,
    folder,
    /** Stops everything; what is on disk stays until `remove`. */
    stop: async () => {
      await sheets.close();
      await store.close();
    },
    remove: async () => {
      for (const each of [folder, keysBeside(folder)]) await rm(each, { recursive: true, force: true });
    },
  };
};

let connections = 0;

/** A screen without a socket: what it is told, and its document kept up with it. */
export class Seat implements SheetListener {
  readonly doc = new Y.Doc();
  readonly writer: Writer;
  durableCount = 0;
  closedWith: Refused | null = null;
  isSynced = false;
  readonly seen: Uint8Array[] = [];

  constructor(person: string, on: SheetId = sheet) {
    connections += 1;
    this.writer = {
      connection: connections,
      board,
      sheet: on,
      person: personId(person),
      participant: participantId(person),
      clients: [this.doc.clientID],
      isWritable: true,
    };
  }

  update(bytes: Uint8Array): void {
    this.seen.push(bytes);
    Y.applyUpdate(this.doc, bytes, "server");
  }
  step2(bytes: Uint8Array): void {
    this.isSynced = true;
    Y.applyUpdate(this.doc, bytes, "server");
  }
  step1(): void {
    // The server asks what this screen has; a new one has nothing.
  }
  durable(count: number): void {
    this.durableCount = count;
  }
  close(why: Refused): void {
    this.closedWith = why;
  }
}
