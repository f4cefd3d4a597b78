// Check 8 for one item, on the real server as a process of its own: words in every text of random things, edited, undone, put back
// by a screen that was away, said about in facts; then erased or taken back, with a kill -9 at a random moment. Afterwards they
// are nowhere: not in any byte of the store, its -wal, the keys, what it printed or an export; not in any row as today's keys
// open it; and not in a backup from before that is put back. ERASURES=N for the full run; SEED=… to call one back.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { restoreFrom } from "@werktafel/server/storage/sqlite/restore";
import { boardId, itemId } from "@werktafel/shared/ids";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import { tableShape } from "@werktafel/shared/sheet/shape";
import * as Y from "yjs";
import { noorsTable as cast } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { tracesIn, tracesOf } from "../../support/keys/traces.ts";
import { seededRandom } from "../../support/seededRandom.ts";
import { freePort, runCommand, ServerProcess, type ServerPlace } from "../serverProcess.ts";
import { Asker } from "./asker.ts";
import { SheetScreen } from "./sheetScreen.ts";

const floor = 8;
const trials = Math.max(floor, Number(process.env["ERASURES"] ?? 10));
const random = seededRandom(Number(process.env["SEED"] ?? 8));
const caseFile = fileURLToPath(new URL("../../../shared/cases/casus-voorbeeld.json", import.meta.url));

const otherFile = fileURLToPath(new URL("../../../shared/cases/casus-thuisadministratie.json", import.meta.url));

const letters = "bcdfghjklmnpqrstvwxz";
/** A word that is nowhere else: letters alone, other ones from the first on, so that each is sought in every form by itself. */
const canary = (): string => Array.from({ length: 16 }, () => letters[random.below(letters.length)] ?? "q").join("");

/** What somebody puts on the table, and the texts of it. */
const kinds = (["strengths", "concerns", "ideas", "goals", "agreements", "actions", "barriers"] as const).map(
  (collection) => ({
    collection,
    fields: Object.entries(tableShape[collection]).flatMap(([field, kind]) => (kind === "text" ? [field] : [])),
  }),
);

interface Trial {
  readonly collection: string;
  readonly id: string;
  readonly as: "erased" | "takenBack";
  readonly words: string[];
  /** Typed while away, after the erasing was done: shown to nobody. */
  readonly late: string;
}

interface Imported {
  readonly board: string;
  readonly participants: readonly { readonly id: string; readonly link: string }[];
}

let directory = "";
let elsewhere = "";
let place: ServerPlace;
let server: ServerProcess;
let table: Imported;
let household: Imported;
let sheet = "";
let printed = "";
const done: Trial[] = [];
let kills = 0;
let unanswered = 0;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "werktafel-erasures-"));
  elsewhere = await mkdtemp(join(tmpdir(), "werktafel-erasures-before-"));
  place = { directory, port: await freePort(), onOutput: (text) => (printed += text) };
  table = JSON.parse(await runCommand(place, ["import", caseFile, "--json"]));
  household = JSON.parse(await runCommand(place, ["import", otherFile, "--json"]));
  server = new ServerProcess(place);
  await server.start();
}, 60_000);
afterAll(async () => {
  await server.end("SIGKILL");
  for (const each of [directory, keysBeside(directory), elsewhere]) await rm(each, { recursive: true, force: true });
}, 30_000);

const linkOf = (id: string): string => table.participants.find((each) => each.id === id)?.link ?? "";
const settled = async (screen: SheetScreen): Promise<void> =>
  eventually(() => {
    if (!screen.isSettled) throw new Error("not on disk yet");
  }, 20_000);

/** Put there, typed in, undone and typed again: every way in which words come into a document and go out of it. */
const lay = (screen: SheetScreen, at: number): Trial => {
  const { collection, fields } = random.pick(kinds);
  const id = `t-${at}`;
  const words: string[] = [];
  const say = (): string => {
    const word = canary();
    words.push(word);
    return word;
  };
  const { doc } = screen;
  const undo = new Y.UndoManager([doc.getMap(collection)], { trackedOrigins: new Set(["me"]), captureTimeout: 0 });
  const texts = Object.fromEntries(fields.map((field) => [field, `${say()} en meer`]));
  putItem(doc, { collection, id: itemId(id), texts, values: { byId: cast.noor } }, "me");
  for (let edit = 0; edit < 3 + random.below(4); edit += 1) {
    const field = random.pick(fields);
    writeText(doc, { collection, id: itemId(id), field }, `${say()} ${edit}`, { origin: "me" });
    if (random.chance(0.4)) undo.undo();
    if (random.chance(0.3)) undo.redo();
  }
  if (random.chance(0.3)) {
    // Put away whole and brought back by an undo: its words were born twice.
    doc.transact(() => doc.getMap(collection).delete(id), "me");
    undo.undo();
  }
  undo.destroy();
  return { collection, id, as: random.chance(0.3) ? "takenBack" : "erased", words, late: canary() };
};

const wordsIn = (doc: Y.Doc): string =>
  JSON.stringify(Object.keys(tableShape).map((each) => doc.getMap(each).toJSON()));

test("what is erased or taken back is nowhere any more, whatever happened to it and whenever the server died", async () => {
  const noor = await Asker.comeIn(server.url, linkOf(cast.noor), table.board);
  const teun = await Asker.comeIn(server.url, linkOf(cast.teun), table.board);
  const card: unknown = await (
    await fetch(`${server.url}/api/boards/${table.board}`, { headers: { cookie: noor.cookie } })
  ).json();
  sheet = /"id":"([^"]+)","audience":"everyone","kind":"table"/.exec(JSON.stringify(card))?.[1] ?? "";
  const open = () => new SheetScreen({ url: server.url, sheet, cookie: noor.cookie });
  const screen = open();
  const away = open();
  for (const each of [screen, away]) each.comeBack();
  await settled(screen);
  const laid: Trial[] = [];
  for (let at = 0; at < trials; at += 1) {
    laid.push(lay(screen, at));
    await settled(screen);
  }
  // What a screen that was away typed in it came back before the erasing, too.
  away.goAway();
  const item = (id: string) => ({ sheet, item: id });
  for (const { collection, id, words } of laid) {
    const field = kinds.find((each) => each.collection === collection)?.fields[0] ?? "";
    const text = doc(away, collection, id)?.get(field);
    const word = canary();
    words.push(word);
    if (text instanceof Y.Text) text.insert(0, `${word} `);
  }
  away.comeBack();
  await settled(away);
  for (const { collection, id, as, words } of laid) {
    const word = canary();
    words.push(word);
    await teun.wish("makeStatement", { item: item(id), text: `${word} klopt niet` });
    if (["goals", "agreements", "actions"].includes(collection)) {
      const about = collection.slice(0, -1);
      const dissent = await teun.wish("dissent", { item: item(id), about, text: `${word} wil ik niet` });
      expect([collection, dissent.ok]).toEqual([collection, true]);
    }
    if (as === "erased") expect((await noor.wish("askItemErasure", { item: item(id) })).ok).toBe(true);
  }
  // A paper of before, and a copy: made by the server, and kept by nobody there.
  const paper = await fetch(`${server.url}/api/boards/${table.board}/plan.pdf`, { headers: { cookie: noor.cookie } });
  expect([paper.status, (await paper.arrayBuffer()).byteLength > 5_000]).toEqual([200, true]);
  await runCommand(place, ["backup", join(elsewhere, "before.sqlite")]);
  await cp(keysBeside(directory), join(elsewhere, "keys"), { recursive: true });
  away.goAway();

  for (const [at, trial] of laid.entries()) {
    const { id, as } = trial;
    const asked =
      as === "erased" ? teun.wish("eraseItem", { item: item(id) }) : noor.wish("takeBackItem", { item: item(id) });
    if (at % 5 === 1) {
      const moment = random.below(40);
      let isAnswered = false;
      void asked.then(() => (isAnswered = true));
      await new Promise((resolve) => setTimeout(resolve, moment));
      if (!isAnswered) unanswered += 1;
      await server.end("SIGKILL");
      kills += 1;
      await server.start();
    }
    expect([id, as, (await asked).refusal ?? null]).toEqual([id, as, null]);
    done.push(trial);
  }
  // The screen that was away types in what is gone, and comes back with it.
  for (const { collection, id, late } of laid) {
    const field = kinds.find((each) => each.collection === collection)?.fields[0] ?? "";
    const text = doc(away, collection, id)?.get(field);
    if (text instanceof Y.Text) text.insert(0, `${late} `);
  }
  away.comeBack();
  await settled(away);
  const fresh = open();
  fresh.comeBack();
  await settled(fresh);
  for (const { doc: seen } of [fresh, away]) {
    const all = wordsIn(seen);
    expect(done.filter(({ words, late }) => [...words, late].some((word) => all.includes(word)))).toEqual([]);
    expect(all).toContain("Noor doet wat zij belooft");
  }
  const exported = await runCommand(place, ["export", table.board]);
  await writeFile(join(elsewhere, "export.json"), exported);
  const told = await (
    await fetch(`${server.url}/api/boards/${table.board}`, { headers: { cookie: noor.cookie } })
  ).text();
  await writeFile(join(elsewhere, "told.json"), told);
  const every = tracesOf(done.flatMap(({ words, late }) => [...words, late]));
  expect(every.words).toBe(done.reduce((sum, { words }) => sum + words.length + 1, 0));
  // Live first, then stopped.
  expect(tracesIn(every, directory, keysBeside(directory))).toEqual([]);
  for (const each of [screen, away, fresh]) each.goAway();
  for (const each of [noor, teun]) each.stop();
  await server.end("SIGTERM");
  await writeFile(join(elsewhere, "printed.log"), printed);
  expect(tracesIn(every, directory, keysBeside(directory), ...[elsewhere])).toEqual([]);
}, 600_000);

const doc = (screen: SheetScreen, collection: string, id: string): Y.Map<unknown> | null => {
  const found = screen.doc.getMap<unknown>(collection).get(id);
  return found instanceof Y.Map ? found : null;
};

/** All that somebody with this store and these keys reads of the table. */
const opened = (store: string, keys: string): readonly Uint8Array[] => {
  const engine = openSqlite({ directory: store, keys, use: "visit" });
  try {
    return engine.transaction((tx) => {
      const board = boardId(table.board);
      const text = (value: string | null): Uint8Array => new TextEncoder().encode(value ?? "");
      return [
        ...tx.factsOf(board, 0).map(({ bytes }) => bytes),
        text(tx.kept(board)),
        ...tx
          .sheetsAt(board)
          .flatMap(({ id }) => [
            ...tx.editsOf(id, 0).map(({ bytes }) => bytes),
            ...tx.snapshotsOf(id).map(({ bytes }) => bytes),
            ...tx.versionsOf(id).map(({ bytes }) => bytes),
          ]),
      ];
    });
  } finally {
    engine.close();
  }
};
const foundIn = (all: readonly Uint8Array[]): readonly string[] => {
  const traces = tracesOf(done.flatMap(({ words, late }) => [...words, late]));
  return all.flatMap((bytes) => traces.in(bytes));
};

test("no row that today's keys open holds a word of it", () => {
  expect(done.length).toBeGreaterThanOrEqual(floor);
  expect(foundIn(opened(directory, keysBeside(directory)))).toEqual([]);
  const engine = openSqlite({ directory, keys: keysBeside(directory), use: "visit" });
  expect(engine.verify()).toEqual([]);
  engine.close();
});

test("a backup from before says nothing of it with today's keys, and keeps other tables; with the keys of then it would", async () => {
  const restored = await mkdtemp(join(tmpdir(), "werktafel-erasures-restored-"));
  const keysNow = join(restored, "keys");
  await cp(keysBeside(directory), keysNow, { recursive: true });
  const store = join(restored, "store");
  const { leftOut } = restoreFrom({
    backup: join(elsewhere, "before.sqlite"),
    directory: store,
    keys: keysNow,
    now: Date.now(),
  });
  // Its key went with the words, so nothing of that table comes back from then; the other table is whole.
  expect(leftOut.boards).toEqual([table.board]);
  const other = openSqlite({ directory: store, keys: keysNow, use: "visit" });
  expect(other.transaction((tx) => tx.boards()).map(({ id }) => id)).toContain(household.board);
  expect(other.transaction((tx) => tx.factsOf(boardId(household.board), 0)).length).toBeGreaterThan(50);
  expect(other.verify()).toEqual([]);
  other.close();
  // Tooth: the same backup with the keys from before opens every word.
  const then = join(restored, "then");
  restoreFrom({
    backup: join(elsewhere, "before.sqlite"),
    directory: then,
    keys: join(elsewhere, "keys"),
    now: Date.now(),
  });
  const before = foundIn(opened(then, join(elsewhere, "keys")));
  expect(before.length).toBeGreaterThanOrEqual(floor);
  await rm(restored, { recursive: true, force: true });
}, 60_000);

test("one field left in plain, or a page that is not written over, is found", async () => {
  const [word = ""] = done[0]?.words ?? [];
  const traces = tracesOf([word]);
  const folder = await mkdtemp(join(tmpdir(), "werktafel-tooth-"));
  const plain = new Database(storeFile(folder));
  plain.exec("CREATE TABLE notes (words TEXT)");
  plain.exec(`INSERT INTO notes VALUES ('${word}')`);
  expect(tracesIn(traces, folder)).not.toEqual([]);
  // Deleted without being written over it is there still; as the store has it set, it is not.
  plain.pragma("secure_delete = OFF", { simple: true });
  plain.exec("DELETE FROM notes");
  expect(tracesIn(traces, folder)).not.toEqual([]);
  plain.pragma("secure_delete = ON", { simple: true });
  plain.exec(`INSERT INTO notes VALUES ('${word}'); DELETE FROM notes; VACUUM;`);
  expect(tracesIn(traces, folder)).toEqual([]);
  plain.close();
  await rm(folder, { recursive: true, force: true });
});

afterAll(() => {
  const words = done.reduce((sum, { words: said }) => sum + said.length, 0);
  console.log(
    `${done.length} erasures, ${words} canaries, ${kills} kills (${unanswered} before an answer); seed ${random.seed}`,
  );
});
