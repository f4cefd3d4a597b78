import { expect, test } from "@jest/globals";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { tableView } from "@werktafel/shared/domain/tableView";
import { currentWording, type Wording } from "@werktafel/shared/domain/wording";
import { type ItemId, itemId, type ParticipantId, participantId, type SheetId } from "@werktafel/shared/ids";
import { archive, bringBack, putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import type * as Y from "yjs";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { exampleJson, sheetsOf, type TableInMemory, tableFrom } from "../../support/exampleTable.ts";

const { noor, mila, ruben, teun, wil } = noorsTable;

/** Noor's table, on which things happen. */
const openTable = (): {
  readonly table: TableInMemory;
  readonly forAll: SheetId;
  readonly doc: Y.Doc;
  readonly facts: Fact[];
} => {
  const table = tableFrom(exampleJson(noorsTable.file));
  const forAll = table.imported.sheets.find(({ audience, kind }) => audience === "everyone" && kind === "table");
  const doc = table.docs.get(forAll?.id ?? "");
  if (!forAll || !doc) throw new Error("there is a sheet for everyone");
  return { table, forAll: forAll.id, doc, facts: [...table.facts] };
};
type Open = ReturnType<typeof openTable>;

const viewOf = ({ table, facts }: Open, me: ParticipantId | null = noor) =>
  tableView({ sheets: sheetsOf(table), facts: foldFacts(facts), me });
const goalIn = (open: Open, id: ItemId) => viewOf(open).goals.find((each) => each.id === id);
const agreementIn = (open: Open, id: ItemId, me = noor) => viewOf(open, me).agreements.find((each) => each.id === id);
const actionIn = (open: Open, id: string, me = noor) => viewOf(open, me).actions.find((each) => each.id === id);
const wordsOn = (open: Open, id: ItemId): Wording => {
  const item = sheetsOf(open.table)
    .flatMap((sheet) => sheet.items)
    .find((each) => each.id === id);
  return (item && currentWording(item)) ?? { text: "" };
};
const answer = (open: Open, id: ItemId, who: ParticipantId, value: "yes" | "no" | "notYet"): void => {
  const accord = { participantId: who, value, on: "2026-09-18", note: "", words: wordsOn(open, id) };
  open.facts.push({ kind: "agreementAnswered", item: { sheet: open.forAll, item: id }, accord });
};
const step = (open: Open, id: ItemId, who: ParticipantId, to: "accepted" | "declined" | "done"): void => {
  const words = to === "accepted" ? wordsOn(open, id) : null;
  open.facts.push({
    kind: "actionMoved",
    item: { sheet: open.forAll, item: id },
    to,
    by: who,
    on: "2026-09-18",
    note: "",
    words,
  });
};

test("a goal keeps the resident's own words; what others write stands beside it (R-205)", () => {
  const open = openTable();
  const title = { collection: "goals", id: noorsTable.goalHost, field: "title" };
  writeText(open.doc, title, "Ik ben gastvrouw, twee ochtenden.", { origin: teun });
  expect(goalIn(open, noorsTable.goalHost)).toMatchObject({
    words: { text: "Ik ben gastvrouw in de buurtkeuken, één ochtend in de week." },
    proposal: { text: "Ik ben gastvrouw, twee ochtenden." },
  });
  open.facts.push({
    kind: "goalConfirmed",
    item: { sheet: open.forAll, item: noorsTable.goalHost },
    by: noor,
    on: "2026-09-18",
    words: wordsOn(open, noorsTable.goalHost),
  });
  expect(goalIn(open, noorsTable.goalHost)).toMatchObject({
    words: { text: "Ik ben gastvrouw, twee ochtenden." },
    proposal: null,
  });
});

test("an extra space is no proposal", () => {
  const open = openTable();
  const id = itemId("a-02");
  writeText(open.doc, { collection: "agreements", id, field: "text" }, `  ${wordsOn(open, id).text} `, {
    origin: teun,
  });
  expect(agreementIn(open, id)?.proposal).toBeNull();
});

test("what was agreed stays in force until the new words have their yes", () => {
  const open = openTable();
  const id = itemId("a-02");
  const before = agreementIn(open, id)?.words;
  writeText(open.doc, { collection: "agreements", id, field: "text" }, "Noor komt op dinsdag.", { origin: teun });
  answer(open, id, ruben, "yes");
  const between = agreementIn(open, id);
  expect([between?.status, between?.words]).toEqual(["agreed", before]);
  expect(between?.proposal?.answers.find((each) => each.participantId === noor)).toMatchObject({
    accord: null,
    earlier: { value: "yes" },
    isNeeded: true,
  });
  answer(open, id, noor, "yes");
  expect(agreementIn(open, id)).toMatchObject({
    status: "agreed",
    words: { text: "Noor komt op dinsdag." },
    proposal: null,
  });
});

test("who has not answered is named as such, in order of name", () => {
  const open = openTable();
  const id = itemId("a-new");
  const parties = [ruben, mila, noor];
  putItem(open.doc, { collection: "agreements", id, texts: { text: "Samen koken" }, ids: { parties } }, teun);
  answer(open, id, mila, "no");
  const found = agreementIn(open, id, mila);
  expect(found?.answers.map((each) => [each.participantId, each.accord?.value ?? null])).toEqual([
    [mila, "no"],
    [noor, null],
    [ruben, null],
  ]);
  expect([found?.status, found?.myAnswer?.value]).toEqual(["proposed", "no"]);
});

test("only residents who may read an agreement are needed for it", () => {
  const { agreementOwnAccount, lotte, file } = bramAndLottesTable;
  const table = tableFrom(exampleJson(file));
  const view = tableView({ sheets: sheetsOf(table), facts: foldFacts(table.facts), me: lotte });
  const found = view.agreements.find((each) => each.id === agreementOwnAccount);
  expect(found?.status).toBe("agreed");
  expect(found?.answers.filter((each) => each.isNeeded).map((each) => each.participantId)).toEqual([lotte]);
});

test("an action for whoever wants it has an owner once somebody takes it, and that changes no words", () => {
  const open = openTable();
  const id = itemId("ac-new");
  putItem(open.doc, { collection: "actions", id, texts: { text: "De sleutel halen" } }, teun);
  expect(actionIn(open, id)).toMatchObject({ isForWhoWants: true, owner: null, isMine: false });
  step(open, id, ruben, "accepted");
  expect(actionIn(open, id, ruben)).toMatchObject({ isForWhoWants: false, owner: ruben, isMine: true, proposal: null });
  setValue(open.doc, { collection: "actions", id, field: "ownerId" }, wil, teun);
  expect(actionIn(open, id)).toMatchObject({ owner: ruben, proposal: { ownerId: wil } });
  step(open, id, ruben, "declined");
  expect(actionIn(open, id)).toMatchObject({ owner: wil, isAccepted: false, status: "declined", proposal: null });
});

test("what nobody answered is put away by an edit, and comes back", () => {
  const open = openTable();
  const strength = { collection: "strengths", id: itemId("s-1") };
  const before = viewOf(open).strengths.length;
  archive(open.doc, strength, "2026-09-18T10:00:00Z", noor);
  expect(viewOf(open).strengths).toHaveLength(before - 1);
  expect(viewOf(open).putAway).toEqual([
    expect.objectContaining({ id: "s-1", isFact: false, on: "2026-09-18T10:00:00Z" }),
  ]);
  bringBack(open.doc, strength, noor);
  expect(viewOf(open).strengths).toHaveLength(before);
});

test("an edit takes nobody's agreement off the table; only putting it away does", () => {
  const open = openTable();
  const id = itemId("a-02");
  archive(open.doc, { collection: "agreements", id }, "2026-09-18T10:00:00Z", teun);
  expect(agreementIn(open, id)?.status).toBe("agreed");
  open.facts.push({ kind: "itemPutAway", item: { sheet: open.forAll, item: id }, by: noor, on: "2026-09-18" });
  expect(agreementIn(open, id)).toBeUndefined();
  expect(viewOf(open).putAway).toEqual([expect.objectContaining({ id, isFact: true, by: noor })]);
});

test("an agreement whose sheet lost it still shows the words people said yes to", () => {
  const open = openTable();
  const id = itemId("a-02");
  const words = agreementIn(open, id)?.words;
  open.doc.getMap("agreements").delete(id);
  expect(agreementIn(open, id)).toMatchObject({ status: "agreed", words, item: null, isWritable: false });
  const loading = tableView({
    sheets: sheetsOf(open.table),
    facts: foldFacts(open.facts),
    me: noor,
    areAllHere: false,
  });
  expect(loading.agreements.some((each) => each.id === id)).toBe(false);
});

test("an item of the same name on another sheet has none of the first one's answers", () => {
  const open = openTable();
  const other = open.table.imported.sheets.find(({ audience }) => audience !== "everyone");
  const doc = open.table.docs.get(other?.id ?? "");
  if (!doc) throw new Error("there is a sheet for few");
  putItem(doc, { collection: "agreements", id: itemId("a-02"), texts: { text: "Heel iets anders" } }, mila);
  const both = viewOf(open).agreements.filter((each) => each.id === "a-02");
  expect(both.map((each) => each.status).toSorted()).toEqual(["agreed", "proposed"]);
  expect(new Set(both.map((each) => each.key)).size).toBe(2);
});

test("a reference that leads nowhere for this reader is as if it had never been made", () => {
  const open = openTable();
  const id = itemId("ac-new");
  putItem(
    open.doc,
    { collection: "actions", id, texts: { text: "x" }, values: { goalId: "g-99", agreementId: "g-1" } },
    teun,
  );
  expect(actionIn(open, id)).toMatchObject({ goalId: null, agreementId: null });
});

test("the agreement for after hours has its contacts in order", () => {
  const open = openTable();
  expect(viewOf(open).afterHours.map((plan) => plan.contacts.map(({ item }) => item?.texts["who"]))).toEqual([
    ["Farida of Teun", "Mila", "Huisartsenpost Nergenshuizen", "112"],
  ]);
});

test("a dissent stands with what it is about (R-314)", () => {
  const found = agreementIn(openTable(), noorsTable.agreementSecondMorning);
  expect(found?.dissents.map(({ byId, id }) => [byId, id])).toEqual([[noor, "di-1"]]);
  expect(found?.status).toBe("proposed");
});

test("every goal, agreement and action lies in the order of the file", () => {
  const open = openTable();
  const view = viewOf(open, participantId("p-noor"));
  expect(view.goals.map(({ id }) => id)).toEqual(["g-1", "g-2", "g-3", "g-4", "g-5", "g-6"]);
  expect(view.actions.map(({ id }) => id)).toEqual(view.actions.map(({ id }) => id).toSorted());
});
