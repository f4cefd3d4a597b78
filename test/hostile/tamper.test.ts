// Check 7: one flipped bit anywhere in adopted minutes, in the rows of the store or in what a PDF holds, is found and named.
// FLIPS=10000 for the full run; SEED=… to call one back.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { proofInPdf } from "@werktafel/server/meetings/sealing/proofInPdf";
import { readProof } from "@werktafel/server/meetings/sealing/readProof";
import { minutesPaper } from "@werktafel/server/paper/minutesPaper";
import { openFaces } from "@werktafel/server/paper/printing/faces";
import { printPaper } from "@werktafel/server/paper/printing/printPaper";
import { importTable } from "@werktafel/server/people/importTable";
import { openStore } from "@werktafel/server/storage/openStore";
import type { Fact } from "@werktafel/shared/domain/fact";
import { minutesProof } from "@werktafel/shared/domain/sealing/minutesProof";
import { boardId, participantId } from "@werktafel/shared/ids";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import { bramAndLottesTable, exampleFiles, noorsTable } from "../support/cast.ts";
import { exampleJson, readerOf, tableFrom } from "../support/exampleTable.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { storeFolder } from "../server/storage/storeFolder.ts";
import { openInsider, type StoredFact } from "../support/keys/insider.ts";
import { keysBeside } from "../support/keys/keysBeside.ts";

const floor = 400;
const flips = Math.max(floor, Number(process.env["FLIPS"] ?? floor));
const random = seededRandom(Number(process.env["SEED"] ?? 1));

interface Row extends StoredFact {
  readonly meeting: string;
}

/** Kinds of fact that adopted minutes are made of. */
const kinds: readonly string[] = [
  "meetingInvited",
  "meetingOpened",
  "meetingClosed",
  "minutesVersionMade",
  "minutesBlocksTold",
  "minutesAskedAbout",
  "minutesAnswered",
  "minutesAdopted",
  "minutesSealed",
  "correctionAsked",
  "correctionAccepted",
];

/** A version that was replaced before the adoption is no part of what was adopted. */
const versionOf = (fact: Fact): number | null =>
  fact.kind === "minutesAnswered" ? fact.answer.version : "version" in fact ? fact.version : null;

let insider: ReturnType<typeof openInsider>;
let rows: readonly Row[];

beforeAll(async () => {
  const directory = storeFolder();
  const store = await openStore({ engine: "sqlite", directory, keys: keysBeside(directory), use: "visit" });
  for (const name of exampleFiles) {
    await importTable(
      { store, now: Date.now },
      { json: exampleJson(name), linkBase: "http://localhost", isDemo: false },
    );
  }
  await store.close();
  insider = openInsider(directory);
  // Nobody else is here, and every flip is taken back: the disk need not hear of each.
  insider.database.pragma("synchronous = OFF", { simple: true });
  const stored = insider.facts().map((row) => {
    const fact: Fact = JSON.parse(Buffer.from(row.bytes).toString());
    return { ...row, fact };
  });
  const adopted = new Map(
    stored.flatMap(({ board, fact }) =>
      fact.kind === "minutesAdopted" ? [[`${board} ${fact.meeting}`, fact.version] as const] : [],
    ),
  );
  rows = stored.flatMap(({ fact, ...row }) => {
    if (!("meeting" in fact) || !kinds.includes(fact.kind)) return [];
    const version = adopted.get(`${row.board} ${fact.meeting}`);
    const isPart = version !== undefined && (versionOf(fact) ?? version) === version;
    return isPart ? [{ ...row, meeting: fact.meeting }] : [];
  });
});
afterAll(() => insider.close());

const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, place) => (place === at ? byte ^ (1 << random.below(8)) : byte));

test("one flipped bit in the rows of adopted minutes is found, and named by board and meeting or row", () => {
  const { engine } = insider;
  expect(engine.verify()).toEqual([]);
  const all = rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
  /** Every byte is as likely, in whatever row. */
  const somewhere = (): { readonly row: Row; readonly place: number } => {
    let place = random.below(all);
    for (const row of rows) {
      if (place < row.bytes.length) return { row, place };
      place -= row.bytes.length;
    }
    throw new Error("there are rows");
  };
  let found = 0;
  for (let flip = 0; flip < flips; flip += 1) {
    const { row, place } = somewhere();
    const { board, seq, bytes, meeting } = row;
    const changed = flipped(bytes, place);
    insider.write(row, changed);
    const faults = engine.verify();
    insider.write(row, bytes);
    const isNamed = faults.some(
      (fault) =>
        fault.includes(`Board ${board}`) && (fault.includes(`meeting ${meeting}`) || fault.includes(`fact ${seq} `)),
    );
    if (!isNamed)
      throw new Error(`seed ${random.seed}, flip ${flip}: fact ${seq}, byte ${place}: ${faults.join("; ")}`);
    found += 1;
  }
  expect(engine.verify()).toEqual([]);
  expect(rows.length).toBeGreaterThan(40);
  console.log(
    `Store: ${found} of ${flips} flipped bits found, in ${rows.length} rows of ${all} bytes; seed ${random.seed}.`,
  );
  expect(found).toBe(flips);
}, 3_600_000);

test("one flipped bit in what the PDF of adopted minutes holds is found and named", async () => {
  const faces = openFaces();
  const papers = await Promise.all(
    [
      { file: noorsTable.file, who: "p-noor", version: 2 },
      { file: noorsTable.file, who: "p-ruben", version: 2 },
      { file: bramAndLottesTable.file, who: "p-hanna", version: 2 },
    ].map(async ({ file, who, version }) => {
      const { facts } = readerOf(tableFrom(exampleJson(file)), participantId(who));
      const reader = facts.participants.find(({ id }) => id === who);
      const meeting = Object.values(facts.meetings).find(({ id }) => id === "m-1");
      const rendered = meeting && renderMinutes({ meeting, version, participants: facts.participants });
      if (!meeting || !reader || !rendered) throw new Error("there are minutes");
      const proof = minutesProof(boardId("board"), meeting);
      const { minutes } = meeting;
      return printPaper(minutesPaper({ rendered, version, minutes, proof, reader, on: "2026-11-21" }), faces);
    }),
  );
  let found = 0;
  for (let flip = 0; flip < flips; flip += 1) {
    const pdf = random.pick(papers);
    const proof = proofInPdf(pdf);
    if (proof === null) throw new Error("the PDF holds its proof");
    if (flip < papers.length) expect(readProof(proof).faults).toEqual([]);
    const start = Buffer.from(pdf).indexOf(Buffer.from(proof));
    const place = random.below(proof.length);
    const changed = proofInPdf(flipped(pdf, start + place));
    const faults = changed === null ? ["it cannot be read"] : readProof(changed).faults;
    if (faults.length === 0) throw new Error(`seed ${random.seed}, flip ${flip}, byte ${place} of the proof`);
    found += 1;
  }
  console.log(`PDF: ${found} of ${flips} flipped bits found, in ${papers.length} papers; seed ${random.seed}.`);
  expect(found).toBe(flips);
}, 3_600_000);

test("a paper says which block was changed, and never its words", () => {
  const { facts } = readerOf(tableFrom(exampleJson(noorsTable.file)), noorsTable.noor);
  const meeting = Object.values(facts.meetings).find(({ id }) => id === "m-1");
  const proof = meeting && minutesProof(boardId("board"), meeting);
  const block = proof?.blocks.find(({ block: { section } }) => section === "agreements")?.block;
  if (!proof || !block) throw new Error("there is a proof");
  const changed = JSON.stringify(proof).replace(block.text, `${block.text.slice(0, -1)}!`);
  const { faults } = readProof(Buffer.from(changed));
  expect(faults).toEqual([`meeting m-1, version 2, block ${block.id}: its seal does not match`]);
});
