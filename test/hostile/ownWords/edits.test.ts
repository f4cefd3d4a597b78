// Issue 6, check 3, on the sheets: what somebody said yes to reads as it was said, whatever is written under it, taken away or put there
// anew; and the question is written by the residents alone.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { LiveSheet } from "@werktafel/server/sheets/document/liveSheet";
import type { SheetId } from "@werktafel/shared/ids";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import { everyone, item, overlapping, question } from "../../server/live/openTable.ts";
import { a1 } from "../../server/meetings/everyCell/moments.ts";
import { crafts, type Line, neverTaken, otherWords } from "./edits.ts";
import { type OwnHouse, openOwnHouse, type Read, storedSheet } from "./house.ts";
import { a2, contradicted, goal, joostsAction, noorsAction, refusedGoal } from "./laid.ts";
import { type KindOfPerson, kindsOfPeople, participantOf, visitorOf } from "./people.ts";
import { ownThings, type ThingName, thingNames } from "./things.ts";

const lines: readonly (Line & { readonly sheet: SheetId; readonly thing: ThingName })[] = [
  { sheet: question, collection: "question", id: item("question"), field: "text", thing: "question" },
  { sheet: everyone, collection: "goals", id: goal.item, field: "title", thing: "goalSaidYesTo" },
  { sheet: everyone, collection: "agreements", id: a1.item, field: "text", thing: "noToAnAgreement" },
  { sheet: overlapping, collection: "agreements", id: a2.item, field: "text", thing: "yesToAnAgreement" },
  { sheet: everyone, collection: "goals", id: refusedGoal.item, field: "title", thing: "noToAGoal" },
  { sheet: everyone, collection: "actions", id: noorsAction.item, field: "text", thing: "acceptedAction" },
  { sheet: everyone, collection: "actions", id: joostsAction.item, field: "text", thing: "volunteersAction" },
  { sheet: everyone, collection: "strengths", id: contradicted.item, field: "text", thing: "statement" },
];
const floor = 1_500;

let house: OwnHouse;
beforeAll(async () => {
  house = await openOwnHouse();
});
afterAll(async () => house.close());

const readOf = (name: ThingName, { facts, view }: Read): string =>
  JSON.stringify(ownThings[name].reads(facts, view)) ?? "gone";

interface Found {
  readonly cells: number;
  readonly taken: number;
  readonly changed: readonly string[];
  /** What was taken that no sheet takes. */
  readonly wronglyTaken: readonly string[];
  /** Their words beside those that were said yes to. */
  readonly beside: number;
}

const besides = (line: Line, { view }: Read): boolean =>
  [
    ...view.goals.map(({ id, proposal }) => ({ id, text: proposal?.text })),
    ...view.actions.map(({ id, proposal }) => ({ id, text: proposal?.text })),
    ...view.agreements.map(({ id, proposal }) => ({ id, text: proposal?.words.text })),
  ].some((each) => each.id === line.id && each.text === otherWords);

const tryAll = async (mayWrite: (who: KindOfPerson, sheet: SheetId) => Promise<boolean>): Promise<Found> => {
  const before = new Map(thingNames.map((name) => [name, readOf(name, house.before)] as const));
  let [cells, taken, beside] = [0, 0, 0];
  const changed: string[] = [];
  const wronglyTaken: string[] = [];
  for (const who of kindsOfPeople) {
    for (const line of lines) {
      const kind = line.sheet === question ? "question" : "table";
      const stored = storedSheet(line.sheet);
      const isOpen = await mayWrite(who, line.sheet);
      for (const [name, craft] of Object.entries(crafts)) {
        cells += thingNames.length;
        if (!isOpen) continue;
        const { updates, clients, isFirst = false } = craft(stored, line, participantOf(who));
        const live = LiveSheet.load(kind, [stored]);
        if (!live) throw new Error("the sheet does not load");
        const writer = { participant: participantOf(who), clients: new Set(clients) };
        const verdicts = updates.map((bytes) => live.judge(bytes, writer, { isFirst, beforeApply: () => undefined }));
        if (!verdicts.some((verdict) => verdict.kind === "accepted")) continue;
        taken += 1;
        if (neverTaken.includes(name)) wronglyTaken.push(`${name} by ${who} at ${line.id}`);
        const { content } = readSheet(live.doc, { id: line.sheet, kind });
        const read = house.read(house.start, new Map([...house.contents, [line.sheet, content]]));
        if (besides(line, read)) beside += 1;
        for (const each of thingNames) {
          const isTheirs = ownThings[each].holder === who || (each === "question" && who === "otherResident");
          if (!isTheirs && readOf(each, read) !== before.get(each))
            changed.push(`${each} by ${who}, who ${name} ${line.id}: ${readOf(each, read)}`);
        }
      }
    }
  }
  return { cells, taken, changed, wronglyTaken, beside };
};

const byTheGate = async (who: KindOfPerson, sheet: SheetId): Promise<boolean> =>
  who !== "nobody" && ((await house.gate.sheet(visitorOf(who), sheet))?.isWritable ?? false);

test("nobody's edit changes what another said yes to, or the question", async () => {
  const begun = process.cpuUsage();
  const found = await tryAll(byTheGate);
  console.log(
    `${found.cells} cells: ${Object.keys(crafts).length} edits of ${lines.length} lines by ${kindsOfPeople.length} kinds of people, ` +
      `${found.taken} were taken, ${found.beside} stand beside the own words, ${Math.round(process.cpuUsage(begun).user / 1_000)} ms`,
  );
  expect(found.changed).toEqual([]);
  expect(found.wronglyTaken).toEqual([]);
  expect(Object.keys(crafts).length * lines.length * kindsOfPeople.length).toBeGreaterThan(floor);
  // An edit is taken, and is seen, as what it is: a sheet that takes nothing guards nothing.
  expect(found.taken).toBeGreaterThan(500);
  expect(found.beside).toBeGreaterThan(50);
});

test("who writes the question is asked at the door: where it is not, this table turns red", async () => {
  const { changed } = await tryAll(async (_who, sheet) => Promise.resolve(sheet === question));
  const red = new Set(changed.map((each) => each.split(", who")[0]));
  for (const who of ["representative", "relative", "volunteer", "facilitator", "guest"])
    expect(red).toContain(`question by ${who}`);
  expect(red).not.toContain("question by resident");
});
