// What was laid before somebody, what rests, what a host and the table agreed and what a resident looked back on goes into the file of its table and comes out the same; and its
// words are kept in no corner beside the facts.
import { expect, test } from "@jest/globals";
import { exportBoard } from "@werktafel/shared/boardFile/exportBoard";
import { importBoard } from "@werktafel/shared/boardFile/importBoard";
import { readBoardFile } from "@werktafel/shared/boardFile/readBoardFile";
import { markOf } from "@werktafel/shared/domain/between/plainLine";
import { type BoardFacts, foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { boardId, type ItemId, itemId, participantId } from "@werktafel/shared/ids";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import { readFileSync } from "node:fs";
import * as Y from "yjs";

const comeIn = (json: unknown) => {
  const read = readBoardFile(json);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  let made = 0;
  const next = () => (made += 1);
  return importBoard(read.file, { newId: () => `id-${next()}`, newClientId: next });
};

const contentsOf = ({ sheets }: ReturnType<typeof comeIn>) =>
  sheets.map(({ id, audience, kind, update }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    return { ...readSheet(doc, { id, kind }).content, audience, kind };
  });

const goOut = (imported: ReturnType<typeof comeIn>, facts: BoardFacts): unknown =>
  exportBoard({ board: boardId("tafel"), sheets: contentsOf(imported), facts, kept: imported.kept }).file;

const day = "2026-09-10";
const [noor, teun, ruben] = [participantId("p-noor"), participantId("p-teun"), participantId("p-ruben")];
const told = { host: ruben, on: day, audience: "everyone" } as const;

const lived = (of: (id: string) => ItemRef, lineMark: (ref: ItemRef) => string): readonly Fact[] => [
  { kind: "barrierLaid", item: of("b-2"), who: teun, by: noor, on: day },
  { kind: "barrierRaised", item: of("b-2"), question: "vr-1", to: teun, by: noor, on: day, dueOn: "2026-09-17" },
  {
    kind: "barrierAnswered",
    item: of("b-2"),
    question: "vr-1",
    answer: { by: teun, on: "2026-09-11", text: "Kanarie: ik vraag het na", until: "2026-10-01" },
    on: "2026-09-11",
  },
  { kind: "barrierRaised", item: of("b-2"), question: "vr-2", to: teun, by: noor, on: day, dueOn: "2026-09-17" },
  { kind: "barrierLaid", item: of("wl-1"), who: null, by: noor, on: day },
  { kind: "goalMoved", item: of("g-1"), to: "paused" },
  { kind: "itemRested", item: of("g-1"), by: noor, on: day, until: "2026-12-01" },
  { kind: "itemRested", item: of("a-14"), by: noor, on: day, until: null },
  { kind: "itemRested", item: of("ac-15"), by: teun, on: day, until: null },
  { kind: "goalWeighed", item: of("g-2"), choice: "keep", by: noor, on: day, text: "Kanarie: ik ga door" },
  { kind: "planBWritten", item: of("g-2"), by: teun, on: day, text: "Kanarie: dan bellen we Wil" },
  // Of the words that stand there, and of words that stand there no more.
  { kind: "plainLineWritten", item: of("a-14"), by: teun, on: day, text: "Kanarie: plat", of: markOf("Iets anders") },
  { kind: "plainLineWritten", item: of("s-1"), by: teun, on: day, text: "Kanarie: gewoon", of: lineMark(of("s-1")) },
  { kind: "plainLineWritten", item: of("wl-1"), by: noor, on: day, text: "Kanarie: wacht", of: lineMark(of("wl-1")) },
  { kind: "hostAnswered", question: "time", text: "Kanarie: een half uur", ...told, by: ruben },
  { kind: "hostOffered", offer: { guidance: "Kanarie: een uur", face: teun, call: null }, ...told, by: teun },
  { kind: "trialMoved", to: "set", until: "2026-12-01", ...told, by: noor },
  { kind: "trialMoved", to: "rest", until: null, ...told, by: noor },
  {
    kind: "broughtTold",
    evaluation: { id: "ev-2", brought: ["Ik hoor erbij"], text: "Kanarie: rust", wouldChange: "", tableFelt: "" },
    by: noor,
    on: day,
    audience: [noor, teun],
  },
];

test("barriers laid and answered, and what rests, go out and come in the same, once and again", () => {
  const json: unknown = JSON.parse(
    readFileSync(new URL("../../../shared/cases/casus-voorbeeld.json", import.meta.url), "utf8"),
  );
  const imported = comeIn(json);
  const items = contentsOf(imported).flatMap((sheet) => sheet.items);
  const of = (id: string): ItemRef => {
    const found = items.find((item) => item.id === id);
    if (!found) throw new Error(`no ${id}`);
    return { sheet: found.sheet, item: itemId(id) };
  };
  const lineMark = ({ item: id }: ItemRef): string => {
    const { texts = {} } = items.find((item) => item.id === id) ?? {};
    return markOf(texts["text"] ?? texts["forWhat"] ?? "");
  };
  const facts = foldFacts([...imported.facts, ...lived(of, lineMark)]);
  const rests: readonly ItemId[] = ["g-1", "a-14", "ac-15"].map(itemId);
  expect(Object.keys(facts.rests)).toEqual(rests);

  const file = goOut(imported, facts);
  const again = comeIn(file);
  const after = foldFacts(again.facts);
  expect(after.barriers).toEqual(facts.barriers);
  expect(after.rests).toEqual(facts.rests);
  expect(after.goals).toEqual(facts.goals);
  expect(after.looks).toEqual(facts.looks);
  expect(after.plainLines).toEqual(facts.plainLines);
  const plain = { byId: teun, on: day, text: "Kanarie: gewoon" };
  expect(file).toMatchObject({ strengths: expect.arrayContaining([expect.objectContaining({ plainLine: plain })]) });
  expect(after.hosting).toEqual(facts.hosting);
  expect(after.evaluations).toEqual(facts.evaluations);
  expect(after.evaluations.map(({ id, audience }) => [id, audience])).toEqual([
    ["ev-1", ["p-noor", "p-teun"]],
    ["ev-2", ["p-noor", "p-teun"]],
  ]);
  expect(goOut(again, after)).toEqual(file);
  expect(JSON.stringify(again.kept)).not.toContain("Kanarie");

  // Taken up again, it leaves no trace of having rested.
  const item = of("a-14");
  const resumed = foldFacts([{ kind: "itemResumed", item, by: noor, on: day }], after);
  const without = foldFacts(
    ["ev-1", "ev-2"].map(
      (evaluation): Fact => ({
        kind: "broughtTakenBack",
        evaluation,
        by: noor,
        on: day,
        audience: "everyone",
      }),
    ),
    resumed,
  );
  const third = foldFacts(comeIn(goOut(again, without)).facts);
  expect(third.evaluations).toEqual([]);
  expect(Object.keys(third.rests)).toEqual(["g-1", "ac-15"]);
});
