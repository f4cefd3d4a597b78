// What was tried and who takes something over, on paper and in the minutes of the meeting at which it was said: for each who reads
// the action, and for nobody else. Somebody's limit in own words is on their own paper alone.
import { expect, test } from "@jest/globals";
import { planPaper } from "@werktafel/server/paper/planPaper";
import { reads } from "@werktafel/shared/domain/audience";
import { minutesFor } from "@werktafel/shared/domain/minutes/minutesView";
import { tableView } from "@werktafel/shared/domain/tableView";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import { planOf } from "../../../support/meetingHands.ts";
import { call, everyone, few, fewCall, idOf, type Name, PaperTable } from "../paperTable.ts";

const table = new PaperTable("2026-06-29T10:00:00+02:00");
const limit = "Ik voer geen gesprekken met instanties.";
const done = async (who: Name, ...wish: Parameters<PaperTable["wish"]> extends [Name, ...infer Rest] ? Rest : never) =>
  expect([wish[0], await table.wish(who, ...wish)]).toEqual([wish[0], "done"]);
const there: readonly Name[] = ["noor", "teun", "joost", "farida"];
const asked = (item: typeof call) => ({
  item,
  audience: null,
  to: idOf("teun"),
  reason: "volunteerLimit",
  boundary: limit,
});

const paperFor = (name: Name) => {
  const facts = table.seenBy(name);
  const me = idOf(name);
  const sheets = [everyone, few].flatMap((sheet) => {
    const row = table.state.everySheet().find(({ id }) => id === sheet);
    if (!row || !reads(row.audience, me)) return [];
    return [
      { sheet, items: table.itemsOn(sheet), references: [], audience: row.audience, kind: row.kind, writable: false },
    ];
  });
  const reader = facts.participants.find(({ id }) => id === me);
  if (!reader) throw new Error(name);
  const { sections } = planPaper({ view: tableView({ sheets, facts, me }), facts, reader, on: table.on });
  return (heading: string) =>
    sections
      .filter((each) => each.heading === heading)
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "lines" ? block.lines : [])));
};
const minutesOf = (name: Name) => {
  const facts = table.seenBy(name);
  const [meeting] = Object.values(facts.meetings);
  const found = meeting && minutesFor(meeting.minutes, facts.participants);
  if (!meeting || !found) throw new Error("no minutes");
  const { version } = found.version;
  const rendered = renderMinutes({ meeting, version, participants: facts.participants });
  const section = rendered?.sections.find(({ section: each }) => each === "actions");
  return (section?.lines ?? []).map(({ text, answers, few: some }) => [text, ...answers, some].join(" | "));
};

test("a try, a limit and a yes said aloud at a meeting are in its minutes, and on paper with who and when", async () => {
  // Before the meeting: on paper, and in no minutes of what was said at it.
  await done("joost", "noteAttempt", { item: call, what: "referred", text: "Naar een ander nummer." });
  table.clock("2026-06-29T10:20:00+02:00");
  await done("teun", "planMeeting", { meeting: null, plan: planOf(idOf("teun"), there.map(idOf)) });
  const [meeting = ""] = Object.keys(table.facts.meetings);
  await done("noor", "seeInvitations", { meeting, invited: there.map(idOf) });
  await done("teun", "invite", { meeting });
  for (const each of there) {
    await done("teun", "noteAttendance", { meeting, participant: idOf(each), via: "inPerson" });
  }
  await done("teun", "openMeeting", { meeting });
  table.clock("2026-06-29T10:30:00+02:00");
  await done("joost", "noteAttempt", { item: fewCall, what: "notReached", text: "" });
  for (const item of [call, fewCall]) await done("joost", "askHandover", asked(item));
  const [handover] = table.facts.handovers;
  await done("teun", "answerHandover", {
    handover: handover?.id,
    value: "accepted",
    note: "Ik bel donderdag.",
    offer: "",
    until: null,
  });
  await done("farida", "consentHandover", { handover: handover?.id, value: "yes", for: idOf("noor"), how: "aloud" });
  await done("teun", "closeMeeting", { meeting, withoutAfterHours: true });

  const overNow = "De gemeente bellen over de brief | Teun neemt dit over van Joost. | ";
  expect(minutesOf("mila")).toContain(overNow);
  expect(minutesOf("mila").filter((line) => line.includes("Dit lezen"))).toEqual([]);
  expect(minutesOf("joost")).toEqual(
    expect.arrayContaining([
      overNow,
      "De gemeente bellen over de brief | Joost vroeg Teun om dit over te nemen. | Dit lezen: Noor, Joost en Teun",
      "De gemeente bellen over de brief | Joost probeerde het. Het lukte nog niet. | Dit lezen: Noor, Joost en Teun",
    ]),
  );
  // What was tried before it is no part of it.
  expect(minutesOf("mila").filter((line) => line.includes("probeerde"))).toEqual([]);

  expect(paperFor("mila")("Wat is er geprobeerd?")).toEqual([
    {
      text: "De gemeente bellen over de brief",
      few: null,
      notes: ["29 juni 2026, Joost: Doorverwezen. Naar een ander nummer."],
    },
  ]);
  const [line, ...others] = paperFor("mila")("Wie neemt iets over?");
  expect(others).toEqual([]);
  expect(line).toEqual({
    text: "De gemeente bellen over de brief",
    few: null,
    notes: [
      "Joost vroeg het op 29 juni 2026 aan Teun.",
      "Teun wil het overnemen.",
      "Noor vond het goed op 29 juni 2026.",
      "Noor zei het hardop. Farida schreef het op.",
      "Teun doet dit sinds 29 juni 2026.",
    ],
    own: [{ heading: "Teun zegt:", text: "Ik bel donderdag." }],
  });
  expect(paperFor("joost")("Wie neemt iets over?").map(({ few: some, own }) => [some, own?.[0]?.text])).toEqual([
    [null, limit],
    ["Dit lezen: Joost, Noor en Teun", limit],
  ]);
  expect(JSON.stringify(paperFor("noor")("Wie neemt iets over?"))).not.toContain(limit);
});
