// `werktafel verify --anchors FILE`: who has the anchors and no key finds what was done to who looked, in a store beside its
// running server and in a backup of it, over the real command line.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@werktafel/server/storage/sqlite/database";
import { openServer, type TestServer } from "../../support/openServer.ts";

const bin = fileURLToPath(new URL("../../../server/bin/werktafel.mjs", import.meta.url));
let server: TestServer;
let folder: string;
let anchors: string;
let backup: string;
let board = "";

/** On another machine: a data folder that is not there, and no keys at all. */
const elsewhere = (...line: readonly string[]) => {
  const env = { ...process.env, WERKTAFEL_DATA: join(folder, "none"), WERKTAFEL_KEYS: join(folder, "no-keys") };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "verify", "--anchors", ...line], { env });
  return { status, printed: stdout.toString(), complained: stderr.toString() };
};

beforeAll(async () => {
  server = await openServer();
  folder = await mkdtemp(join(tmpdir(), "werktafel-anchored-"));
  const table = await server.importCase("casus-voorbeeld");
  board = table.board;
  for (const { link } of table.participants.slice(0, 4)) {
    const cookie = await server.comeIn(link);
    for (const path of [`/api/boards/${board}`, `/b/${board}/papier`]) await server.ask(path, { cookie });
  }
  // What a command does is a line too, and anchored with all before it.
  await server.command("export", board);
  anchors = join(server.keysDir, "anchors.jsonl");
  backup = join(folder, "backup.db");
  await server.command("backup", backup);
}, 60_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test("a store that nobody touched is found whole, beside its server and as a backup without keys", async () => {
  const beside = await server.command("verify", "--anchors", anchors);
  expect([beside.exitCode, beside.complained]).toEqual([0, ""]);
  expect(beside.printed).toMatch(
    /^Who looked is as it was anchored \(\d+ anchors\)\. What is sealed was not looked at\.\n$/,
  );
  expect(elsewhere(anchors, backup)).toMatchObject({ status: 0, complained: "" });
  const told = elsewhere(anchors, backup, "--json");
  expect(JSON.parse(told.printed)).toEqual({ ok: true, faults: [] });
});

/** Of the newest lines that are anchored, so that a cut tail is one that an anchor held. */
const attacks: Readonly<Record<string, string>> = {
  "a line changed": "UPDATE looks SET at = at + 60000 WHERE seq = 3",
  "a line taken out": "DELETE FROM looks WHERE seq = 4",
  "the tail cut": "DELETE FROM looks WHERE seq > (SELECT max(seq) - 2 FROM looks)",
  "two lines put in another order": `UPDATE looks SET seq = -1 WHERE seq = 3; UPDATE looks SET seq = 3 WHERE seq = 4;
     UPDATE looks SET seq = 4 WHERE seq = -1`,
  "all of them gone": "DELETE FROM looks",
};

test.each(Object.entries(attacks))("%s is found without a key", async (name, sql) => {
  const file = join(folder, `${name.replaceAll(" ", "-")}.db`);
  await writeFile(file, await readFile(backup));
  const database = openDatabase(file);
  database.exec(sql);
  database.close();
  const { exitCode, printed, complained } = await server.command("verify", "--anchors", anchors, file);
  expect([exitCode, printed]).toEqual([1, ""]);
  expect(complained).toMatch(new RegExp(`${board}|No board has the \\d+ lines`));
});

test("no anchors, no store and too many words are said so, and nothing is called whole", async () => {
  const empty = join(folder, "empty.jsonl");
  await writeFile(empty, "\n");
  expect(elsewhere(empty, backup)).toMatchObject({ status: 1, complained: `${empty} holds no anchor.\n` });
  expect(elsewhere(anchors).complained).toContain("There is no store at");
  expect((await server.command("verify", "--anchors", join(folder, "nowhere"), backup)).exitCode).toBe(2);
  expect((await server.command("verify", "--anchors")).exitCode).toBe(2);
  expect((await server.command("verify", "one.pdf", "two.pdf")).exitCode).toBe(2);
});
