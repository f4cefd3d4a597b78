import { describe, expect, test } from "@jest/globals";
import { stringsIn } from "@werktafel/shared/boardFile/plainJson";
import { participantId } from "@werktafel/shared/ids";
import { foldFacts } from "@werktafel/shared/domain/board";
import { tableView } from "@werktafel/shared/domain/tableView";
import { bramAndLottesTable, exampleFiles, noorsTable } from "../../support/cast.ts";
import { exampleJson, expectationIn, listIn, readerOf, sheetsOf, tableFrom } from "../../support/exampleTable.ts";

const counted = ["goals", "agreements", "actions", "barriers", "concerns"] as const;

const everything = (table: ReturnType<typeof tableFrom>) => {
  return { sheets: sheetsOf(table), facts: foldFacts(table.facts) };
};

describe.each(exampleFiles)("%s", (name) => {
  const table = tableFrom(exampleJson(name));
  const countsFor = (me: string | null) => {
    const view = tableView(readerOf(table, me === null ? null : participantId(me)));
    return Object.fromEntries(counted.map((collection) => [collection, view[collection].length]));
  };

  test("everyone sees as many things as the file expects of them, and not one more", () => {
    const visiblePerParticipant = expectationIn(exampleJson(name), "visiblePerParticipant");
    for (const [who, counts] of Object.entries(visiblePerParticipant))
      expect([who, countsFor(who)]).toEqual([who, counts]);
    expect(Object.keys(visiblePerParticipant)).toHaveLength(8);
  });

  test("the big screen shows what is for everyone (R-125)", () => {
    expect(countsFor(null)).toEqual(expectationIn(exampleJson(name), "sharedScreenCounts"));
  });

  test("agreements and actions are as far as the file says", () => {
    const all = tableView({ ...readerOf(table, null), ...everything(table) });
    const byStatus = (views: readonly { readonly status: string }[]) => {
      const counts: Record<string, number> = {};
      for (const { status } of views) counts[status] = (counts[status] ?? 0) + 1;
      return counts;
    };
    expect(byStatus(all.agreements)).toEqual(expectationIn(exampleJson(name), "agreementsByStatus"));
    expect(byStatus(all.actions)).toEqual(expectationIn(exampleJson(name), "actionsByStatus"));
  });

  test("everyone sees as many agenda items as the file expects of them", () => {
    for (const [who, perMeeting] of Object.entries(expectationIn(exampleJson(name), "agendaItemsVisible"))) {
      const counts: Record<string, number> = {};
      const items = readerOf(table, participantId(who)).sheets.flatMap((sheet) => sheet.items);
      for (const { values } of items.filter(({ collection }) => collection === "agenda")) {
        const meetingId = String(values["meetingId"]);
        counts[meetingId] = (counts[meetingId] ?? 0) + 1;
      }
      expect([who, counts]).toEqual([who, perMeeting]);
    }
  });

  test("the same file and the same chance give the same table", () => {
    expect(tableFrom(exampleJson(name)).imported).toEqual(table.imported);
  });

  test("nobody is told the word of a sheet they may not read, nor the name of anything on it", () => {
    const secrets = sheetsOf(table).flatMap((sheet) =>
      sheet.items.flatMap((item) => [
        { audience: sheet.audience, secret: `"${item.id}"` },
        { audience: sheet.audience, secret: sheet.sheet },
        ...Object.values(item.texts)
          .filter((text) => text.length > 12)
          .map((text) => ({ audience: sheet.audience, secret: JSON.stringify(text).slice(1, -1) })),
      ]),
    );
    const people = [...table.imported.participants.map(({ id }) => id), null];
    let looked = 0;
    for (const me of people) {
      const { sheets, told } = readerOf(table, me);
      const mine = JSON.stringify(sheets.flatMap((sheet) => sheet.items.map((item) => [`"${item.id}"`, item.texts])));
      const seen = JSON.stringify([sheets, told]).replaceAll("~", '"');
      for (const { audience, secret } of secrets) {
        const mayRead = audience === "everyone" || (me !== null && audience.includes(me));
        // The same words may stand in something this reader does read.
        if (mayRead || mine.includes(secret)) continue;
        looked += 1;
        expect([me, secret, seen.includes(secret.replaceAll("~", '"'))]).toEqual([me, secret, false]);
      }
    }
    expect(looked).toBeGreaterThan(20);
  });

  test("what is kept holds no word that lies on a sheet or in a fact", () => {
    const kept = JSON.stringify(table.imported.kept);
    const words = sheetsOf(table).flatMap((sheet) => sheet.items.flatMap((item) => Object.values(item.texts)));
    const long = words.flatMap((text) => text.split("\n")).filter((text) => text.length > 20);
    expect(long.length).toBeGreaterThan(50);
    for (const text of long) expect([text, kept.includes(JSON.stringify(text).slice(1, -1))]).toEqual([text, false]);
  });
});

test("an agreement for everyone may serve a goal that few read: the others never hear that goal's name", () => {
  const { hanna, gerda, agreementForAll, goalChildren, file } = bramAndLottesTable;
  const table = tableFrom(exampleJson(file));
  const forAll = sheetsOf(table).filter(({ audience }) => audience === "everyone");
  const toldAll = readerOf(table, gerda).told;
  expect(JSON.stringify([forAll, toldAll])).not.toContain("g-5");
  expect(forAll.flatMap((sheet) => sheet.items).map((item) => item.id)).toContain(agreementForAll);
  const goalsFor = (me: typeof hanna) =>
    tableView(readerOf(table, me)).agreements.find((each) => each.id === agreementForAll)?.goalIds;
  expect(goalsFor(hanna)).toEqual([goalChildren]);
  expect(goalsFor(gerda)).toEqual([]);
});

test("the order on the sheet for everyone shows no gap where something lies that is for few", () => {
  const json = exampleJson(noorsTable.file);
  const withSecret = sheetsOf(tableFrom(json)).find(
    ({ audience, kind }) => audience === "everyone" && kind === "table",
  );
  const goals = listIn(json, "goals").filter((goal) => goal["audience"] === "everyone");
  const agreements = listIn(json, "agreements").map((each) =>
    Object.assign({}, each, { goalIds: stringsIn(each["goalIds"]).filter((id) => id !== "g-4") }),
  );
  const actions = listIn(json, "actions").map((each) =>
    each["goalId"] === "g-4" ? Object.assign({}, each, { goalId: null }) : each,
  );
  const without = sheetsOf(tableFrom({ ...json, goals, agreements, actions })).find(
    ({ audience, kind }) => audience === "everyone" && kind === "table",
  );
  expect(withSecret?.items).toEqual(without?.items);
});

test("a dissent kept to fewer than the agreement is told to those few alone", () => {
  const json = exampleJson(noorsTable.file);
  const table = tableFrom({ ...json, dissents: [{ ...listIn(json, "dissents")[0], audience: ["p-noor", "p-wil"] }] });
  const dissentsFor = (me: typeof noorsTable.noor) =>
    tableView(readerOf(table, me)).agreements.find((each) => each.id === noorsTable.agreementSecondMorning)?.dissents;
  expect(dissentsFor(noorsTable.wil)).toHaveLength(1);
  expect(dissentsFor(noorsTable.samira)).toHaveLength(0);
});
