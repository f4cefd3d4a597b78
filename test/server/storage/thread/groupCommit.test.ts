import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { plainSeal } from "@werktafel/server/storage/seal";
import { type EditPage, editsIn } from "@werktafel/server/storage/editPage";
import type { FromStore, Outcome, ToStore } from "@werktafel/server/storage/sheetLane";
import { type Database, openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { migrate } from "@werktafel/server/storage/sqlite/migrate";
import { sqliteEngine } from "@werktafel/server/storage/sqlite/sqliteEngine";
import { GroupCommit, type Lane, type Waiting } from "@werktafel/server/storage/thread/groupCommit";
import type { Answer, Run } from "@werktafel/server/storage/thread/storeMessages";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { sheetId } from "@werktafel/shared/ids";
import { board, bytes, noor, noorsTable, small, table, text } from "../noorsTable.ts";
import { markingSeal } from "../markingSeal.ts";
import { storeFolder } from "../storeFolder.ts";

type Loaded = Extract<FromStore, { type: "loaded" }>;

let database: Database;
let engine: ReturnType<typeof sqliteEngine>;
let group: GroupCommit;
let answers: Answer[];
let outcomes: Outcome[];
let failures: string[];
let told: FromStore[];
const lane: Lane = { postMessage: (message) => void told.push(message) };

beforeEach(() => {
  database = openDatabase(storeFile(storeFolder()));
  migrate(database);
  engine = sqliteEngine(database, plainSeal);
  engine.transaction((tx) => makeBoard(tx, noorsTable));
  [answers, outcomes, failures, told] = [[], [], [], []];
  group = new GroupCommit(engine, (message) => {
    if (message.type !== "committed") return;
    answers.push(...message.answers);
    outcomes.push(...message.outcomes);
    if (message.failure !== null) failures.push(message.failure);
  });
});
afterEach(() => engine.close());

const inLane = (message: ToStore): Waiting => ({ lane, message });
const load = (sheet = table, passOver = 0): Waiting => inLane({ type: "load", sheet, passOver });
const edit = (lease: number, words: string, more: Partial<Extract<ToStore, { type: "append" }>> = {}): Waiting =>
  inLane({
    type: "append",
    sheet: table,
    lease,
    board,
    person: noor,
    at: 100,
    bytes: bytes(words),
    attribution: [],
    version: null,
    receipt: words,
    ...more,
  });
const pass = (lease: number, receipt: string): Waiting => inLane({ type: "pass", sheet: table, lease, receipt });
const run = (id: number, name: string, question: Run["question"]): Waiting => ({
  lane: null,
  message: { type: "run", id, name, question },
});
const loadedLast = (): Loaded => {
  const last = told.findLast((message) => message.type === "loaded");
  if (last === undefined) throw new Error("nothing was loaded");
  return last;
};
const words = (page: EditPage) => editsIn(page).map(text);
const editsLast = () => words(loadedLast().edits);
const snapshotLast = () => {
  const { snapshot } = loadedLast();
  return snapshot && [snapshot.upToSeq, text(snapshot.bytes)];
};
const lost = () => told.filter((message) => message.type === "lost");
const wordsOf = (sheet = table) => engine.transaction((tx) => tx.editsOf(sheet, 0)).map((row) => text(row.bytes));
const fillTheDisk = () => {
  const pages = Number(database.pragma("page_count", { simple: true }));
  database.pragma(`max_page_count = ${pages}`, { simple: true });
};
const makeRoom = () => database.pragma("max_page_count = 1000000", { simple: true });
const large = "x".repeat(100_000);

test("what waits together is stored together, in order, and what is only handed on comes after what was before it", () => {
  group.commit([load()]);
  const { lease } = loadedLast();
  group.commit([pass(lease, "p0"), edit(lease, "a"), edit(lease, "b"), pass(lease, "p1"), edit(lease, "c")]);
  expect(outcomes).toEqual([
    { receipt: "p0", seq: 0 },
    { receipt: "a", seq: 3 },
    { receipt: "b", seq: 4 },
    { receipt: "p1", seq: 0 },
    { receipt: "c", seq: 5 },
  ]);
  expect(told.at(-1)).toEqual({ type: "stored", sheet: table, lease, seqs: [3, 4, 5] });
  expect(wordsOf()).toEqual(["a", "b", "c"]);
});

test("a sheet is loaded with everything that was stored before, in the same group too", () => {
  group.commit([load()]);
  const first = loadedLast();
  expect(first).toMatchObject({
    row: { id: table, audience: "everyone" },
    snapshot: null,
    passedOver: 0,
    lastVersionAt: null,
  });
  group.commit([edit(first.lease, "a"), load()]);
  expect(editsLast()).toEqual(["a"]);
});

test("a sheet that is not there is loaded as nothing", () => {
  group.commit([load(sheetId("s-none~1"))]);
  expect(loadedLast().row).toBeNull();
});

test("after a later load nothing of the earlier document comes in any more", () => {
  group.commit([load()]);
  const killed = loadedLast().lease;
  group.commit([edit(killed, "a"), load()]);
  const { lease } = loadedLast();
  expect(lease).toBeGreaterThan(killed);
  group.commit([edit(killed, "late"), pass(killed, "late too"), edit(lease, "b")]);
  expect(outcomes.slice(1)).toEqual([
    { receipt: "late", seq: null },
    { receipt: "late too", seq: null },
    { receipt: "b", seq: 4 },
  ]);
  expect(lost()).toEqual([{ type: "lost", sheet: table, lease: killed }]);
  expect(wordsOf()).toEqual(["a", "b"]);
});

test("nothing is stored of a sheet that nobody loaded", () => {
  group.commit([edit(1, "never loaded")]);
  expect(outcomes).toEqual([{ receipt: "never loaded", seq: null }]);
  expect(wordsOf()).toEqual([]);
});

test("a lease of one sheet is none for another", () => {
  group.commit([load(small), load(table)]);
  const ofSmall = told.find((message) => message.type === "loaded" && message.sheet === small);
  group.commit([edit(ofSmall?.type === "loaded" ? ofSmall.lease : 0, "x")]);
  expect(outcomes).toEqual([{ receipt: "x", seq: null }]);
});

test("on a full disk nothing of the group counts, everyone is told, and it works again when there is room", () => {
  group.commit([load(), load(small)]);
  const [ofTable, ofSmall] = told.map((message) => (message.type === "loaded" ? message.lease : 0));
  group.commit([edit(ofTable ?? 0, "voor")]);
  outcomes.length = 0;
  fillTheDisk();
  group.commit([
    edit(ofTable ?? 0, "klein"),
    run(1, "putLink", { hash: "new", board, person: noor, createdAt: 5 }),
    edit(ofTable ?? 0, large),
    pass(ofTable ?? 0, "reading"),
    run(2, "seatsAt", { board }),
  ]);
  console.log(`disk full in a group: the fault fired ${failures.length} times: ${failures.join()}`);
  expect(failures).toEqual([expect.stringContaining("SQLITE_FULL")]);
  expect(outcomes.map(({ seq }) => seq)).toEqual([null, null, null]);
  expect(answers).toEqual([
    { id: 1, ok: false, isOfStore: true, message: failures[0] },
    { id: 2, ok: false, isOfStore: true, message: failures[0] },
  ]);
  expect(lost()).toEqual([{ type: "lost", sheet: table, lease: ofTable }]);
  expect(wordsOf()).toEqual(["voor"]);

  // The document of before holds words that are not on disk: it may not go on, also when there is room.
  makeRoom();
  group.commit([edit(ofTable ?? 0, "daarna"), pass(ofTable ?? 0, "reading")]);
  expect(outcomes.slice(3).map(({ seq }) => seq)).toEqual([null, null]);
  // The other sheet had nothing under way: it goes on.
  group.commit([edit(ofSmall ?? 0, "gaat door", { sheet: small }), load()]);
  expect(outcomes.at(-1)?.seq).toBe(4);
  group.commit([edit(loadedLast().lease, "weer"), run(3, "linkOf", { hash: "new", code: null, browser: "b", now: 1 })]);
  expect(wordsOf()).toEqual(["voor", "weer"]);
  expect(answers.at(-1)).toEqual({ id: 3, ok: true, value: null });
  expect(engine.verify()).toEqual([]);
});

test("a sheet that is loaded in a group that fails gets what is on disk, not what was lost", () => {
  group.commit([load()]);
  const { lease } = loadedLast();
  fillTheDisk();
  told.length = 0;
  group.commit([edit(lease, large), load()]);
  expect(failures).toHaveLength(1);
  expect(told.map(({ type }) => type)).toEqual(["lost", "loaded"]);
  expect(editsLast()).toEqual([]);
  expect(group.hasLoadsToRetry).toBe(false);
  makeRoom();
  group.commit([edit(loadedLast().lease, "weer")]);
  expect(wordsOf()).toEqual(["weer"]);
});

test("one piece of work that goes wrong takes nobody along", () => {
  group.commit([load()]);
  const { lease } = loadedLast();
  const seat = {
    board,
    participant: "p-x",
    person: "n-nobody",
    party: "staff",
    role: "x",
    from: 1,
    to: null,
    isLetIn: true,
  };
  const command = {
    board,
    person: noor,
    at: 1,
    facts: ['{"kind":"something"}'],
    access: [],
    answer: { command: "c", json: "{}" },
  };
  group.commit([
    edit(lease, "a"),
    run(1, "appendFacts", { ...command, seats: [seat] }),
    run(2, "noSuchWork", {}),
    run(3, "appendFacts", command),
    edit(lease, "b"),
  ]);
  expect(outcomes.map(({ seq }) => seq)).toEqual([3, 5]);
  expect(answers.map(({ id, ok }) => [id, ok])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
  expect(answers[0]).toMatchObject({ isOfStore: false });
  expect(answers[2]).toMatchObject({ value: { seqs: [4] } });
  expect(failures).toEqual([]);
  expect(engine.verify()).toEqual([]);
});

test("who wrote and removed is stored with the edit, and a version with the last number before it", () => {
  group.commit([load()]);
  const { lease } = loadedLast();
  const version = { why: "beforeLargeRemoval", person: noor, bytes: bytes("zoals het was") } as const;
  group.commit([
    edit(lease, "a", { attribution: [{ client: 9, clock: 0, length: 4, kind: "wrote" }] }),
    edit(lease, "b", { version, attribution: [{ client: 9, clock: 0, length: 4, kind: "removed" }] }),
  ]);
  engine.transaction((tx) => {
    expect(tx.versionsOf(table).map(({ seq, at, why }) => [seq, at, why])).toEqual([[3, 100, "beforeLargeRemoval"]]);
    expect(tx.attributionOf(table).map(({ kind, person, length }) => [kind, person, length])).toEqual([
      ["wrote", noor, 4],
      ["removed", noor, 4],
    ]);
  });
  group.commit([load()]);
  expect(loadedLast().lastVersionAt).toBe(100);
});

test("after two snapshots the typed-then-removed words are gone, and a broken newest one can be passed over", () => {
  group.commit([load()]);
  const { lease } = loadedLast();
  const snapshot = (upToSeq: number): Waiting =>
    inLane({ type: "snapshot", sheet: table, lease, snapshot: { upToSeq, at: 1, bytes: bytes(`tot ${upToSeq}`) } });
  group.commit([edit(lease, "a"), edit(lease, "b"), snapshot(4), edit(lease, "c"), load()]);
  expect(editsLast()).toEqual(["c"]);
  group.commit([load(table, 1)]);
  expect(snapshotLast()).toBeNull();
  expect(editsLast()).toEqual(["a", "b", "c"]);
  const later = loadedLast().lease;
  group.commit([snapshot(5)]);
  expect(engine.transaction((tx) => tx.snapshotSeqsOf(table))).toEqual([4]);
  group.commit([
    inLane({ type: "snapshot", sheet: table, lease: later, snapshot: { upToSeq: 5, at: 2, bytes: bytes("tot 5") } }),
    edit(later, "d"),
    load(),
  ]);
  expect(snapshotLast()).toEqual([5, "tot 5"]);
  expect(editsLast()).toEqual(["d"]);
  group.commit([load(table, 1)]);
  expect(snapshotLast()).toEqual([4, "tot 4"]);
  expect(editsLast()).toEqual(["c", "d"]);
  group.commit([load(table, 2)]);
  expect(snapshotLast()).toBeNull();
  expect(engine.verify()).toEqual([]);
});

test("a large sheet comes in pages, each in its place, while others store theirs in between", () => {
  const many = 5_300;
  const written = Array.from({ length: many }, (_, index) => `w${index}`);
  engine.transaction((tx) => {
    for (const word of written)
      tx.append({ board, sheet: table, person: noor, at: 1, kind: "edit", bytes: bytes(word) });
  });
  group.commit([load(), load(small)]);
  const ofTable = told.find((message) => message.type === "loaded" && message.sheet === table);
  if (ofTable?.type !== "loaded") throw new Error("not loaded");
  const found = [...words(ofTable.edits)];
  let { edits: page } = ofTable;
  while (!page.isLast) {
    group.commit([
      inLane({ type: "loadOn", sheet: table, lease: ofTable.lease, afterSeq: page.lastSeq }),
      edit(loadedLast().lease, "beside", { sheet: small }),
    ]);
    const next = told.findLast((message) => message.type === "loadedOn");
    if (next?.type !== "loadedOn") throw new Error("no page came");
    page = next.edits;
    found.push(...words(page));
  }
  expect(found).toEqual(written);
  expect(wordsOf(small)).toEqual(["beside", "beside"]);
});

test("whoever loads a sheet that another took over, or that is gone, is told so and gets no half of it", () => {
  group.commit([load()]);
  const { lease } = loadedLast();
  const rest = (of: number) => inLane({ type: "loadOn", sheet: table, lease: of, afterSeq: 0 });
  group.commit([load(), rest(lease)]);
  expect(lost()).toEqual([{ type: "lost", sheet: table, lease }]);
  engine.erase({ board, at: 1, ground: "request" });
  group.commit([rest(loadedLast().lease)]);
  expect(told.at(-1)).toEqual({ type: "lost", sheet: table, lease: loadedLast().lease });
});

test("an edit for a board that the sheet is not of is not stored, and ends that document's lease", () => {
  group.commit([load()]);
  const { lease } = loadedLast();
  group.commit([edit(lease, "x", { board: noorsTable.board, sheet: table }), edit(lease, "y", { sheet: small })]);
  expect(outcomes.map(({ seq }) => seq)).toEqual([3, null]);
  expect(failures).toEqual([]);
});

test("a sheet whose rows cannot be read waits, and takes nobody along", () => {
  const { seal } = markingSeal();
  const own = openDatabase(storeFile(storeFolder()));
  migrate(own);
  const sealed = sqliteEngine(own, seal);
  sealed.transaction((tx) => {
    makeBoard(tx, noorsTable);
    for (const sheet of [table, table, small]) {
      tx.append({ board, sheet, person: noor, at: 1, kind: "edit", bytes: bytes("x") });
    }
  });
  const bytesOf = "SELECT bytes FROM log WHERE seq";
  own.exec(`UPDATE log SET bytes = (${bytesOf} = 3) WHERE seq = 4`);
  const group2 = new GroupCommit(sealed, (message) => {
    if (message.type === "committed" && message.failure !== null) failures.push(message.failure);
  });
  group2.commit([load(table), load(small)]);
  expect(told.map((message) => [message.type, message.sheet])).toEqual([["loaded", small]]);
  expect(group2.hasLoadsToRetry).toBe(true);
  group2.retryLoads();
  expect(failures).toEqual([expect.stringContaining("not sealed for")]);
  own.exec("DELETE FROM log WHERE seq = 4");
  group2.retryLoads();
  expect(loadedLast()).toMatchObject({ sheet: table, edits: { lastSeq: 3, isLast: true } });
  expect(group2.hasLoadsToRetry).toBe(false);
  sealed.close();
});
