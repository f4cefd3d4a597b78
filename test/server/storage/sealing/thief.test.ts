// Check 9: whoever has the disk and a backup, and not the keys, has no name, no title and no word of any board. And every
// column that lies in plain is one of a list, so that a new one (a list of letters to send, a search) is thought about.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { basename, join } from "node:path";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { sealedTables } from "@werktafel/server/storage/sqlite/sealed/sealedTables";
import { exampleFiles } from "../../../support/cast.ts";
import { exampleJson } from "../../../support/exampleTable.ts";
import { codeWords } from "../../../support/keys/codeWords.ts";
import { filesIn, tracesIn, tracesOf } from "../../../support/keys/traces.ts";
import { openServer, type TestServer } from "../../../support/openServer.ts";
import { storeFolder } from "../storeFolder.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openServer({ keepsData: true });
});
afterAll(async () => {
  await server.close();
});

test("without the keys there is no name, no title and no word in the store, its -wal file, or a backup", async () => {
  const aside = storeFolder();
  for (const name of exampleFiles) {
    const { board, participants } = await server.importCase(name);
    const cookies = await Promise.all(participants.map(async ({ link }) => server.comeIn(link)));
    // What there is to write about: looks, paper, a try at what is not theirs.
    for (const cookie of cookies) {
      for (const path of [`/b/${board}/papier`, `/api/boards/${board}`, `/api/boards/${board}/plan.pdf?version=x`])
        await server.ask(path, { cookie });
    }
  }
  expect((await server.command("backup", join(aside, "backup.sqlite"))).exitCode).toBe(0);
  const traces = tracesOf(exampleFiles.map(exampleJson), codeWords);
  expect(traces.words).toBeGreaterThan(3_000);
  // Live: the -wal file is there.
  const found = tracesIn(traces, server.dataDir, aside);
  console.log(`Thief: ${traces.words} words and phrases of both cases sought, ${found.length} found.`);
  expect(found).toEqual([]);
  // Nor in the names of files, nor in what the server tells its operator.
  const names = [server.dataDir, server.keysDir, aside].flatMap(filesIn).map((path) => basename(path));
  expect(names.length).toBeGreaterThan(3);
  // The house's own name is no trace of a table.
  const inText = (lines: readonly string[]) => traces.in(Buffer.from(lines.join("\n").replaceAll("werktafel", "")));
  expect(inText(names)).toEqual([]);
  await server.running.close();
  expect(server.logged.length).toBeGreaterThan(3);
  expect(inText(server.logged)).toEqual([]);
  expect(tracesIn(traces, server.dataDir, server.keysDir)).toEqual([]);
  // The search itself finds what is there.
  expect(traces.in(Buffer.from("x Noor Voorbeeld x")).length).toBeGreaterThan(0);
  expect(traces.in(Buffer.from("x Noor Voorbeeld x", "utf16le")).length).toBeGreaterThan(0);
  expect(traces.in(Buffer.from(Buffer.from("x Noor Voorbeeld x").toString("base64"))).length).toBeGreaterThan(0);
});

/** Random ids, hashes and keyed fingerprints; states, kinds and moments as words of the program. Never what somebody wrote. */
const plain: Readonly<Record<string, readonly string[]>> = {
  people: ["id"],
  boards: ["id"],
  kept: ["board"],
  mine: ["board"],
  seats: ["board", "participant", "person", "party"],
  sheets: ["id", "board", "kind"],
  log: ["board", "sheet", "person", "kind"],
  snapshots: ["sheet"],
  versions: ["sheet", "why", "person"],
  attribution: ["sheet", "kind", "person"],
  clients: ["board", "person", "bound_on"],
  links: ["hash", "board", "person", "code"],
  sessions: ["hash", "person", "board", "device", "strength", "pin"],
  answers: ["board", "person", "command"],
  // Only until the next start takes its lines into `looks`.
  access_lines: ["board", "person", "event", "sheet", "item", "refusal"],
  house_records: ["kind", "id", "belongs_to"],
  code_tries: ["link", "browser"],
  permission_changes: ["board", "session"],
  joined: ["holder", "person"],
  message_choices: ["person"],
  outbox: ["id", "cause", "person", "board", "state", "way", "why"],
  feeds: ["hash", "person"],
  volunteers: ["id", "person"],
  looks: ["board", "event", "sheet", "refusal", "what", "acts_as", "via", "person", "commitment", "hash"],
  sealing: ["key_store", "bytes", "copy", "copy_of"],
  applied_migrations: ["name", "sha256"],
};

interface Column {
  readonly name: string;
  readonly type: string;
}

test("every column is sealed, a number, or one of those that may lie in plain", () => {
  const database = new Database(storeFile(server.dataDir), { readonly: true });
  const tables = database
    .prepare<[], { readonly name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .all();
  const unknown = tables.flatMap(({ name: table }) => {
    const sealed = sealedTables.flatMap(({ card }) => (card.table === table ? [card.bytes] : []));
    return database
      .prepare<[], Column>(`SELECT name, type FROM pragma_table_info('${table}')`)
      .all()
      .filter(({ name, type }) => type !== "INTEGER" && !sealed.includes(name) && !plain[table]?.includes(name))
      .map(({ name }) => `${table}.${name}`);
  });
  database.close();
  expect(unknown).toEqual([]);
});
