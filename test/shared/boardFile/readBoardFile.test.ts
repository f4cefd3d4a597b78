import { describe, expect, test } from "@jest/globals";
import { exportBoard } from "@werktafel/shared/boardFile/exportBoard";
import { type Path, pathText, valueAt, withValueAt } from "@werktafel/shared/boardFile/plainJson";
import { readBoardFile } from "@werktafel/shared/boardFile/readBoardFile";
import { foldFacts } from "@werktafel/shared/domain/board";
import { boardId } from "@werktafel/shared/ids";
import * as fc from "fast-check";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { exampleJson, sheetsOf, tableFrom } from "../../support/exampleTable.ts";

const noors = exampleJson(noorsTable.file);
const bramAndLottes = exampleJson(bramAndLottesTable.file);

const faultsOf = (json: unknown): readonly { readonly path: string; readonly reason: string }[] => {
  const read = readBoardFile(json);
  return read.ok ? [] : read.faults;
};
const at = (path: Path, value: unknown, json: unknown = noors) => withValueAt(json, path, value);
const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) });

/** What is broken · the file · where it must be named · why. */
const broken: readonly (readonly [string, unknown, string, RegExp])[] = [
  ["no file at all", null, "", /object/],
  ["a list", [], "", /object/],
  ["another format", at(["format"], "iets-anders"), "format", /werktafel-board/],
  ["a later version", at(["formatVersion"], 2), "formatVersion", /version/],
  ["no board", at(["board"], undefined), "board", /object/],
  ["no participants", at(["participants"], undefined), "participants", /array/],
  ["no resident", at(["participants", 0, "party"], "informal"), "participants", /no resident/],
  ["a party nobody knows", at(["participants", 1, "party"], "buur"), "participants[1].party", /expected/],
  ["a title that is a number", at(["board", "title"], 7), "board.title", /string/],
  ["a goal without words", at(["goals", 0, "title"], undefined), "goals[0].title", /string/],
  ["an id with a space", at(["goals", 0, "id"], "g 1"), "goals[0].id", /no id/],
  [
    "an id that reaches into objects",
    at(["ideas"], [{ id: "constructor", text: "x", audience: "everyone" }]),
    "ideas[0].id",
    /no id/,
  ],
  ["an id used twice", at(["goals", 1, "id"], "g-1"), "goals[1].id", /twice/],
  ["an id used by two kinds of things", at(["concerns", 0, "id"], "g-1"), "goals[0].id", /twice/],
  ["a day that is none", at(["goals", 0, "reviewOn"], "2026-02-30"), "goals[0].reviewOn", /no date/],
  ["a day in words", at(["actions", 0, "due"], "morgen"), "actions[0].due", /no date/],
  ["a moment without an offset", at(["referenceDateTime"], "2026-09-18T15:30:00"), "referenceDateTime", /no moment/],
  ["a text of a whole book", at(["concerns", 0, "text"], "a".repeat(20_001)), "concerns[0].text", /longer/],
  ["half a character", at(["concerns", 0, "text"], "a\uD83D"), "concerns[0].text", /half a character/],
  ["a status nobody knows", at(["actions", 3, "status"], "klaar"), "actions[3].status", /expected/],
  ["a goal that is not there", at(["agreements", 3, "goalIds"], ["g-99"]), "agreements[3].goalIds[0]", /not in goals/],
  ["the same goal twice", at(["agreements", 3, "goalIds"], ["g-1", "g-1"]), "agreements[3].goalIds[1]", /twice/],
  [
    "an answer by nobody",
    at(["agreements", 3, "accords", 0, "participantId"], "p-x"),
    "agreements[3].accords[0].participantId",
    /not in participants/,
  ],
  [
    "an answer that is none",
    at(["agreements", 3, "accords", 0, "value"], "misschien"),
    "agreements[3].accords[0].value",
    /expected/,
  ],
  ["an owner who does not sit here", at(["actions", 2, "ownerId"], "p-x"), "actions[2].ownerId", /not in participants/],
  [
    "a facilitator who does not sit here",
    at(["board", "facilitatorId"], "p-x"),
    "board.facilitatorId",
    /not in participants/,
  ],
  [
    "an organisation that is not there",
    at(["participants", 2, "organisationId"], "o-x"),
    "participants[2].organisationId",
    /not in organisations/,
  ],
  ["an audience of nobody", at(["concerns", 0, "audience"], []), "concerns[0].audience", /empty/],
  ["an audience that is a word", at(["concerns", 0, "audience"], "iedereen"), "concerns[0].audience", /everyone/],
  ["no audience", at(["concerns", 0, "audience"], undefined), "concerns[0].audience", /everyone/],
  [
    "an audience without a resident",
    at(["concerns", 0, "audience"], ["p-mila", "p-wil"]),
    "concerns[0].audience",
    /no resident/,
  ],
  [
    "a reader who does not sit here",
    at(["concerns", 0, "audience"], ["p-noor", "p-x"]),
    "concerns[0].audience[1]",
    /not in participants/,
  ],
  [
    "an agenda item without a resident",
    at(["meetings", 0, "agenda", 2, "audience"], ["p-teun"]),
    "meetings[0].agenda[2].audience",
    /no resident/,
  ],
  [
    "a party who cannot read it",
    at(["agreements", 0, "audience"], ["p-noor"]),
    "agreements[0].partyIds[1]",
    /cannot read it/,
  ],
  [
    "an action wider than its goal",
    at(["actions", 5, "goalId"], "g-4", at(["actions", 5, "audience"], "everyone")),
    "actions[5].audience",
    /wider/,
  ],
  [
    "agreed without the resident's yes",
    at(["agreements", 1, "accords"], []),
    "agreements[1].status",
    /without the yes/,
  ],
  [
    "agreed with one of two residents",
    at(["agreements", 0, "accords", 1, "value"], "notYet", bramAndLottes),
    "agreements[0].status",
    /without the yes/,
  ],
  ["proposed while all said yes", at(["agreements", 1, "status"], "proposed"), "agreements[1].status", /proposed/],
  [
    "done by nobody",
    at(["actions", 0], { id: "ac-01", text: "x", audience: "everyone", status: "done" }),
    "actions[0].ownerId",
    /nobody/,
  ],
  ["two lines in one line", at(["crisisPlan", "signals", 0], "een\ntwee"), "crisisPlan.signals[0]", /line break/],
  ["a dissent about nothing", at(["dissents", 0, "about", "id"], "a-99"), "dissents[0].about.id", /not in agreements/],
  ["a field that reaches into objects", JSON.parse('{"board":{"__proto__":{"x":1}}}'), "board", /__proto__/],
  ["a file without a bottom", at(["vreemd"], nested(40)), `vreemd${".in".repeat(31)}`, /too deep/],
];

test.each(broken)("refuses %s, and says where", (_what, json, path, reason) => {
  expect(faultsOf(json)).toContainEqual({ path, reason: expect.stringMatching(reason) });
});

test("tells every fault of a file, not only the first", () => {
  const file = at(
    ["goals", 0, "reviewOn"],
    "ooit",
    at(["concerns", 1, "audience"], ["p-wil"], at(["board", "title"], null)),
  );
  expect(faultsOf(file).map(({ path }) => path)).toEqual(
    expect.arrayContaining(["goals[0].reviewOn", "concerns[1].audience", "board.title"]),
  );
});

test.each([
  ["noor", noors],
  ["bram en lotte", bramAndLottes],
])("finds nothing wrong with the table of %s", (_name, json) => {
  expect(faultsOf(json)).toEqual([]);
});

/** Every place in a file. */
const placesIn = (json: unknown): readonly Path[] => {
  const places: Path[] = [];
  const waiting: Path[] = [[]];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const value = valueAt(json, path);
    if (path.length > 0) places.push(path);
    if (Array.isArray(value)) value.forEach((_each, index) => waiting.push([...(path ?? []), index]));
    else if (typeof value === "object" && value !== null) {
      for (const name of Object.keys(value)) waiting.push([...path, name]);
    }
  }
  return places;
};

describe("whatever is done to a file", () => {
  const places = placesIn(bramAndLottes);
  const mutation = fc.record({
    path: fc.integer({ min: 0, max: places.length - 1 }).map((index) => places[index] ?? []),
    value: fc.oneof(
      fc.constantFrom<unknown>(
        undefined,
        null,
        "",
        [],
        {},
        "everyone",
        "2026-01-02",
        "p-bram",
        ["p-lotte"],
        true,
        "a\nb",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.integer(),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  });

  test("it is refused with faults, or it comes out as it went in", () => {
    let sound = 0;
    let refused = 0;
    const run = (mutations: readonly { readonly path: Path; readonly value: unknown }[]): void => {
      const json = mutations.reduce<unknown>((file, { path, value }) => withValueAt(file, path, value), bramAndLottes);
      if (faultsOf(json).length > 0) {
        refused += 1;
        return;
      }
      sound += 1;
      const table = tableFrom(json);
      const { file, leftOut } = exportBoard({
        board: boardId("board"),
        sheets: sheetsOf(table),
        facts: foldFacts(table.facts),
        kept: table.imported.kept,
      });
      expect([leftOut, mutations.map(({ path }) => pathText(path))]).toEqual([[], expect.anything()]);
      expect(file).toEqual(json);
    };
    fc.assert(fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), run), { seed: 18, numRuns: 400 });
    expect(sound).toBeGreaterThan(40);
    expect(refused).toBeGreaterThan(40);
  }, 120_000);

  test("any JSON at all is answered, never thrown at", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readBoardFile(json).ok).toBe(false);
      }),
      { seed: 18, numRuns: 500 },
    );
  });
});
