// Check 8 for a part of adopted minutes: a decision and a piece of the summary, with what was said about them, in facts, in what is
// kept of a board file and on a sheet. The erasing is killed at each of its steps. Before its commit all is as it was; from then on
// no word is anywhere: in no byte, no row that today's keys open, no export, no paper, and no backup from before.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { restoreFrom } from "@werktafel/server/storage/sqlite/restore";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { appendFacts, type FactsToAppend } from "@werktafel/server/storage/works/appendFacts";
import { boardId, itemId, meetingId, type ParticipantId, sheetId } from "@werktafel/shared/ids";
import { noorsTable as nt } from "../../support/cast.ts";
import { exampleJson } from "../../support/exampleTable.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { tracesIn, tracesOf } from "../../support/keys/traces.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { decodeQuestion, holdingStore } from "./heldQuestion.ts";

const words = {
  decision: "bqvxzdwkpt",
  summary: "gxqzvbwjkd",
  correction: "zkwqxvhbfp",
  answer: "wvqzxkjdbg",
};
const ofDecision = [words.decision, words.correction, words.answer];
const meeting = meetingId("m-2");
const child = fileURLToPath(new URL("./rewriteProcess.ts", import.meta.url));

let ground = "";
let dataDir = "";
let table: ImportedTable;
let other: ImportedTable;
let question: FactsToAppend;
let before: readonly StoredFact[] = [];

interface StoredFact {
  readonly seq: number;
  readonly json: string;
}

const isRecord = (found: unknown): found is Record<string, unknown> => typeof found === "object" && found !== null;
const replaced = (value: unknown, from: string, to: string): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(from, to));

/** Noor's table, with a word of its own in a decision and in the summary of adopted minutes. */
const laced = (): unknown =>
  replaced(
    replaced(exampleJson(nt.file), "Joost belt geen instanties meer", `Joost belt ${words.decision} niet meer`),
    "Noor werkt nu elke woensdag",
    `Noor werkt nu ${words.summary} elke woensdag`,
  );

const comesIn = async (server: TestServer, cookie: string, who: ParticipantId): Promise<SeatedLine> => {
  await server.ask("/api/session/step-up", { method: "POST", body: { pin: "2580" }, cookie });
  return openSeatedLine(server.url, { board: table.board, cookie, who });
};
const cookies = new Map<ParticipantId, string>();
const cookieOf = (who: ParticipantId): string => cookies.get(who) ?? "";

interface Line {
  readonly id: string;
  /** What it was made from. */
  readonly item: unknown;
}
/** The line of these minutes that says a word. */
const lineWith = async (server: TestServer, word: string): Promise<Line> => {
  const { json } = await server.ask(`/api/boards/${table.board}/meetings/${meeting}`, { cookie: cookieOf(nt.noor) });
  const find = (value: unknown): Line | null => {
    if (!isRecord(value)) return null;
    const { id, section, text: said, item } = value;
    if (typeof id === "string" && typeof section === "string" && String(said).includes(word)) return { id, item };
    return Object.values(value).reduce<Line | null>((found, each) => found ?? find(each), null);
  };
  const found = find(json);
  if (found === null) throw new Error(`no line says ${word}`);
  return found;
};
const done = async (line: SeatedLine, ...asked: Parameters<SeatedLine["wish"]>): Promise<string> => {
  const answer = await line.wish(...asked);
  if (!answer.ok) throw new Error(`${asked[0]}: ${JSON.stringify(answer.refusal)}`);
  return answer.made ?? "";
};

beforeAll(async () => {
  ground = await mkdtemp(join(tmpdir(), "werktafel-part-"));
  const held = holdingStore();
  const server = await openServer({ keepsData: true, faultyStore: held.faultyStore });
  dataDir = server.dataDir;
  const file = join(ground, "in.json");
  await writeFile(file, JSON.stringify(laced()));
  table = JSON.parse((await server.command("import", file, "--json")).printed);
  await rm(file);
  other = await server.importCase("casus-thuisadministratie");
  for (const who of [nt.noor, nt.teun, nt.mila]) {
    const cookie = await server.comeIn(table.participants.find(({ id }) => id === who)?.link ?? "");
    await server.ask("/api/session/pin", { method: "POST", body: { pin: "2580" }, cookie });
    cookies.set(who, cookie);
  }
  const [noor, teun, mila] = await Promise.all(
    [nt.noor, nt.teun, nt.mila].map((who) => comesIn(server, cookieOf(who), who)),
  );
  if (!noor || !teun || !mila) throw new Error("nobody came");
  const { id: block } = await lineWith(server, words.decision);
  const said = { meeting, version: 1, block, text: `Dat ${words.correction} klopt niet.` };
  const correction = await done(mila, "askCorrection", said);
  const answer = { meeting, correction, as: "kept", text: `Het blijft ${words.answer} zo.` } as const;
  await done(teun, "answerCorrection", answer);
  const paper = await server.ask(`/api/boards/${table.board}/meetings/${meeting}/minutes.pdf`, {
    cookie: cookieOf(nt.noor),
  });
  expect(paper.status).toBe(200);
  await done(noor, "askMinutesErasure", { meeting, block });
  expect((await server.command("backup", join(ground, "before.sqlite"))).exitCode).toBe(0);
  await cp(server.keysDir, join(ground, "keys-before"), { recursive: true });
  // Everything is judged, and on its way to the disk it is held back.
  expect(await teun.wish("eraseFromMinutes", { meeting, block })).toMatchObject({ refusal: { reason: "notStored" } });
  for (const each of [noor, teun, mila]) each.close();
  await server.running.close();
  question = decodeQuestion(held.held.at(-1) ?? "");
  before = factsIn(dataDir, keysBeside(dataDir), table.board);
}, 90_000);
afterAll(async () => {
  for (const each of [ground, dataDir, keysBeside(dataDir), `${dataDir}-backups`])
    await rm(each, { recursive: true, force: true });
});

const withStore = <T>(store: string, keys: string, look: (engine: ReturnType<typeof openSqlite>) => T): T => {
  const engine = openSqlite({ directory: store, keys, use: "serve" });
  try {
    return look(engine);
  } finally {
    engine.close();
  }
};
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const factsIn = (store: string, keys: string, board: string): readonly StoredFact[] =>
  withStore(store, keys, (engine) =>
    engine.transaction((tx) => tx.factsOf(boardId(board), 0).map(({ seq, bytes }) => ({ seq, json: text(bytes) }))),
  );
/** Which of these words somebody with this store and these keys reads, in facts, in what is kept of the file, and on sheets. */
const readIn = (store: string, keys: string, sought: readonly string[]): readonly string[] =>
  withStore(store, keys, (engine) =>
    engine.transaction((tx) => {
      const board = boardId(table.board);
      const all = [
        ...tx.factsOf(board, 0).map(({ bytes }) => text(bytes)),
        tx.kept(board) ?? "",
        ...tx
          .sheetsAt(board)
          .flatMap(({ id }) => [...tx.editsOf(id, 0), ...tx.snapshotsOf(id), ...tx.versionsOf(id)])
          .map(({ bytes }) => text(bytes)),
      ].join("\n");
      return sought.filter((word) => all.includes(word));
    }),
  );
const copyOf = async (name: string): Promise<string> => {
  const copy = join(ground, name, "store");
  await mkdir(join(ground, name));
  await cp(dataDir, copy, { recursive: true });
  await cp(keysBeside(dataDir), keysBeside(copy), { recursive: true });
  return copy;
};

/** Before its commit an erasing did nothing; from then on it did all. */
const steps = { written: "before", keyKept: "before", committed: "after", keyGone: "after", none: "after" } as const;

test.each(Object.entries(steps))("killed when it was %s, the erasing is whole or not begun", async (step, so) => {
  const copy = await copyOf(step);
  const keys = keysBeside(copy);
  const { signal, status, stderr } = spawnSync(process.execPath, [child, copy, keys, step], {
    input: JSON.stringify(question),
  });
  expect([signal, status, step === "none" ? stderr.toString() : ""]).toEqual(
    step === "none" ? [null, 0, ""] : ["SIGKILL", null, ""],
  );
  if (so === "before") {
    expect(factsIn(copy, keys, table.board)).toEqual(before);
    expect(readIn(copy, keys, ofDecision)).toEqual(ofDecision);
    // It is asked again, and done.
    withStore(copy, keys, (engine) => engine.transaction((tx) => appendFacts(tx, question)));
  }
  expect(readIn(copy, keys, ofDecision)).toEqual([]);
  // What nobody asked to have gone stands.
  expect(readIn(copy, keys, [words.summary])).toEqual([words.summary]);
  const facts = factsIn(copy, keys, table.board);
  expect(facts.length).toBe(before.length + question.facts.length);
  // Nothing stands otherwise than it did but what the erasing names.
  const named = new Set((question.rewrites ?? []).map(({ seq }) => seq));
  expect(before.filter(({ seq, json }, at) => facts[at]?.json !== json && !named.has(seq))).toEqual([]);
  expect(factsIn(copy, keys, other.board).length).toBeGreaterThan(50);
  expect(withStore(copy, keys, (engine) => engine.verify())).toEqual([]);
  expect(tracesIn(tracesOf([...ofDecision, words.summary]), copy, keys)).toEqual([]);
});

test("a backup from before gives the table back to nobody with today's keys, and the other table whole", async () => {
  const copy = await copyOf("backup");
  const keys = keysBeside(copy);
  withStore(copy, keys, (engine) => engine.transaction((tx) => appendFacts(tx, question)));
  const backup = join(ground, "before.sqlite");
  const back = join(ground, "back");
  const { leftOut } = restoreFrom({ backup, directory: back, keys, now: Date.now() });
  expect(leftOut.boards).toEqual([table.board]);
  expect(factsIn(back, keys, other.board).length).toBeGreaterThan(50);
  // Tooth: with the keys of then it opens every word.
  const then = join(ground, "then");
  const keysThen = join(ground, "keys-before");
  restoreFrom({ backup, directory: then, keys: keysThen, now: Date.now() });
  expect(readIn(then, keysThen, ofDecision)).toEqual(ofDecision);
});

test("one place that is passed over is found", async () => {
  const { rewrites = [] } = question;
  const holding = new Set(before.filter(({ json }) => json.includes(words.decision)).map(({ seq }) => seq));
  const spared = rewrites.filter(({ seq }) => holding.has(seq));
  expect(spared.length).toBeGreaterThan(1);
  for (const [index, one] of spared.entries()) {
    const copy = await copyOf(`tooth-${index}`);
    const keys = keysBeside(copy);
    const withoutOne = { ...question, rewrites: rewrites.filter((each) => each !== one) };
    withStore(copy, keys, (engine) => engine.transaction((tx) => appendFacts(tx, withoutOne)));
    expect([index, readIn(copy, keys, ofDecision)]).toEqual([index, [words.decision]]);
  }
});

test("then a piece of the summary goes too, and no export, page or log says a word of it", async () => {
  const copy = await copyOf("served");
  withStore(copy, keysBeside(copy), (engine) => engine.transaction((tx) => appendFacts(tx, question)));
  const server = await openServer({ dataDir: copy, keepsData: true });
  const [noor, teun] = [
    await comesIn(server, cookieOf(nt.noor), nt.noor),
    await comesIn(server, cookieOf(nt.teun), nt.teun),
  ];
  expect(noor.facts().decisions.map(({ id }) => id)).not.toContain("d-4");
  const { id: block, item: made } = await lineWith(server, words.summary);
  await done(noor, "askMinutesErasure", { meeting, block });
  await done(teun, "eraseFromMinutes", { meeting, block });
  // On the table it lies as an item of its own.
  const [on, id] = isRecord(made) ? [String(made["sheet"]), String(made["item"])] : ["", ""];
  const item = { sheet: sheetId(on), item: itemId(id) };
  await done(noor, "askItemErasure", { item });
  await done(teun, "eraseItem", { item });
  const every = Object.values(words);
  const exported = (await server.command("export", table.board)).printed;
  const card = await server.ask(`/api/boards/${table.board}`, { cookie: cookieOf(nt.noor) });
  const page = await server.ask(`/api/boards/${table.board}/meetings/${meeting}`, { cookie: cookieOf(nt.noor) });
  for (const said of [exported, card.text, page.text, server.logged.join("\n")])
    expect(every.filter((word) => said.includes(word))).toEqual([]);
  expect(page.text).toContain('"erased"');
  for (const each of [noor, teun]) each.close();
  expect(JSON.parse((await server.command("verify", "--json")).printed)).toEqual({ ok: true, faults: [] });
  await server.running.close();
  expect(readIn(copy, keysBeside(copy), every)).toEqual([]);
  expect(tracesIn(tracesOf(every), copy, keysBeside(copy))).toEqual([]);
  console.log(`${Object.keys(steps).length} kills of one erasing, ${every.length} words in ${before.length} facts`);
});
