// A house in a process of its own with tables at which many sit who will go, and somebody who writes on. What is done beside
// the server (another process on the same store, the command line) is done from here.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "@werktafel/server/cli/runCommand";
import { startServer } from "@werktafel/server/main";
import { openStore } from "@werktafel/server/storage/openStore";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import type { Store } from "@werktafel/server/storage/store";
import { boardId, type PersonId } from "@werktafel/shared/ids";
import { isPlainObject, objectsIn } from "@werktafel/shared/boardFile/plainJson";
import { environmentOf, freePort, ServerProcess } from "../../faults/serverProcess.ts";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { exampleJson } from "../../support/exampleTable.ts";
import { type Answered, type AskOptions, askAt, cookieOf, tokenOf } from "../../support/openServer.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { Bystander } from "../sockets/bystander.ts";
import { LiveWire } from "../sockets/liveWire.ts";

/** Far more than somebody types, far less than a flood: what comes faster waits in the line. */
const editsPerSecond = "60";
const canaryEveryMs = 50;
/** A table of years is not what is tried here: each screen that opens it reads all of them. */
const factEveryMs = 200;

export interface FarewellHouse {
  readonly url: string;
  readonly beside: Store;
  /** The store's own file, for what no question of it can ask. */
  readonly database: Database;
  ask(path: string, options?: AskOptions): Promise<Answered>;
  command(...line: readonly string[]): Promise<string>;
  comeIn(link: string): Promise<string>;
  close(): Promise<void>;
}

export const openFarewellHouse = async (): Promise<FarewellHouse> => {
  const directory = await mkdtemp(join(tmpdir(), "werktafel-farewell-"));
  const place = {
    directory,
    port: await freePort(),
    environment: { WERKTAFEL_EDIT_RATE: editsPerSecond },
  };
  const server = new ServerProcess(place);
  await server.start();
  const { url } = server;
  const beside = await openStore({ engine: "sqlite", directory, keys: keysBeside(directory), use: "visit" });
  const database = new Database(storeFile(directory), { timeout: 5_000 });
  const ask = (path: string, options?: AskOptions) => askAt(`${url}${path}`, options);
  return {
    url,
    beside,
    database,
    ask,
    command: async (...line) => {
      let [printed, complained] = ["", ""];
      const exitCode = await runCommand(line, {
        environment: environmentOf(place),
        print: (text) => {
          printed += text;
        },
        complain: (text) => {
          complained += text;
        },
        startServer,
      });
      if (exitCode !== 0) throw new Error(`${line.join(" ")}: ${complained}`);
      return printed;
    },
    comeIn: async (link) => {
      const answered = await ask("/api/session", { method: "POST", body: { token: tokenOf(link) } });
      if (answered.status !== 200) throw new Error(`could not come in: ${answered.status} ${answered.text}`);
      return cookieOf(answered);
    },
    close: async () => {
      database.close();
      await beside.close();
      await server.end("SIGTERM");
      for (const folder of [directory, keysBeside(directory)]) await rm(folder, { recursive: true, force: true });
    },
  };
};

export interface FarewellTable {
  readonly board: string;
  /** The sheet for everyone. */
  readonly sheet: string;
  readonly noor: SeatedLine;
  readonly teun: SeatedLine;
  readonly mila: string;
  /** Mila writes on, a word each 50 ms. */
  readonly writer: Bystander;
  /** She says on the live lane too, again and again, what becomes true for everyone: when each was sent. */
  readonly saidAt: readonly number[];
  readonly links: ReadonlyMap<string, string>;
  personOf(id: string): Promise<PersonId>;
  close(): void;
}

const nameOf = (index: number): string => `W ${index}`;
export const volunteerId = (index: number): string => `p-w${index}`;
export const guestId = (index: number): string => `p-g${index}`;

/** Noor's table with so many volunteers and guests more. */
export const openFarewellTable = async (
  house: FarewellHouse,
  { volunteers, guests }: { readonly volunteers: number; readonly guests: number },
): Promise<FarewellTable> => {
  const json = exampleJson(noorsTable.file);
  const joost = objectsIn(json["participants"]).find(({ id }) => id === noorsTable.joost);
  const more = [
    ...Array.from({ length: volunteers }, (_, index) => ({
      ...joost,
      id: volunteerId(index),
      name: nameOf(index),
      callName: nameOf(index),
    })),
    ...Array.from({ length: guests }, (_, index) => {
      const name = `G ${index}`;
      const guest = { party: "guest", role: "guest", organisationId: null };
      return { ...joost, ...guest, id: guestId(index), name, callName: name };
    }),
  ];
  const folder = await mkdtemp(join(tmpdir(), "werktafel-table-"));
  const file = join(folder, "table.json");
  await writeFile(file, JSON.stringify({ ...json, participants: [...objectsIn(json["participants"]), ...more] }));
  const made: unknown = JSON.parse(await house.command("import", file, "--json"));
  await rm(folder, { recursive: true, force: true });
  if (!isPlainObject(made)) throw new Error("no table came in");
  const board = String(made["board"]);
  const links = new Map(objectsIn(made["participants"]).map(({ id, link }) => [String(id), String(link)]));
  const comeIn = async (id: string) => house.comeIn(links.get(id) ?? "");
  const [noors, teuns, mila] = [
    await comeIn(noorsTable.noor),
    await comeIn(noorsTable.teun),
    await comeIn(noorsTable.mila),
  ];
  const noor = await openSeatedLine(house.url, { board, cookie: noors, who: noorsTable.noor });
  const teun = await openSeatedLine(house.url, { board, cookie: teuns, who: noorsTable.teun });
  const sheets = await noor.sheets();
  const sheet = sheets.find(({ audience, kind }) => audience === "everyone" && kind === "table")?.id ?? "";
  const writer = new Bystander({ url: house.url, sheet, cookie: mila, name: "kanarie", writes: true });
  writer.connect();
  await eventually(() => writer.isSettled);
  const typing = setInterval(() => writer.write(), canaryEveryMs);
  const live = new LiveWire({ url: house.url, cookie: mila });
  await live.ready();
  const saidAt: number[] = [];
  const saying = setInterval(() => {
    const text = `<feit.${saidAt.length}>`;
    const payload = { item: { sheet, item: "g-1" }, about: "goal", text };
    void live.ask("command", { id: `feit-${saidAt.length}`, kind: "dissent", board, payload });
    saidAt.push(performance.now());
  }, factEveryMs);
  const seats = await house.beside.run("seatsAt", { board: boardId(board) });
  return {
    board,
    sheet,
    noor,
    teun,
    mila,
    writer,
    saidAt,
    links,
    personOf: async (id) => {
      const found = seats.find(({ participant }) => participant === id);
      if (!found) throw new Error(`nobody sits at ${id}`);
      return found.person;
    },
    close: () => {
      clearInterval(typing);
      clearInterval(saying);
      writer.stop();
      live.drop();
      noor.close();
      teun.close();
    },
  };
};
