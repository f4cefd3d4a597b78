// A backup while everybody types and decides, put back on an empty machine by commands alone: what comes back is a table as it
// once was, with every word and every yes that was acknowledged when the backup began.
import { expect, test } from "@jest/globals";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { boardId, type SheetId } from "@werktafel/shared/ids";
import { eventually } from "../support/eventually.ts";
import { keysBeside } from "../support/keys/keysBeside.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { FactSender, signIn } from "./factSender.ts";
import { freePort, runCommand, ServerProcess, type ServerPlace } from "./serverProcess.ts";
import { TokenScreen } from "./tokenScreen.ts";

/** Full: `BACKUPS=100`. */
const backups = Number(process.env["BACKUPS"] ?? 2);
const seed = Number(process.env["SEED"] ?? 1);
const tables = 1;
const screensAtATable = 6;
const passphrase = { WERKTAFEL_KEYS_PASSPHRASE: "zeven blauwe fietsen" };
const caseFile = fileURLToPath(new URL("../../shared/cases/casus-voorbeeld.json", import.meta.url));
const item = { collection: "strengths", id: "s-1", field: "text" };
const tokens = /<[^<>]+>/g;

interface Imported {
  readonly board: string;
  readonly participants: readonly { readonly link: string }[];
}

const emptyMachine = async (): Promise<ServerPlace> => ({
  directory: join(await mkdtemp(join(tmpdir(), "werktafel-machine-")), "data"),
  port: await freePort(),
  environment: passphrase,
});
const away = async ({ directory }: ServerPlace): Promise<void> =>
  rm(join(directory, ".."), { recursive: true, force: true });

const sitDown = async (url: string, { board, participants }: Imported) => {
  const people = [];
  for (const { link } of participants.slice(0, screensAtATable)) people.push(await signIn(url, link));
  const [first] = people;
  if (!first) throw new Error("nobody at the table");
  const card: {
    readonly sheets: readonly { readonly id: string; readonly audience: unknown; readonly kind: string }[];
  } = await first.get(`/api/boards/${board}`);
  const sheet = card.sheets.find(({ audience, kind }) => audience === "everyone" && kind === "table")?.id ?? "";
  const screens = people.map(
    ({ cookie }, index) =>
      new TokenScreen({ url, sheet, cookie, name: `${board.slice(-4)}-${index}`, item, writes: true }),
  );
  const facts = new FactSender(url, first.cookie, board, sheet);
  for (const screen of screens) screen.connect();
  facts.start();
  return { board, screens, facts, cookie: first.cookie };
};
type Table = Awaited<ReturnType<typeof sitDown>>;

/**
 * All that stands in the log of a board, in its order: what was decided, and what was typed on each sheet. The generation of a
 * sheet is left out: a restore raises it.
 */
const logOf = ({ directory }: ServerPlace, board: string) => {
  const engine = openSqlite({ directory, keys: keysBeside(directory), use: "visit" });
  try {
    return engine.transaction((tx) => {
      const at = boardId(board);
      const facts = tx.factsOf(at, 0).map(
        ({ seq, bytes }) =>
          [
            seq,
            Buffer.from(bytes)
              .toString()
              .replaceAll(/~[0-9]+"/g, '~"'),
          ] as const,
      );
      const edits = tx.sheetsAt(at).flatMap(({ id }) => {
        const named: SheetId = id;
        return tx.editsOf(named, 0).map(({ seq, bytes }) => [seq, Buffer.from(bytes).toString("hex")] as const);
      });
      return [...facts, ...edits].toSorted(([one], [other]) => one - other);
    });
  } finally {
    engine.close();
  }
};

const exportOf = async (place: ServerPlace, board: string): Promise<string> => runCommand(place, ["export", board]);

/** Another machine: no store, no keys, nothing running. Everything comes by command, each a process of its own. */
const putBack = async (files: { readonly backup: string; readonly keys: string }): Promise<ServerPlace> => {
  const place = await emptyMachine();
  expect([existsSync(place.directory), existsSync(keysBeside(place.directory))]).toEqual([false, false]);
  await runCommand(place, ["restore-keys", files.keys]);
  await runCommand(place, ["restore", files.backup]);
  return place;
};

test(
  "what a backup under load brings back is a table as it once was, with all that was acknowledged when it began",
  async () => {
    const random = seededRandom(seed);
    const folder = await mkdtemp(join(tmpdir(), "werktafel-backups-"));
    const place = await emptyMachine();
    const imported: Imported[] = [];
    for (let index = 0; index < tables; index += 1) {
      imported.push(JSON.parse(await runCommand(place, ["import", caseFile, "--json"])));
    }
    const server = new ServerProcess(place);
    await server.start();
    const seated: Table[] = [];
    for (const each of imported) seated.push(await sitDown(server.url, each));
    const screens = seated.flatMap((table) => table.screens);
    await eventually(() => screens.every((screen) => screen.isConnected));
    let isTyping = true;
    const typing = setInterval(() => {
      for (const screen of screens) if (isTyping && random.chance(0.2)) screen.write(random.next());
    }, 10);

    const made = [];
    const told = { backups: 0, acknowledgedBefore: 0, inBackups: 0, whileMade: 0, rows: 0 };
    for (let number = 0; number < backups; number += 1) {
      await eventually(() => screens.every((screen) => screen.acknowledged.size > 5 * (number + 1)));
      const file = join(folder, `store-${number}.sqlite`);
      const before = seated.map(({ screens: own, facts }) => ({
        words: own.flatMap((screen) => [...screen.acknowledged]),
        facts: [...facts.acknowledged],
      }));
      await runCommand(place, ["backup", file]);
      made.push({ file, before });
      told.backups += 1;
      told.whileMade += seated.reduce(
        (sum, { screens: own }, index) =>
          sum + own.reduce((many, screen) => many + screen.acknowledged.size, 0) - (before[index]?.words.length ?? 0),
        0,
      );
    }
    const keys = join(folder, "keys.backup");
    await runCommand(place, ["backup-keys", keys]);
    isTyping = false;
    clearInterval(typing);
    await Promise.all(seated.map(async ({ facts }) => facts.finish()));
    await eventually(() => screens.every((screen) => screen.isSettled), 30_000);
    // What lies still is the same to the sign, whoever reads it out and wherever.
    const still = join(folder, "still.sqlite");
    await runCommand(place, ["backup", still]);
    const whole = await Promise.all(imported.map(async ({ board }) => exportOf(place, board)));
    for (const screen of screens) screen.stop();
    await server.end("SIGTERM");
    const logs = imported.map(({ board }) => logOf(place, board));

    for (const { file, before } of made) {
      const there = await putBack({ backup: file, keys });
      for (const [index, { board }] of imported.entries()) {
        const back = logOf(there, board);
        // A moment that was: the log up to some row, each row as it was, none missing in between.
        expect(back).toEqual(logs[index]?.slice(0, back.length));
        const text = await exportOf(there, board);
        const words = new Set(text.match(tokens));
        expect(before[index]?.words.filter((word) => !words.has(word))).toEqual([]);
        expect(before[index]?.facts.filter((fact) => !text.includes(fact))).toEqual([]);
        told.acknowledgedBefore += before[index]?.words.length ?? 0;
        told.inBackups += words.size;
        told.rows += back.length;
      }
      await away(there);
    }
    const there = await putBack({ backup: still, keys });
    expect(await runCommand(there, ["verify"])).not.toContain("fault:");
    for (const [index, { board }] of imported.entries()) {
      expect(JSON.parse(await exportOf(there, board))).toEqual(JSON.parse(whole[index] ?? ""));
    }
    // And it serves: whoever had a session comes in, and reads what they had.
    const again = new ServerProcess(there);
    await again.start();
    for (const { board, cookie } of seated) {
      expect((await fetch(`${again.url}/api/boards/${board}`, { headers: { cookie } })).status).toBe(200);
    }
    await again.end("SIGTERM");
    // The backup alone holds no key, and the keys' backup opens for nobody without its passphrase.
    expect(readdirSync(folder).filter((name) => name.includes("wrapping"))).toEqual([]);
    const stranger = { ...(await emptyMachine()), environment: { WERKTAFEL_KEYS_PASSPHRASE: "een ander wachtwoord" } };
    await expect(runCommand(stranger, ["restore-keys", keys])).rejects.toThrow("does not open");
    await expect(runCommand(stranger, ["restore", still])).rejects.toThrow();
    await away(stranger);
    console.info(`backup under load: ${JSON.stringify(told)}, seed ${seed}`);
    expect(told.backups).toBe(backups);
    expect(told.whileMade).toBeGreaterThan(backups * 5);
    expect(told.acknowledgedBefore).toBeGreaterThan(backups * 40);
    await away(there);
    await away(place);
    await rm(folder, { recursive: true, force: true });
  },
  60 * 60_000,
);
