// A handover that was lived at a table, and tries that were noted there, go into its file and come out of it the same; those of
// the example files come out as they went in.
import { expect, test } from "@jest/globals";
import { exportBoard } from "@werktafel/shared/boardFile/exportBoard";
import { importBoard } from "@werktafel/shared/boardFile/importBoard";
import { isPlainObject, objectsIn } from "@werktafel/shared/boardFile/plainJson";
import { readBoardFile } from "@werktafel/shared/boardFile/readBoardFile";
import { handoverStatus } from "@werktafel/shared/domain/between/handover";
import { isPastDue } from "@werktafel/shared/domain/between/clock";
import { type BoardFacts, foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { boardId } from "@werktafel/shared/ids";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import { readFileSync } from "node:fs";
import * as Y from "yjs";
import { exampleFiles, noorsTable as nt } from "../../support/cast.ts";

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../shared/cases/${name}.json`, import.meta.url), "utf8"));

const names = () => {
  let made = 0;
  const next = () => (made += 1);
  return { newId: () => `id-${next()}`, newClientId: next };
};

const comeIn = (json: unknown) => {
  const read = readBoardFile(json);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return importBoard(read.file, names());
};

const goOut = ({ sheets, kept }: ReturnType<typeof comeIn>, facts: BoardFacts): unknown => {
  const read = sheets.map(({ id, audience, kind, update }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    return { ...readSheet(doc, { id, kind }).content, audience, kind };
  });
  const { file, leftOut } = exportBoard({ board: boardId("tafel"), sheets: read, facts, kept });
  expect(leftOut).toEqual([]);
  return file;
};

const listOf = (file: unknown, name: string) => objectsIn(isPlainObject(file) ? file[name] : []);
const attemptsIn = (file: unknown) => listOf(file, "actions").map(({ id, attempts }) => [id, attempts]);

test.each(exampleFiles)("%s: its handovers and tries live, and come out as they went in", (name) => {
  const json = example(name);
  const imported = comeIn(json);
  const facts = foldFacts(imported.facts);
  const file = goOut(imported, facts);
  expect(listOf(file, "handovers")).toEqual(listOf(json, "handovers"));
  expect(attemptsIn(file)).toEqual(attemptsIn(json));
  expect(facts.handovers.map((each) => handoverStatus(each))).toEqual(
    listOf(json, "handovers").map(({ status }) => status),
  );
  // Words of tries are kept in no corner beside the facts.
  const words = listOf(json, "actions").flatMap(({ attempts }) =>
    objectsIn(attempts).map(({ result }) => String(result)),
  );
  expect(words.length).toBeGreaterThan(0);
  for (const each of words) expect(JSON.stringify(imported.kept).includes(each)).toBe(false);
});

test.each(exampleFiles)(
  "%s: at the moment it is told of, the handovers past their day are those it expects",
  (name) => {
    const json = example(name);
    if (!isPlainObject(json) || !isPlainObject(json["expectations"])) throw new Error("no expectations");
    const facts = foldFacts(comeIn(json).facts);
    const on = String(json["referenceDateTime"]).slice(0, 10);
    const late = facts.handovers.filter((each) => isPastDue(each, on)).map(({ id }) => id);
    expect(late).toEqual(json["expectations"]["handoversWithoutAnswerPastDueIds"]);
  },
);

const on = "2026-09-18";
const lived = (item: ItemRef): readonly Fact[] => {
  const place = { item, handover: "ho-nieuw" };
  const answer = { by: nt.teun, on, note: "Te druk.", offer: "", until: null } as const;
  return [
    { kind: "attemptNoted", item, attempt: { by: nt.joost, on, what: "notReached", text: "" }, on },
    {
      kind: "handoverAsked",
      ...place,
      actions: [item.item],
      asker: nt.joost,
      to: nt.teun,
      second: nt.farida,
      reason: "volunteerLimit",
      boundary: "Ik loop mee.",
      words: { text: "De gemeente bellen", ownerId: nt.joost },
      on,
      dueOn: "2026-09-22",
    },
    { kind: "handoverSeen", ...place, by: nt.teun, on },
    { kind: "handoverAnswered", ...place, answer: { ...answer, value: "refused" }, on },
    { kind: "handoverClimbed", ...place, ask: 0, to: nt.farida, because: "bareNo", on, dueOn: "2026-09-22" },
    { kind: "handoverAnswered", ...place, answer: { ...answer, by: nt.farida, value: "accepted" }, on },
    { kind: "handoverConsented", ...place, by: nt.noor, value: "yes", on, notedById: nt.samira, how: "phone" },
    { kind: "handoverTakenOver", ...place, by: nt.farida, made: null, on },
    { kind: "warmContactNoted", ...place, by: nt.noor, isDone: false, on },
    { kind: "thanked", ...place, by: nt.noor, text: "Dank je wel, Joost.", on },
  ];
};
test("what was lived here is in the file, with every step, and a new house goes on from there", () => {
  const imported = comeIn(example(nt.file));
  const [first] = imported.facts.flatMap((fact) =>
    fact.kind === "actionMoved" && fact.item.item === "ac-23" ? [fact.item] : [],
  );
  if (!first) throw new Error("no such action");
  const answered: Fact = {
    kind: "handoverAnswered",
    audience: "everyone",
    handover: "ho-2",
    answer: { by: nt.samira, on, value: "bridged", note: "Ik bel Noor.", offer: "", until: "2026-10-01" },
    on,
  };
  const before = foldFacts([...imported.facts, ...lived(first), answered]);
  const again = foldFacts(comeIn(goOut(imported, before)).facts);
  // Where it was told was its action; in the new house it is those readers. What was made of it has its own name there.
  const bare = (facts: BoardFacts) => facts.handovers.map(({ place: _place, made: _made, ...each }) => each);
  expect(bare(again)).toEqual(bare(before));
  expect(again.handovers.map((each) => handoverStatus(each))).toEqual(["completed", "bridged", "accepted"]);
  expect(again.attempts).toEqual(before.attempts);
});
