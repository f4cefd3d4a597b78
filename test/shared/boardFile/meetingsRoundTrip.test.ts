// Noor's table, on which people lived on after it came in: what happened in and around meetings goes out with the file it
// came from, and nothing else of that file changes.
import { expect, test } from "@jest/globals";
import { exportBoard } from "@werktafel/shared/boardFile/exportBoard";
import { keptFrom } from "@werktafel/shared/boardFile/kept";
import { objectsIn, type PlainObject, valueAt } from "@werktafel/shared/boardFile/plainJson";
import { readBoardFile } from "@werktafel/shared/boardFile/readBoardFile";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { meetingCards } from "@werktafel/shared/domain/meeting/meetingCard";
import { adoptionOf } from "@werktafel/shared/domain/minutes/adoption";
import { adoptedFaults } from "@werktafel/shared/domain/sealing/adoptedFaults";
import { sealAdded, sealAdoption } from "@werktafel/shared/domain/sealing/sealMinutes";
import { fingerprint } from "@werktafel/shared/domain/sealing/fingerprint";
import { boardId, itemId, meetingId, participantId } from "@werktafel/shared/ids";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { exampleJson, sheetsOf, type TableInMemory, tableFrom } from "../../support/exampleTable.ts";

const exported = (table: TableInMemory): PlainObject => {
  const { file, leftOut } = exportBoard({
    board: boardId("board"),
    sheets: sheetsOf(table),
    facts: foldFacts(table.facts),
    kept: keptFrom(JSON.parse(JSON.stringify(table.imported.kept))),
  });
  expect(leftOut).toEqual([]);
  const [whole] = objectsIn([file]);
  if (!whole) throw new Error("a file is an object");
  return whole;
};
const meetingsIn = (file: PlainObject): readonly PlainObject[] => objectsIn(file["meetings"]);

const { noor, teun, samira, mila } = noorsTable;
const m2 = meetingId("m-2");
const m3 = meetingId("m-3");
let made = 0;
const newId = (): string => `made-${(made += 1)}`;
const lived = (more: (table: TableInMemory) => readonly Fact[]): TableInMemory => {
  const table = tableFrom(exampleJson(noorsTable.file));
  return { ...table, facts: [...table.facts, ...more(table)] };
};
const toAll = { audience: "everyone" } as const;

const adoptedNow = (table: TableInMemory): readonly Fact[] => {
  const yes: Fact = {
    kind: "minutesAnswered",
    meeting: m3,
    ...toAll,
    answer: { by: noor, version: 1, value: "yes", on: "2026-09-20", text: "Goed zo.", notedById: null, besideId: mila },
  };
  const adopted = { kind: "minutesAdopted", meeting: m3, ...toAll, version: 1, by: teun, on: "2026-09-21" } as const;
  return [yes, adopted, ...sealAdoption([...table.facts, yes], adopted, { newId })];
};

test("Noor's yes and the adoption stand where the file has them, and the rest of it is as it came", () => {
  const before = exampleJson(noorsTable.file);
  const after = exported(lived(adoptedNow));
  const adoption = valueAt(after, ["meetings", 2, "minutes", "adoption"]);
  expect(adoption).toMatchObject({ openedOn: "2026-09-11", adoptedOn: "2026-09-21", adoptedVersion: 1 });
  const responses = objectsIn(valueAt(after, ["meetings", 2, "minutes", "adoption", "responses"]));
  expect(responses.slice(0, 3)).toEqual(valueAt(before, ["meetings", 2, "minutes", "adoption", "responses"]));
  expect(responses[3]).toMatchObject({ participantId: "p-noor", value: "yes", on: "2026-09-20", text: "Goed zo." });
  expect(valueAt(after, ["meetings", 2, "minutes", "status"])).toBe("adopted");
  expect(meetingsIn(after).slice(0, 2)).toEqual(meetingsIn(before).slice(0, 2));
  const { meetings: _now, ...rest } = after;
  const { meetings: _then, ...cameWith } = before;
  expect(rest).toEqual(cameWith);
});

test("minutes adopted here keep their blocks, their seals and the code on paper in another house", () => {
  const here = lived(adoptedNow);
  const there = tableFrom(exported(here), "y");
  const minutesOf = (table: TableInMemory) => {
    const found = foldFacts(table.facts).meetings[m3]?.minutes;
    if (!found) throw new Error("there are minutes");
    return found;
  };
  const codeOf = (table: TableInMemory): string => {
    const { versions, seals } = minutesOf(table);
    const names = new Set(["header~", ...(versions[0]?.blocks ?? []).map(({ id }) => id)]);
    return fingerprint(seals.filter(({ block }) => names.has(block)));
  };
  expect(codeOf(there)).toBe(codeOf(here));
  expect(adoptedFaults(there.facts)).toEqual([]);
  expect(exported(there)).toEqual(exported(here));
});

test("the yes of one of two residents to minutes goes along, and the other is still asked in another house", () => {
  const { bram, lotte } = bramAndLottesTable;
  const table = tableFrom(exampleJson(bramAndLottesTable.file));
  const meeting = meetingId("m-2");
  const minutesOf = ({ facts }: TableInMemory) => {
    const found = foldFacts(facts).meetings[meeting]?.minutes;
    if (!found) throw new Error("there are minutes");
    return found;
  };
  const version = minutesOf(table).versions.at(-1)?.version ?? 0;
  const said = { by: bram, version, value: "yes", on: "2026-10-02", text: "", notedById: null } as const;
  const by = participantId("p-marije");
  const here: TableInMemory = {
    ...table,
    facts: [
      ...table.facts,
      { kind: "minutesAskedAbout", meeting, ...toAll, version, until: null, by, on: "2026-10-01" },
      { kind: "minutesAnswered", meeting, ...toAll, answer: said },
    ],
  };
  const there = tableFrom(exported(here), "y");
  const minutes = minutesOf(there);
  expect(minutes.answers).toEqual(minutesOf(here).answers);
  expect(adoptionOf({ minutes, version, residents: [bram, lotte] })).toMatchObject({
    missing: [lotte],
    isReady: false,
  });
  expect(exported(there)).toEqual(exported(here));
});

test("a correction under adopted minutes comes after those of the file", () => {
  const here = lived(() => {
    const correction = {
      id: "cor-9",
      version: 1,
      block: null,
      by: samira,
      on: "2026-09-20",
      text: "Het was 15.49 uur.",
      answer: null,
      acceptedByResidentOn: null,
    };
    const asked = { kind: "correctionAsked", meeting: m2, ...toAll, correction } as const;
    const accepted = {
      kind: "correctionAccepted",
      meeting: m2,
      ...toAll,
      correction: "cor-9",
      by: noor,
      on: "2026-09-21",
    } as const;
    return [asked, ...sealAdded(asked, 1, newId), accepted, ...sealAdded(accepted, 1, newId)];
  });
  const corrections = objectsIn(valueAt(exported(here), ["meetings", 1, "minutes", "corrections"]));
  expect(corrections[0]).toEqual(valueAt(exampleJson(noorsTable.file), ["meetings", 1, "minutes", "corrections", 0]));
  expect(corrections[1]).toMatchObject({ id: "cor-9", byId: "p-samira", acceptedByResidentOn: "2026-09-21" });
  expect(adoptedFaults(tableFrom(exported(here)).facts)).toEqual([]);
});

test("an agenda and a summary that were changed on their sheets are changed in the file", () => {
  const table = tableFrom(exampleJson(noorsTable.file));
  const forAll = sheetsOf(table).find(({ audience, kind }) => audience === "everyone" && kind === "table");
  const doc = table.docs.get(forAll?.sheet ?? "");
  const lying = (collection: string) =>
    (forAll?.items ?? []).filter((each) => each.collection === collection && each.values["meetingId"] === "m-3");
  const [point] = lying("agenda");
  const [summary] = lying("summaries");
  if (!doc || !point || !summary) throw new Error("they lie there");
  writeText(doc, { collection: "agenda", id: point.id, field: "title" }, "Rondje", { origin: null });
  writeText(doc, { collection: "summaries", id: summary.id, field: "text" }, "Het gaat goed.", { origin: null });
  const later = { collection: "agenda", id: itemId("later-1"), texts: { title: "De bus" } };
  putItem(doc, later, null);
  const after = exported(table);
  const before = exampleJson(noorsTable.file);
  expect(valueAt(after, ["meetings", 2, "agenda", 0])).toEqual({
    ...objectsIn([valueAt(before, ["meetings", 2, "agenda", 0])])[0],
    title: "Rondje",
  });
  expect(valueAt(after, ["meetings", 2, "minutes", "plainSummary", 0, "text"])).toBe("Het gaat goed.");
  expect(after["agenda"]).toMatchObject([{ id: "later-1", title: "De bus", audience: "everyone" }]);
  // The minutes people were asked about still say what they said.
  const blocks = objectsIn(valueAt(after, ["meetings", 2, "minutes", "versions", 0, "blocks"]));
  expect(blocks.find(({ section }) => section === "summary")?.["text"]).toContain("Noor wil geen tweede ochtend.");
  expect(exported(tableFrom(after, "y"))).toEqual(after);
});

test("a draft that was never sent goes out with the readers it is meant for, and comes in with those it has", () => {
  const before = exampleJson(bramAndLottesTable.file);
  const table = tableFrom(before);
  const summary = sheetsOf(table)
    .flatMap(({ items, sheet, audience }) => items.map((item) => ({ item, sheet, audience })))
    .find(({ item }) => item.collection === "summaries" && item.texts["text"] === "De huur is geregeld.");
  const doc = table.docs.get(summary?.sheet ?? "");
  if (!summary || !doc) throw new Error("the draft lies there");
  writeText(doc, { collection: "summaries", id: summary.item.id, field: "text" }, "De huur is rond.", { origin: null });
  const after = exported(table);
  expect(valueAt(after, ["meetings", 1, "minutes", "plainSummary", 0])).toEqual({
    text: "De huur is rond.",
    audience: valueAt(before, ["meetings", 1, "minutes", "plainSummary", 0, "audience"]),
  });
  const again = sheetsOf(tableFrom(after, "y")).find(({ items }) =>
    items.some(({ texts }) => texts["text"] === "De huur is rond."),
  );
  expect(again?.audience).toEqual(summary.audience);
});

test("a file in which minutes are adopted without a resident's yes is refused, with the place", () => {
  const json = JSON.parse(JSON.stringify(exampleJson(bramAndLottesTable.file)));
  const responses = valueAt(json, ["meetings", 0, "minutes", "adoption", "responses"]);
  const others = objectsIn(responses).filter(({ participantId }) => participantId !== "p-lotte");
  json.meetings[0].minutes.adoption.responses = others;
  const read = readBoardFile(json);
  expect(read).toEqual({
    ok: false,
    faults: [
      {
        path: "meetings[0].minutes.adoption.adoptedOn",
        reason: "is there without the yes of every resident to that version",
      },
    ],
  });
});

test("who may say yes for a resident says it in a file too, and never over the resident's own no", () => {
  const json = JSON.parse(JSON.stringify(exampleJson(bramAndLottesTable.file)));
  const { adoption } = json.meetings[0].minutes;
  const others = adoption.responses.filter((each: { participantId: string }) => each.participantId !== "p-lotte");
  const yes = others.find((each: { participantId: string; value: string }) => each.value === "yes");
  const named = { id: "rep-1", participantId: yes.participantId, forId: "p-lotte", domains: "all", from: yes.on };
  json.representatives = [named];
  const isSound = (responses: unknown): boolean => {
    adoption.responses = responses;
    return readBoardFile(json).ok;
  };
  expect(isSound(others)).toBe(true);
  expect(isSound([...others, { ...yes, participantId: "p-lotte", value: "no" }])).toBe(false);
  json.representatives = [{ ...named, until: "2020-01-01" }];
  expect(isSound(others)).toBe(false);
});

test("a table that came in before meetings lived here goes out as it came, and its meetings are still known", () => {
  const kept = keptFrom({
    file: { meetings: [{ id: "m-1", vreemd: 1, agenda: [{ order: 1, audience: "everyone" }] }] },
    orders: {},
    contacts: {},
    implied: {},
    told: [
      { path: ["meetings", 0], collection: "meetings", id: "m-1" },
      { path: ["meetings", 0, "agenda", 0], collection: "agendaItems", id: "r-1" },
    ],
    untoldDissents: [],
  });
  const card = { number: 1, plannedFor: "2026-05-12T10:30:00+02:00", place: "De Pollepel" };
  const part = { title: "Welkom", minutes: 10, notes: "Rustig.", meetingId: "m-1" };
  const table = tableFrom(exampleJson(noorsTable.file));
  const seats = table.facts.filter(({ kind }) => kind === "boardMade" || kind === "participantSeated");
  const facts = foldFacts([
    ...seats,
    { kind: "recordKept", collection: "meetings", id: "m-1", ...toAll, record: card },
    { kind: "recordKept", collection: "agendaItems", id: "r-1", ...toAll, record: part },
  ]);
  expect(meetingCards(facts)).toEqual([{ id: "m-1", ...card }]);
  const { file } = exportBoard({ board: boardId("board"), sheets: [], facts, kept });
  expect(valueAt(file, ["meetings"])).toEqual([
    {
      id: "m-1",
      vreemd: 1,
      ...card,
      agenda: [{ order: 1, audience: "everyone", title: "Welkom", minutes: 10, notes: "Rustig." }],
    },
  ]);
});
