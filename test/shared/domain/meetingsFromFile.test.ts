// The meetings of the example files, once they came in: what everyone may know of them, and how far their minutes are.
import { describe, expect, test } from "@jest/globals";
import { foldFacts } from "@werktafel/shared/domain/board";
import { minutesStatus } from "@werktafel/shared/domain/minutes/minutes";
import { adoptedFaults } from "@werktafel/shared/domain/sealing/adoptedFaults";
import { type MeetingId, meetingId, participantId } from "@werktafel/shared/ids";
import { bramAndLottesTable, exampleFiles, noorsTable } from "../../support/cast.ts";
import { exampleJson, expectationIn, readerOf, tableFrom } from "../../support/exampleTable.ts";

const meetingOf = (facts: ReturnType<typeof foldFacts>, id: string) => {
  const meeting = facts.meetings[meetingId(id)];
  if (!meeting) throw new Error(`there is no meeting ${id}`);
  return meeting;
};

describe.each(exampleFiles)("%s", (name) => {
  const table = tableFrom(exampleJson(name));
  const everything = foldFacts(table.facts);

  test("minutes are as far as the file says, adopted ones with a correction too", () => {
    const statuses = Object.fromEntries(
      Object.values(everything.meetings).map(({ id, minutes }) => [id, minutesStatus(minutes)]),
    );
    expect(statuses).toEqual(expectationIn(exampleJson(name), "minutesStatus"));
  });

  test("adopted minutes are sealed, and every seal fits", () => {
    const adopted = Object.values(everything.meetings).filter(({ minutes }) => minutes.adopted !== null);
    expect(adopted.length).toBeGreaterThan(0);
    for (const { minutes } of adopted) expect(minutes.seals.length).toBeGreaterThan(5);
    expect(adoptedFaults(table.facts)).toEqual([]);
  });

  test("every meeting was held, and everyone knows when and with whom", () => {
    for (const who of [...table.imported.participants.map(({ id }) => id), null]) {
      const { facts } = readerOf(table, who);
      expect(Object.values(facts.meetings).map(({ id, phase }) => [id, phase])).toEqual(
        Object.keys(expectationIn(exampleJson(name), "minutesStatus")).map((id) => [id, "closed"]),
      );
    }
  });

  test("nobody is told a word of a block that is not theirs", () => {
    const blocks = Object.values(everything.meetings).flatMap(({ minutes }) =>
      minutes.versions.flatMap((version) => version.blocks),
    );
    let looked = 0;
    for (const me of [...table.imported.participants.map(({ id }) => id), null]) {
      const { facts, sheets } = readerOf(table, me);
      const seen = JSON.stringify(facts.meetings);
      const own = JSON.stringify(sheets);
      for (const { id, text, audience } of blocks) {
        if (audience === "everyone" || (me !== null && audience.includes(me))) continue;
        expect(seen).not.toContain(id);
        const secret = JSON.stringify(text).slice(1, -1);
        if (text.length < 12 || own.includes(secret)) continue;
        looked += 1;
        expect([me, text, seen.includes(secret)]).toEqual([me, text, false]);
      }
    }
    expect(looked).toBeGreaterThan(5);
  });
});

test("the minutes of a meeting hold what the file says belongs to it, with the answers of that day", () => {
  const table = tableFrom(exampleJson(noorsTable.file));
  const { minutes } = meetingOf(foldFacts(table.facts), "m-3");
  const [version] = minutes.versions;
  const texts = (section: string) =>
    (version?.blocks ?? []).filter((block) => block.section === section && block.about === undefined);
  expect(texts("decisions").map(({ text }) => text)).toEqual(["Over een tweede ochtend praten we weer in december."]);
  const [proposal] = texts("agreements");
  expect(proposal?.status).toBe("proposed");
  expect(proposal?.answers?.map(({ by, value }) => `${by} ${value}`)).toEqual([
    "p-noor no",
    "p-ruben notYet",
    "p-samira yes",
  ]);
  expect(texts("actions")).toHaveLength(7);
  expect(version?.blocks.find(({ section }) => section === "dissents")?.wordsOf).toBe("p-noor");
  expect(minutes.answers.map(({ by, value }) => `${by} ${value}`)).toEqual([
    "p-ruben yes",
    "p-farida yes",
    "p-samira comment",
  ]);
  expect(minutes.asked).toEqual({ version: 1, on: "2026-09-11", until: "2026-09-25" });
});

test("an agreement that ended later stands in earlier minutes as it was agreed", () => {
  const table = tableFrom(exampleJson(noorsTable.file));
  const { minutes } = meetingOf(foldFacts(table.facts), "m-1");
  const first = minutes.versions.at(-1)?.blocks.find((block) => block.item?.item === "a-01");
  expect(first?.status).toBe("agreed");
});

test("what Noor said about a version goes to who reads all of it, and to nobody else", () => {
  const table = tableFrom(exampleJson(noorsTable.file));
  const saidTo = (who: string): string =>
    meetingOf(readerOf(table, participantId(who)).facts, "m-1").minutes.answers.find(
      ({ by, version }) => by === "p-noor" && version === 1,
    )?.text ?? "-";
  expect(saidTo("p-wil")).toBe("Ik wil niet dat er ziekte staat.");
  expect(saidTo("p-ruben")).toBe("");
});

test("a guest of the file is named among those who were there", () => {
  const table = tableFrom(exampleJson(noorsTable.file));
  const { minutes } = meetingOf(foldFacts(table.facts), "m-2");
  const presence = minutes.versions.at(-1)?.blocks.find(({ section }) => section === "presence");
  expect(presence?.presence?.names[participantId("x-bo")]).toBe("Bo Beleid");
});

test("a summary that was never sent is the residents' and its makers' alone; once sent it is everyone's it is for", () => {
  const partsFor = (json: unknown, who: string): number => {
    const { sheets } = readerOf(tableFrom(json), participantId(who));
    const items = sheets.flatMap((sheet) => sheet.items);
    return items.filter(({ collection, values }) => collection === "summaries" && values["meetingId"] === "m-2").length;
  };
  const draft = exampleJson(bramAndLottesTable.file);
  const counts = (json: unknown) =>
    ["p-bram", "p-marije", "p-ilse", "p-gerda", "p-otto"].map((who) => partsFor(json, who));
  expect(counts(draft)).toEqual([3, 3, 3, 0, 0]);
  const sent = JSON.parse(JSON.stringify(draft).replace('"status":"draft"', '"status":"forApproval"'));
  expect(counts(sent)).toEqual([3, 3, 3, 3, 2]);
});

test("a meeting that is yet to come waits for its day", () => {
  const json = exampleJson(noorsTable.file);
  const meetings = [{ id: "m-4", plannedFor: "2026-12-08T10:30:00+01:00", place: "De Pollepel" }];
  const facts = foldFacts(
    tableFrom({
      ...json,
      meetings,
      decisions: [],
      agreements: [],
      actions: [],
      dissents: [],
      guests: [],
      waitingLists: [],
      handovers: [],
      crisisPlan: null,
    }).facts,
  );
  const meeting: MeetingId = meetingId("m-4");
  expect(facts.meetings[meeting]).toMatchObject({ phase: "invited", plan: { number: 1, chairId: "p-teun" } });
});
