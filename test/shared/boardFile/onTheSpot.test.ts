// Where an agreement was made lives on its sheet and comes out of the file as it went in; screen, paper and minutes say it alike.
import { expect, test } from "@jest/globals";
import { exportBoard } from "@werktafel/shared/boardFile/exportBoard";
import { importBoard } from "@werktafel/shared/boardFile/importBoard";
import { isPlainObject, objectsIn } from "@werktafel/shared/boardFile/plainJson";
import { readBoardFile } from "@werktafel/shared/boardFile/readBoardFile";
import { foldFacts } from "@werktafel/shared/domain/board";
import { provenanceOf } from "@werktafel/shared/domain/provenance";
import { boardId } from "@werktafel/shared/ids";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import { madeWords } from "@werktafel/shared/words/nl/made";
import { readFileSync } from "node:fs";
import * as Y from "yjs";

const noors = (): unknown =>
  JSON.parse(readFileSync(new URL("../../../shared/cases/casus-voorbeeld.json", import.meta.url), "utf8"));
const comeIn = (json: unknown) => {
  const read = readBoardFile(json);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  let made = 0;
  const next = () => (made += 1);
  const imported = importBoard(read.file, { newId: () => `id-${next()}`, newClientId: next });
  const sheets = imported.sheets.map(({ id, audience, kind, update }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    return { ...readSheet(doc, { id, kind }).content, audience, kind };
  });
  return { ...imported, sheets };
};
const goOut = ({ sheets, kept, facts }: ReturnType<typeof comeIn>) =>
  exportBoard({ board: boardId("tafel"), sheets, facts: foldFacts(facts), kept }).file;
const agreementsIn = (file: unknown) => objectsIn(isPlainObject(file) ? file["agreements"] : []);

test("an agreement of the workplace has its place and day on its sheet, and in no corner beside it", () => {
  const imported = comeIn(noors());
  const item = imported.sheets.flatMap(({ items }) => items).find(({ id }) => id === "a-09");
  expect(provenanceOf(item ?? null)).toEqual({ kind: "workplace", place: "Buurtkeuken De Pollepel", on: "2026-06-10" });
  const keptAgreements = JSON.stringify(agreementsIn(imported.kept.file));
  expect(keptAgreements).not.toContain("Buurtkeuken De Pollepel");
  const atMeeting = imported.sheets.flatMap(({ items }) => items).find(({ id }) => id === "a-02");
  expect(provenanceOf(atMeeting ?? null)).toBeNull();
});

test("it comes out of the file as it went in, with the answers from somebody else's phone, from paper, and with somebody beside", () => {
  const json = noors();
  const onPhone = { participantId: "p-noor", value: "yes", on: "2026-06-10", notedById: "p-ruben", onTheirPhone: true };
  const onPaper = { participantId: "p-wil", value: "no", on: "2026-06-11", notedById: "p-mila", onPaper: true };
  const beside = { participantId: "p-noor", value: "yes", on: "2026-06-12", besideId: "p-mila" };
  const accords = [onPhone, onPaper, beside];
  const changed = isPlainObject(json)
    ? {
        ...json,
        agreements: agreementsIn(json).map((each) => (each["id"] === "a-09" ? { ...each, accords } : each)),
      }
    : json;
  const out = agreementsIn(goOut(comeIn(changed)));
  expect(out.map(({ madeAt }) => madeAt)).toEqual(agreementsIn(json).map(({ madeAt }) => madeAt));
  expect(out.find(({ id }) => id === "a-09")).toMatchObject({ accords });
});

test("a goal that was said yes to on paper, or with somebody beside, and a no to one come out as they went in", () => {
  const said = { whyImportant: "Dan doe ik ertoe.", reviewOn: null, on: "2026-06-11" };
  const paper = { ...said, title: "Ik kook.", byId: "p-noor", note: "Graag.", notedById: "p-mila", onPaper: true };
  const beside = { ...said, title: "Ik kook.", byId: "p-noor", besideId: "p-mila" };
  const no = { ...said, title: "Ik fiets.", participantId: "p-noor", value: "no", note: "Ik loop liever." };
  const notYet = { ...no, value: "notYet", note: "", notedById: "p-mila", onPaper: true };
  const goals = (file: unknown) => objectsIn(isPlainObject(file) ? file["goals"] : []);
  const cases = [
    { status: "active", confirmed: paper },
    { status: "active", confirmed: beside, answers: [no] },
    { status: "draft", confirmed: null, answers: [notYet] },
    { status: "draft", confirmed: null, answers: [{ ...no, tookBack: true }] },
  ];
  for (const each of cases) {
    const json = noors();
    const changed = isPlainObject(json)
      ? { ...json, goals: goals(json).map((goal, at) => (at === 0 ? { ...goal, ...each } : goal)) }
      : json;
    const imported = comeIn(changed);
    expect(goals(goOut(imported))[0]).toMatchObject(each);
    // Nothing of it lies in a corner beside the facts.
    expect(JSON.stringify(imported.kept.file)).not.toMatch(/Ik kook|Ik fiets|Graag|Ik loop liever/);
  }
});

test("whose hand each step of an action was comes out as it went in", () => {
  const of = (file: unknown) => objectsIn(isPlainObject(file) ? file["actions"] : []);
  const json = noors();
  const step = { on: "2026-06-11", byId: "p-noor", note: "" };
  const paper = { ...step, status: "accepted", note: "Graag.", notedById: "p-mila", onPaper: true };
  for (const statusHistory of [
    [paper],
    [paper, { ...step, status: "proposed" }],
    [
      { ...step, status: "accepted", besideId: "p-mila" },
      { ...step, status: "done", notedById: "p-mila", onPaper: true },
    ],
  ]) {
    const status = statusHistory.at(-1)?.status;
    const changed = isPlainObject(json)
      ? {
          ...json,
          actions: of(json).map((each) => (each["id"] === "ac-11" ? { ...each, status, statusHistory } : each)),
        }
      : json;
    const imported = comeIn(changed);
    expect(of(goOut(imported)).find(({ id }) => id === "ac-11")).toMatchObject({ status, statusHistory });
    expect(JSON.stringify(imported.kept.file)).not.toContain("Graag.");
  }
});

test("a board that was imported before places lay on a sheet keeps what its file said", () => {
  const { sheets, ...rest } = comeIn(noors());
  const without = sheets.map((sheet) => ({
    ...sheet,
    items: sheet.items.map(({ values: { madeKind: _kind, madePlace: _place, ...values }, ...item }) => ({
      ...item,
      values,
    })),
  }));
  const kept = { ...rest.kept, file: { ...rest.kept.file, agreements: agreementsIn(noors()) } };
  const out = agreementsIn(goOut({ ...rest, kept, sheets: without }));
  expect(out.map(({ madeAt }) => madeAt)).toEqual(agreementsIn(noors()).map(({ madeAt }) => madeAt));
});

test.each([
  [{ kind: "workplace", place: "De Pollepel", on: "" }, "Gemaakt op de werkplek (De Pollepel) op 10 juni."],
  [{ kind: "workplace", place: "", on: "" }, "Gemaakt op de werkplek op 10 juni."],
  [{ kind: "homeVisit", place: "thuis", on: "" }, "Thuis gemaakt op 10 juni."],
  [{ kind: "elsewhere", place: "in de bus", on: "" }, "Gemaakt op 10 juni. Plek: in de bus."],
] as const)("%j is said: %s", (made, said) => {
  expect(madeWords.at(made, "10 juni")).toBe(said);
});
