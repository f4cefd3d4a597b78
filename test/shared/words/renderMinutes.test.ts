import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MinutesAnswer } from "@werktafel/shared/domain/minutes/minutes";
import type { RenderedMinutes } from "@werktafel/shared/words/rendered";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import { dayAndMonth, wholeDay } from "@werktafel/shared/words/nl/days";
import { seededRandom } from "../../support/seededRandom.ts";
import { adopted, correction, factsOfMinutes, id, meetingOf, people, said } from "./noorsMinutes.ts";

const rendered = (facts: readonly Fact[] = factsOfMinutes(), participants = people): RenderedMinutes => {
  const found = renderMinutes({ meeting: meetingOf(facts), version: 1, participants });
  if (!found) throw new Error("no such version");
  return found;
};
const section = (minutes: RenderedMinutes, heading: string) =>
  minutes.sections.find((each) => each.heading === heading)?.lines ?? [];

test("the minutes say when and where, who was there and how, and how far they are", () => {
  const { title, where, status, whereBlock } = rendered();
  expect(title).toBe("Overleg van dinsdag 8 september");
  expect(where).toBe(
    "De Pollepel. Farida, Noor, Ruben en Teun waren er. Samira deed mee met video. Mila deed mee met de telefoon. " +
      "Bo was gast. Farida kwam om 10.50 uur. Ruben ging weg om 11.20 uur.",
  );
  expect(whereBlock).toBe("b-presence");
  expect(status).toBe("Nog niet vastgesteld. Noor heeft nog niets gezegd. Dat is goed.");
});

test("they are read in one order, and what is not there has no heading", () => {
  expect(rendered().sections.map(({ heading }) => heading)).toEqual([
    "De vraag van Noor",
    "In het kort",
    "Wat gaat goed?",
    "Waar maken we ons zorgen over?",
    "Doelen",
    "Besluit van de tafel",
    "Besluit van Gemeente Nergenshuizen",
    "Afspraken",
    "Voorstel, nog geen afspraak",
    "Wie doet wat?",
    "Wat is nog open?",
    "Sinds de vorige keer",
    "Wanneer zien we elkaar weer?",
  ]);
});

test("a decision of an authority stands apart, with until when one can object there", () => {
  expect(section(rendered(), "Besluit van Gemeente Nergenshuizen").map(({ text }) => text)).toEqual([
    "Vrijwilligerswerk mag naast de uitkering.",
    "Ben je het niet eens? Je kunt bezwaar maken tot 20 oktober.",
  ]);
});

test("a proposal stands with every answer, the resident's first, and with own words in full", () => {
  const [line] = section(rendered(), "Voorstel, nog geen afspraak");
  expect(line?.text).toBe("Vanaf oktober probeert Noor een tweede ochtend in de keuken.");
  expect(line?.answers).toEqual(["Noor: nee", "Ruben: nog niet", "Samira heeft nog niets gezegd"]);
  expect(line?.own).toEqual([
    {
      block: "b-dissent",
      heading: "Noor is het niet eens. In eigen woorden:",
      text: "Ik wil nog geen tweede ochtend. Eén ochtend is nu genoeg.",
    },
    {
      block: "b-note",
      heading: "Ruben weet het nog niet. In eigen woorden:",
      text: "Ik wil eerst kijken naar mijn rooster.",
    },
  ]);
});

test("an agreement says how often, when we look again, and who noted down what was said aloud", () => {
  const [line] = section(rendered(), "Afspraken");
  expect(line?.when).toBe("elke week, we kijken er weer naar op 5 januari 2027");
  expect(line?.answers).toEqual(["Noor: ja, hardop gezegd. Mila schreef het op.", "Ruben: ja"]);
});

test("who does what is said with with whom and when; what nobody took is for whoever wants", () => {
  expect(section(rendered(), "Wie doet wat?").map(({ lead, text, when }) => [lead, text, when])).toEqual([
    ["Farida, samen met Noor:", "kiest wie Noor begeleidt.", "22 september"],
    ["Wie wil?", "Een kaart maken", null],
  ]);
});

test("what few read says who they are, the resident first, and a dissent that few read stands with its line for them", () => {
  const all = rendered();
  expect(section(all, "Waar maken we ons zorgen over?")[0]?.few).toBe("Dit lezen: Noor en Mila");
  expect(section(all, "Afspraken")[0]?.own.map(({ text }) => text)).toEqual(["Dat is van mij alleen."]);
  const isFews = (fact: Fact): boolean => fact.kind === "minutesBlocksTold" && fact.audience !== "everyone";
  const others = rendered(factsOfMinutes().filter((fact) => !isFews(fact)));
  expect(JSON.stringify(others)).not.toContain("van mij alleen");
  expect(section(others, "Waar maken we ons zorgen over?")).toEqual([]);
});

test("a dissent about a line that this reader does not have stands by itself", () => {
  const facts = factsOfMinutes().map(
    (fact): Fact =>
      fact.kind === "minutesBlocksTold"
        ? { ...fact, blocks: fact.blocks.filter((each) => each.id !== "b-proposed") }
        : fact,
  );
  expect(section(rendered(facts), "Wie is het niet eens?")).toMatchObject([
    {
      lead: "Noor is het niet eens. In eigen woorden:",
      text: "Ik wil nog geen tweede ochtend. Eén ochtend is nu genoeg.",
    },
  ]);
});

test.each([
  [[said("noor", "yes")], "Het verslag kan nu vast. Noor zei ja."],
  [[said("noor", "no", "Nee hoor")], "Nog niet vastgesteld. Noor zegt dat het niet klopt."],
  [[said("noor", "together")], "Nog niet vastgesteld. Noor wil dit samen lezen."],
  [[said("noor", "notYet"), said("teun", "yes")], "Nog niet vastgesteld. Noor weet het nog niet."],
  [[said("noor", "comment", "Bijna")], "Nog niet vastgesteld. Noor zei hier iets bij."],
  [[said("noor", "yes"), adopted], "Vastgesteld op 21 september. Noor zei ja."],
])("how far they are is said kindly, and from the resident: %#", (facts, status) => {
  expect(rendered([...factsOfMinutes(), ...facts]).status).toBe(status);
});

const byHand = (value: "yes" | "notYet", hand: Pick<MinutesAnswer, "onPaper" | "besideId" | "notedById">): Fact => {
  const fact = said("noor", value);
  if (fact.kind !== "minutesAnswered") throw new Error(fact.kind);
  return { ...fact, answer: { ...fact.answer, ...hand } };
};
const paper = { notedById: id("teun"), onPaper: true } as const;

test.each([
  [[byHand("yes", paper), adopted], "Vastgesteld op 21 september. Noor zei ja, op papier, ingevuld door Teun."],
  [[byHand("yes", paper)], "Het verslag kan nu vast. Noor zei ja, op papier, ingevuld door Teun."],
  [[byHand("notYet", paper)], "Nog niet vastgesteld. Noor weet het nog niet, op papier, ingevuld door Teun."],
  [
    [byHand("yes", { notedById: null, besideId: id("mila") }), adopted],
    "Vastgesteld op 21 september. Noor zei ja, samen met Mila.",
  ],
  [
    [byHand("yes", { notedById: id("teun") }), adopted],
    "Vastgesteld op 21 september. Noor zei ja, hardop gezegd. Teun schreef het op.",
  ],
] as const)("and by whose hand it was said: %#", (facts, status) => {
  expect(rendered([...factsOfMinutes(), ...facts]).status).toBe(status);
});

test("corrections stand underneath, oldest first, and change nothing above", () => {
  const before = rendered([...factsOfMinutes(), said("noor", "yes"), adopted]);
  const after = rendered([
    ...factsOfMinutes(),
    said("noor", "yes"),
    adopted,
    correction("ruben", "Ook op dinsdag.", "2026-10-03"),
    correction("samira", "De brief kwam eerder.", "2026-10-01"),
  ]);
  expect({ ...after, corrections: [] }).toEqual(before);
  expect(after.corrections.map(({ lead, text, block }) => [lead, text, block])).toEqual([
    ["Samira, 1 oktober:", "De brief kwam eerder.", "b-summary"],
    ["Ruben, 3 oktober:", "Ook op dinsdag.", "b-summary"],
  ]);
});

const many = Number(process.env["TIMES"] ?? 1_000);

test("the same version for the same reader gives the same bytes, however it came in and whatever people are called now", () => {
  const expected = JSON.stringify(rendered());
  const random = seededRandom(20_260_908);
  const renamed = people.map((each) => ({ ...each, callName: `${each.callName} nu`, name: "Anders" }));
  for (let time = 0; time < many; time += 1) {
    const facts: readonly Fact[] = JSON.parse(JSON.stringify(factsOfMinutes((some) => random.shuffled(some))));
    const found = rendered(facts, random.chance(0.5) ? random.shuffled(people) : random.shuffled(renamed));
    if (JSON.stringify(found) !== expected) throw new Error(`time ${time} of seed ${random.seed} reads otherwise`);
  }
  console.log(`said ${many} times in other orders, with seed ${random.seed}`);
  // Who came later has the name they have now: so the names that were kept are what holds the others still.
  const nameless = factsOfMinutes().map(
    (fact): Fact =>
      fact.kind === "minutesBlocksTold"
        ? { ...fact, blocks: fact.blocks.filter((each) => each.section !== "presence") }
        : fact,
  );
  expect(rendered(nameless, renamed)).not.toEqual(rendered(nameless, people));
});

test.each([
  ["Pacific/Kiritimati", "tr_TR.UTF-8"],
  ["America/Adak", "de_CH.UTF-8"],
])("on a machine in %s that speaks %s they read alike, to the byte", (TZ, LANG) => {
  const script = fileURLToPath(new URL("./renderInOtherPlace.ts", import.meta.url));
  const input = JSON.stringify({ meeting: meetingOf(factsOfMinutes()), participants: people });
  const env = { ...process.env, TZ, LANG, LC_ALL: LANG };
  const told = execFileSync(process.execPath, ["--no-warnings", script], { input, env, encoding: "utf8" });
  expect(told).toBe(JSON.stringify(rendered()));
});

test("days are said as people say them, with the year when it is another one", () => {
  expect(wholeDay("2026-09-08", "2026")).toBe("dinsdag 8 september");
  expect(wholeDay("2027-01-01", "2026")).toBe("vrijdag 1 januari 2027");
  expect(dayAndMonth("2028-02-29", "2028")).toBe("29 februari");
  expect(dayAndMonth("binnenkort", "2026")).toBe("binnenkort");
});

const source = (path: string): string =>
  readFileSync(new URL(`../../../shared/src/words/${path}`, import.meta.url), "utf8");
const sentences = [...source("nl/minutes.ts").matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
  (found) => found[1] ?? found[2] ?? "",
);

test("every sentence of the minutes is short, and holds no word that does not belong on a table", () => {
  expect(sentences.length).toBeGreaterThan(60);
  const long = sentences.flatMap((text) => text.split(/(?<=[.?!])\s+/)).filter((each) => each.split(/\s+/).length > 17);
  expect(long).toEqual([]);
  const banned =
    /casus|dossier|problematiek|zorgmijder|interventie|traject|indicatie|evalueren|actor|monitoring|escaleren|professional|professioneel|zelfredzaam|participeren|akkoordverklaring|verwerken|conform|betreffende|deadline|te laat|mislukt|verplicht|risico|\bu\b|\buw\b/iu;
  expect(sentences.filter((each) => banned.test(each))).toEqual([]);
  // "Bezwaar" is a word of law: it is said of an authority's decision alone, never of who does not agree at the table.
  const objecting = sentences.filter((each) => /bezwaar/iu.test(each));
  expect(objecting).toEqual(["Ben je het niet eens? Je kunt bezwaar maken tot ${day}."]);
});

test("nothing here asks the machine for its language or its time zone", () => {
  const files = ["nl/days.ts", "nl/minutes.ts", "renderMinutes.ts", "minutes/rendering.ts", "minutes/agreedLines.ts"];
  for (const file of [...files, "minutes/framingLines.ts", "minutes/afterwards.ts"]) {
    expect([file, /Intl|toLocale|localeCompare|Date\.now|new Date\(\)/.test(source(file))]).toEqual([file, false]);
  }
});

test("somebody whom nobody knows any more is somebody", () => {
  const facts = factsOfMinutes().map(
    (fact): Fact =>
      fact.kind === "minutesBlocksTold"
        ? { ...fact, blocks: fact.blocks.filter(({ section }) => section !== "presence") }
        : fact,
  );
  const found = rendered(
    facts,
    people.filter((each) => each.id !== id("ruben")),
  );
  expect(section(found, "Afspraken")[0]?.answers[1]).toBe("Iemand: ja");
  expect(found.where).toBe("De Pollepel.");
});
