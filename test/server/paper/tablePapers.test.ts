// The table and its minutes on paper: what stands in which part, and how long it takes for a table of years.
import { expect, test } from "@jest/globals";
import { minutesPaper } from "@werktafel/server/paper/minutesPaper";
import type { Paper, PaperLine } from "@werktafel/server/paper/paper";
import { signsOf } from "@werktafel/server/paper/paper";
import { mostSigns } from "@werktafel/server/paper/press";
import { planPaper } from "@werktafel/server/paper/planPaper";
import { preparationPaper } from "@werktafel/server/paper/preparationPaper";
import { openFaces } from "@werktafel/server/paper/printing/faces";
import { printPaper } from "@werktafel/server/paper/printing/printPaper";
import { paperPage } from "@werktafel/server/http/pages/paperPage";
import { markOf } from "@werktafel/shared/domain/between/plainLine";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { composeMinutes } from "@werktafel/shared/domain/minutes/compose/composeMinutes";
import { paperCode, typedCode } from "@werktafel/shared/domain/table/paperCode";
import { linesOn } from "@werktafel/shared/domain/table/tableLines";
import { tableView } from "@werktafel/shared/domain/tableView";
import { participantId } from "@werktafel/shared/ids";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import { bigTable, participants } from "../../shared/domain/minutes/bigTable.ts";
import { exampleJson, readerOf, tableFrom } from "../../support/exampleTable.ts";

const on = "2026-09-18";
const noorsTable = tableFrom(exampleJson("casus-voorbeeld"));

const paperFor = (who: string): Paper => {
  const { sheets, facts, me } = readerOf(noorsTable, participantId(who));
  const reader = facts.participants.find(({ id }) => id === me);
  if (!reader) throw new Error(who);
  return planPaper({ view: tableView({ sheets, facts, me }), facts, reader, on });
};
const linesUnder = (paper: Paper, heading: string): readonly PaperLine[] =>
  paper.sections
    .filter((section) => section.heading === heading)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "lines" ? block.lines : [])));

test("Noor's own paper speaks as Noor, that of others about Noor", () => {
  expect([paperFor("p-noor").title, paperFor("p-noor").sections[0]?.heading]).toEqual(["Mijn tafel", "Mijn vraag"]);
  expect([paperFor("p-teun").title, paperFor("p-teun").sections[0]?.heading]).toEqual([
    "De tafel van Noor",
    "De vraag van Noor",
  ]);
  expect(paperFor("p-teun").foot).toEqual([
    "Gemaakt voor Teun op 18 september 2026.",
    "Hier staat alleen wat Teun mag lezen.",
  ]);
});

test("what is agreed and what is only proposed stand apart, and a no stands there in own words", () => {
  const paper = paperFor("p-farida");
  const agreed = linesUnder(paper, "Afspraken").map(({ text }) => text);
  expect(agreed).toContain("Noor bepaalt het tempo. Stoppen mag altijd, zonder uitleg.");
  const [proposal] = linesUnder(paper, "Voorstel, nog geen afspraak");
  expect(proposal?.text).toBe("Vanaf oktober probeert Noor een tweede ochtend in de keuken.");
  expect(agreed).not.toContain(proposal?.text);
  expect(proposal?.notes).toContain("Noor zei nee.");
  expect(proposal?.own).toContainEqual({
    heading: "Noor is het niet eens. In eigen woorden:",
    text: "Ik wil nog geen tweede ochtend. Eén ochtend is nu genoeg. Ik wil niet dat het daarna over betaald werk gaat.",
  });
});

test("what few read says who read it, and is not on the paper of anybody else", () => {
  const few = "Ik weet zeker dat mijn uitkering gewoon doorloopt.";
  const line = linesUnder(paperFor("p-noor"), "Doelen").find(({ text }) => text === few);
  expect(line?.few).toBe("Dit lezen: Noor, Mila, Samira, Wil en Teun");
  expect(JSON.stringify(paperFor("p-ruben"))).not.toContain("uitkering");
});

test("whom to call stands on it, with the number", () => {
  const lines = linesUnder(paperFor("p-noor"), "Na 16.00 uur en in het weekend");
  expect(lines.some(({ text }) => text.includes("000 000 00 01"))).toBe(true);
  expect(lines.at(-1)?.text).toBe("Gevaar? Bel 112");
});

test("without a meeting ahead the card asks its questions all the same", () => {
  const { facts } = readerOf(noorsTable, participantId("p-noor"));
  const [reader] = facts.participants;
  if (!reader) throw new Error("nobody sits here");
  const { sections } = preparationPaper({ facts: { ...facts, meetings: {} }, agenda: [], reader, on });
  expect(sections[0]?.blocks).toEqual([{ kind: "text", text: "Er is nog geen dag gekozen." }]);
  expect(sections.map(({ heading }) => heading)).toContain("Wat doen we als het te veel wordt?");
});

test("a table of 100 goals and 1,000 actions, and the minutes of a meeting, are on paper in a moment", async () => {
  const table = bigTable({ goals: 100, actions: 1_000, agreements: 100, meetings: 60 });
  const [reader] = participants;
  if (!reader) throw new Error("nobody sits here");
  const facts = table.factsFor(reader.id);
  const faces = openFaces();
  const timed = async (make: () => Paper): Promise<readonly [number, number, Paper]> => {
    const began = performance.now();
    const paper = make();
    const made = performance.now() - began;
    await printPaper(paper, faces);
    return [made, performance.now() - began - made, paper];
  };
  const plan = () => planPaper({ view: tableView({ sheets: table.sheets, facts, me: reader.id }), facts, reader, on });
  await timed(plan);
  const [made, printed, paper] = await timed(plan);
  const [meeting] = Object.values(facts.meetings);
  if (!meeting) throw new Error("there is no meeting");
  const version = meeting.minutes.versions[0]?.version ?? 0;
  const [madeMinutes, printedMinutes] = await timed(() => {
    const rendered = renderMinutes({ meeting, version, participants: facts.participants });
    if (!rendered) throw new Error("there are no minutes");
    return minutesPaper({ rendered, version, minutes: meeting.minutes, proof: null, reader, on });
  });
  const ms = (...figures: readonly number[]): string => figures.map((each) => `${Math.round(each)} ms`).join(" + ");
  console.log(
    `made + printed: the table ${ms(made, printed)} (${signsOf(paper)} signs), minutes ${ms(madeMinutes, printedMinutes)}`,
  );
  expect(signsOf(paper) * 2).toBeLessThan(mostSigns);
  expect(made + printed).toBeLessThan(5_000);
  expect(madeMinutes + printedMinutes).toBeLessThan(500);
});

test("minutes and paper say where an agreement was made, and whose phone somebody answered on", () => {
  const table = bigTable({ goals: 1, actions: 0, agreements: 2, meetings: 1 });
  const made = { madeKind: "workplace", madePlace: "De Pollepel", on: "2026-09-17" };
  const sheets = table.sheets.map((sheet) => ({
    ...sheet,
    items: sheet.items.map((item) =>
      item.id === "agreements-1" ? { ...item, values: { ...item.values, ...made } } : item,
    ),
  }));
  const onPhone = (fact: Fact): Fact =>
    fact.kind === "agreementAnswered" && fact.item.item === "agreements-1" && fact.accord.participantId === "p-0"
      ? { ...fact, accord: { ...fact.accord, notedById: participantId("p-1"), onTheirPhone: true } }
      : fact;
  const history = table.history.map(({ at, fact }) => ({ at, fact: onPhone(fact) }));
  const facts = foldFacts(history.map(({ fact }) => fact));
  const [meeting] = Object.values(facts.meetings);
  const [reader] = participants;
  const [version] = meeting?.minutes.versions ?? [];
  if (!meeting || !version || !reader) throw new Error("an empty table");
  let blocks = 0;
  const block = composeMinutes({ meeting, facts, sheets, history, newId: () => `y${(blocks += 1)}` }).find(
    ({ item }) => item?.item === "agreements-1",
  );
  expect(block).toMatchObject({
    made: { kind: "workplace", place: "De Pollepel", on: "2026-09-17" },
    answers: [
      { by: "p-1", notedById: null },
      { by: "p-0", notedById: "p-1", onTheirPhone: true },
    ],
  });
  const read = {
    ...meeting,
    minutes: { ...meeting.minutes, versions: [{ ...version, blocks: block ? [block] : [] }] },
  };
  const lines = renderMinutes({ meeting: read, version: 1, participants })?.sections.flatMap((each) => each.lines);
  expect(lines?.[0]?.answers).toEqual([
    "Gemaakt op de werkplek (De Pollepel) op 17 september 2026.",
    "Noor: ja, op de telefoon van Mila.",
    "Mila: ja",
  ]);
  const paper = planPaper({ view: tableView({ sheets, facts, me: reader.id }), facts, reader, on });
  const line = [...linesUnder(paper, "Afspraken"), ...linesUnder(paper, "Voorstel, nog geen afspraak")].find(
    ({ text }) => text === "agreements nummer 1",
  );
  expect(line?.notes).toContain("Gemaakt op de werkplek (De Pollepel) op 17 september 2026.");
  expect(line?.notes).toContain("Noor antwoordde op de telefoon van Mila.");
});

test("each line bears the code by which its reader finds it again, each part a picture beside its word", () => {
  const { sheets, facts, me } = readerOf(noorsTable, participantId("p-noor"));
  const [reader] = facts.participants;
  if (!reader) throw new Error("nobody sits here");
  const view = tableView({ sheets, facts, me });
  const paper = planPaper({ view, facts, reader, on, hasCodes: true });
  const lines = paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((each) => (each.kind === "lines" ? each.lines : [])),
  );
  const coded = new Map(lines.flatMap(({ text, code }) => (code ? [[text, code]] : [])));
  for (const { card, text } of linesOn(view)) {
    // What is over does not come along.
    if (coded.has(text)) expect(coded.get(text)).toBe(`· code ${paperCode(card.id)}`);
  }
  expect(coded.size).toBeGreaterThan(30);
  expect(typedCode("48 213")).toBe("48213");
  expect([typedCode("4821"), typedCode("p-noor")]).toEqual([null, null]);
  expect(paper.lead.at(-1)).toContain("Code van je papier");
  expect(paper.sections.filter(({ picture }) => picture !== undefined).length).toBeGreaterThan(6);
  const page = paperPage(paper, { back: "/", pdf: null });
  expect(page.kind === "page" && page.html("")).toContain('aria-hidden="true" focusable="false"><path');
  expect(JSON.stringify(paperFor("p-noor"))).not.toContain("· code");
});

test("what explains a line, what we do meanwhile, plan B, the host's questions and what it brought are on paper", () => {
  const { sheets, facts, me } = readerOf(noorsTable, participantId("p-noor"));
  const [reader] = facts.participants;
  const before = tableView({ sheets, facts, me });
  const [strength, goal] = [before.strengths[0], before.goals[0]];
  if (!reader || !strength || !goal) throw new Error("nothing lies here");
  const ruben = participantId("p-ruben");
  const said = { by: ruben, on, text: "Dan bellen we Wil." };
  const lived = foldFacts(
    [
      { kind: "plainLineWritten", item: strength.ref, ...said, text: "Noor kookt goed.", of: markOf(strength.text) },
      { kind: "planBWritten", item: goal.ref, ...said },
      { kind: "hostAnswered", question: "time", host: ruben, audience: "everyone", ...said, text: "Een half uur." },
    ],
    facts,
  );
  const view = tableView({ sheets, facts: lived, me });
  const text = JSON.stringify(planPaper({ view, facts: lived, reader, on }));
  const bridge = view.waitingLists[0]?.bridge ?? "";
  for (const each of ["Noor kookt goed.", "Als het anders loopt: Dan bellen we Wil.", "Een half uur.", bridge]) {
    expect(text).toContain(each);
  }
  // Of other words it is no explanation any more.
  const other = foldFacts([{ kind: "plainLineWritten", item: strength.ref, ...said, text: "Oud.", of: "1-1" }], lived);
  const now = tableView({ sheets, facts: other, me });
  expect(JSON.stringify(planPaper({ view: now, facts: other, reader, on }))).not.toContain("Oud.");
});
