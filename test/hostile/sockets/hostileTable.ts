// A server of its own with tables to do harm at: the example case, its own people, and as many strangers with a chair as
// are asked for. Hears all that the server prints, and measures it from outside while it runs.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type SignedIn, signIn } from "../../faults/factSender.ts";
import { freePort, runCommand, ServerProcess, type ServerPlace } from "../../faults/serverProcess.ts";
import { seatByYes } from "./seatByYes.ts";

export interface Guest extends SignedIn {
  readonly participant: string;
}

export interface SheetCard {
  readonly id: string;
  readonly audience: "everyone" | readonly string[];
  readonly kind: "table" | "question";
  readonly writable: boolean;
}

export interface BoardCard {
  readonly id: string;
  readonly me: string | null;
  readonly seq: number;
  readonly sheets: readonly SheetCard[];
}

export interface HostileTable {
  readonly board: string;
  /** Those of the case, by participant id. */
  readonly people: ReadonlyMap<string, Guest>;
  /** The cookie of the big screen. */
  readonly screen: string;
  readonly strangers: readonly Guest[];
  readonly tableSheet: string;
  readonly questionSheet: string;
}

export interface HostileHouse {
  readonly server: ServerProcess;
  readonly tables: readonly HostileTable[];
  /** Everything the server printed, on both its outputs. */
  printed(): string;
  /** All names in the folder of the store. */
  fileNames(): Promise<readonly string[]>;
  command(words: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

interface Imported {
  readonly board: string;
  readonly participants: readonly { readonly id: string; readonly link: string; readonly party: string }[];
  readonly bigScreen: string;
}

export interface HouseAsked {
  readonly example: "casus-voorbeeld" | "casus-thuisadministratie";
  readonly tables: number;
  readonly strangersPerTable: number;
  readonly facilitator: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const caseFile = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/cases/${name}.json`, import.meta.url));

/** A wanted entry of a map; a test that misses it is wrong. */
export const at = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value => {
  const found = map.get(key);
  if (found === undefined) throw new Error(`nothing at ${String(key)}`);
  return found;
};

const seat = async (url: string, imported: Imported, asked: HouseAsked): Promise<HostileTable> => {
  const people = new Map<string, Guest>();
  for (const { id, link } of imported.participants) people.set(id, { ...(await signIn(url, link)), participant: id });
  const facilitator = at(people, asked.facilitator);
  const { board } = imported;
  const residents = imported.participants
    .filter(({ party }) => party === "resident")
    .map(({ id }) => ({ who: id, cookie: at(people, id).cookie }));
  const strangers: Guest[] = [];
  for (let index = 0; index < asked.strangersPerTable; index += 1) {
    const wanted = { url, board, facilitator: { who: asked.facilitator, cookie: facilitator.cookie }, residents };
    const made = await seatByYes(wanted, { name: `Vreemde ${index}`, party: "volunteer" });
    strangers.push({ ...(await signIn(url, made.link, made.code)), participant: made.id });
  }
  const card = await facilitator.get<BoardCard>(`/api/boards/${board}`);
  const sheetOf = (kind: SheetCard["kind"]): string =>
    card.sheets.find((sheet) => sheet.audience === "everyone" && sheet.kind === kind)?.id ?? "";
  const { cookie: screen } = await signIn(url, imported.bigScreen);
  return { board, people, screen, strangers, tableSheet: sheetOf("table"), questionSheet: sheetOf("question") };
};

export const openHostileHouse = async (asked: HouseAsked): Promise<HostileHouse> => {
  const directory = await mkdtemp(join(tmpdir(), "werktafel-hostile-"));
  const printed: string[] = [];
  const place: ServerPlace = {
    directory,
    port: await freePort(),
    environment: {
      // A rejection that nobody handles ends the process, whatever somebody may have put there to hush it.
      NODE_OPTIONS: "--unhandled-rejections=strict",
      WERKTAFEL_LOG: "debug",
      ...asked.environment,
    },
    onOutput: (text) => printed.push(text),
  };
  const imported: Imported[] = [];
  for (let index = 0; index < asked.tables; index += 1) {
    imported.push(JSON.parse(await runCommand(place, ["import", caseFile(asked.example), "--json"])));
  }
  const server = new ServerProcess(place);
  await server.start();
  const tables: HostileTable[] = [];
  for (const each of imported) tables.push(await seat(server.url, each, asked));
  return {
    server,
    tables,
    printed: () => printed.join(""),
    fileNames: () => readdir(directory, { recursive: true }),
    command: (words) => runCommand(place, words),
    close: async () => {
      await server.end("SIGTERM");
      await rm(directory, { recursive: true, force: true });
    },
  };
};

/** What a server that met something it could not handle prints: an error it did not expect, or its own end. */
export const alarmsIn = (printed: string): readonly string[] =>
  printed
    .split("\n")
    .filter((line) => /"level":"error"|Unhandled|uncaught|Error:|ERR_|MaxListeners|FATAL|Warning/i.test(line));
