// Whoever writes for others is shown which sentence is hard, and what one could say instead. Twenty sentences from the office
// are each found for the right reason; twenty from the kitchen table are left in peace.
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { type PlainFault, plainFindings } from "@werktafel/shared/words/plain/plainFindings";

const hard: readonly (readonly [string, PlainFault])[] = [
  ["De casus wordt vrijdag besproken.", "nobodyDoesIt"],
  ["Wij evalueren het traject in november.", "hardWord"],
  ["Er wordt gebeld met de gemeente.", "nobodyDoesIt"],
  ["Betrokkene is niet zelfredzaam.", "hardWord"],
  ["Indien gewenst komt Teun mee.", "hardWord"],
  ["We bellen i.v.m. de huur.", "abbreviation"],
  ["De WMO betaalt de taxi.", "abbreviation"],
  ["Wilt u het papier meenemen?", "formal"],
  ["Neem uw pas mee.", "formal"],
  ["Niemand wil dat je niet meedoet.", "noAndNo"],
  ["Kom niet zonder je brief.", "noAndNo"],
  ["De interventie start na de indicatie.", "hardWord"],
  ["Teun informeert de ketenpartners.", "hardWord"],
  ["Met betrekking tot de huur is er nieuws.", "hardWord"],
  ["Noor dient te reageren voor maandag.", "hardWord"],
  ["De brief werd door het wijkteam opgestuurd.", "nobodyDoesIt"],
  ["Afspraken worden in overleg vastgelegd.", "nobodyDoesIt"],
  ["De voortgang is goed.", "hardWord"],
  [
    "Teun belt op maandag met de gemeente over de huur en vraagt dan ook of Noor al een brief heeft gekregen.",
    "longSentence",
  ],
  ["Evt. belt Mila ook.", "abbreviation"],
];

const plain: readonly string[] = [
  "Teun belt maandag met de gemeente.",
  "Ik wil weer zelf mijn post openen.",
  "Noor wordt om 8.00 uur wakker.",
  "Het wordt gezellig.",
  "Mila komt elke dinsdag koffie drinken.",
  "Ik word blij van de kas.",
  "Wat heb je nodig?",
  "We wachten op een brief van de bank.",
  "Niemand zei iets.",
  "Ik heb geen geld voor de bus.",
  "Joost neemt het over.",
  "Noor is gebeld door haar zus.",
  "Samira leest de brief voor.",
  "Bel Teun als het niet lukt.",
  "Het geld wordt minder.",
  "We praten dinsdag 8 december weer.",
  "Ik kijk graag TV.",
  "Mijn moeder is ziek. Ik ga naar haar toe.",
  "Wil rijdt mee met de NS.",
  "Alles blijft bewaard.",
];

test.each(hard)("found: %s", (text, fault) => {
  expect(plainFindings(text).map((found) => found.fault)).toContain(fault);
});

test.each(plain)("left in peace: %s", (text) => {
  expect(plainFindings(text)).toEqual([]);
});

test("it points at the very word, and says a plainer one", () => {
  const text = "Goed zo. We evalueren dit.\nIndien nodig belt Mila i.v.m. de huur.";
  const found = plainFindings(text);
  expect(found.map(({ fault, from, to, plainer }) => [fault, text.slice(from, to), plainer])).toEqual([
    ["hardWord", "evalueren", "samen terugkijken"],
    ["hardWord", "Indien", "als"],
    ["abbreviation", "i.v.m.", null],
  ]);
});

test("points between letters end no sentence, and a new line does", () => {
  expect(plainFindings(`Teun belt d.m.v. ${"een ".repeat(12)}telefoon.`).map((found) => found.fault)).toContain(
    "longSentence",
  );
  expect(plainFindings("een twee drie vier vijf zes zeven acht\n".repeat(40))).toEqual([]);
});

test("what people wrote in the example cases is mostly plain, and a hostile text costs no time", () => {
  const texts = ["casus-voorbeeld", "casus-thuisadministratie"].flatMap((file) =>
    [
      ...readFileSync(new URL(`../../../../shared/cases/${file}.json`, import.meta.url), "utf8").matchAll(
        /"(?:text|title)": "((?:[^"\\]|\\.)+)"/g,
      ),
    ].map(([, text = ""]) => text),
  );
  const found = texts.filter((text) => plainFindings(text).length > 0);
  console.info(`plain language: ${found.length} of ${texts.length} texts of the cases are pointed at`);
  expect(texts.length).toBeGreaterThan(60);
  expect(found.length).toBeLessThan(texts.length / 2);
  for (const text of found)
    console.info(
      text,
      plainFindings(text).map((each) => [each.fault, text.slice(each.from, each.to), each.plainer]),
    );
  const started = performance.now();
  for (const sign of ["a.", "ge", "wordt ge", "\n", ".", "i.", "A", "-a", "’"]) plainFindings(sign.repeat(50_000));
  const ms = performance.now() - started;
  console.info(`plain language: nine hostile texts in ${ms.toFixed(0)} ms`);
  expect(ms).toBeLessThan(2_500);
});
