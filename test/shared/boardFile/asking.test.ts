// How people are, who asks them, on which days somebody works and how news may come: a table's file holds it, and a new house has
// it as it was. What was not touched goes out as it came.
import { expect, test } from "@jest/globals";
import { exportBoard } from "@werktafel/shared/boardFile/exportBoard";
import { keptFrom } from "@werktafel/shared/boardFile/kept";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { ownCardOf } from "@werktafel/shared/domain/ownCard";
import { boardId } from "@werktafel/shared/ids";
import { noorsTable as nt } from "../../support/cast.ts";
import { exampleJson, listIn, sheetsOf, soundFile, tableFrom } from "../../support/exampleTable.ts";
import { objectsIn, type PlainObject } from "@werktafel/shared/boardFile/plainJson";

const on = "2026-09-18";
const exported = (json: unknown, more: readonly Fact[] = []): PlainObject => {
  const table = tableFrom(json);
  const { file, leftOut } = exportBoard({
    board: boardId("tafel"),
    sheets: sheetsOf(table),
    facts: foldFacts([...table.facts, ...more]),
    kept: keptFrom(JSON.parse(JSON.stringify(table.imported.kept))),
  });
  expect(leftOut).toEqual([]);
  const [whole = {}] = objectsIn([file]);
  return whole;
};
const teun = soundFile(exampleJson(nt.file)).participants.find(({ id }) => id === nt.teun);

const live: readonly Fact[] = [
  {
    kind: "askingAgreed",
    asking: { id: "as-1", of: nt.noor, asker: nt.mila, everyWeeks: 6, from: "2026-10-14" },
    by: nt.noor,
    on,
    audience: "everyone",
  },
  {
    kind: "checkedIn",
    checkIn: { id: "ci-new", of: nt.noor, askedBy: nt.mila, face: "notGood", text: "Moe.", via: "" },
    by: nt.mila,
    on,
    audience: [nt.noor, nt.mila],
  },
  { kind: "newsChosen", participant: nt.noor, choice: "askMe", on, audience: "everyone" },
  {
    kind: "cardChanged",
    participant: nt.teun,
    card: {
      ...ownCardOf({
        id: nt.teun,
        name: teun?.name ?? "",
        callName: "Teun",
        party: "staff",
        role: "facilitator",
        roleLabel: "",
        organisationId: null,
        joinedOn: "",
        leftOn: null,
        whatHappensWithWhatISay: "Ik schrijf op wat we afspreken.",
        decidesAbout: null,
        reachability: "",
        contactPreference: [],
        boundaries: [],
        accessNeeds: [],
      }),
      worksOn: ["mo", "tu"],
      workHours: { open: "09:00", close: "12:30" },
    },
    on,
    audience: "everyone",
  },
];

test("a table that nobody touched gives back the same answers", () => {
  const json = exampleJson(nt.file);
  const file = exported(json);
  expect(file["checkIns"]).toEqual(json["checkIns"]);
  expect(file["volunteerSupport"]).toEqual(json["volunteerSupport"]);
  expect(Object.hasOwn(file, "askings")).toBe(false);
});

test("what was said and agreed since is in the file, with its readers, and a new house has it the same", () => {
  const file = exported(exampleJson(nt.file), live);
  expect(listIn(file, "askings")).toMatchObject([{ personId: nt.noor, askedById: nt.mila, everyWeeks: 6 }]);
  expect(listIn(file, "checkIns").at(-1)).toEqual({
    id: "ci-new",
    audience: [nt.noor, nt.mila],
    on,
    personId: nt.noor,
    askedById: nt.mila,
    via: "",
    value: "notGood",
    text: "Moe.",
  });
  const again = foldFacts(tableFrom(file).facts);
  const before = foldFacts([...tableFrom(exampleJson(nt.file)).facts, ...live]);
  expect(again.askings).toEqual(before.askings);
  expect(again.checkIns).toEqual(before.checkIns);
  const person = (state: typeof again, id: string) => state.participants.find((each) => each.id === id);
  expect(person(again, nt.noor)?.news).toBe("askMe");
  expect(person(again, nt.teun)?.worksOn).toEqual(["mo", "tu"]);
  expect(person(again, nt.teun)?.workHours).toEqual({ open: "09:00", close: "12:30" });
  expect(exported(file)).toEqual(file);
});

test("an agreement to ask that ended here is not in the file any more", () => {
  const file = exported(exampleJson(nt.file), live);
  const ended: Fact = { kind: "askingEnded", asking: "as-1", by: nt.noor, on, audience: "everyone" };
  expect(listIn(exported(file, [ended]), "askings")).toEqual([]);
});

test("who is named in an agreement to ask is somebody of that table, or the file is not taken", () => {
  const json = { ...exampleJson(nt.file), askings: [{ id: "as-1", personId: "p-nergens", everyWeeks: 6 }] };
  expect(() => soundFile(json)).toThrow(/askings\[0\]\.personId/);
});
