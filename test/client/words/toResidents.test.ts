// Every sentence that a resident may meet, on a screen, on paper, in a message or on a page of the house: at most twelve words, one
// thought, no word that hurts and none of the office (issue check 5; R-501, DOMAIN.md 5.1). What only staff reads is named, and
// nothing else is left out: a new list is read from the day it is there.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const lists = [
  ...["client/src/words/nl", "shared/src/words/nl"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name}`),
  ),
  "server/src/http/pages/words.ts",
];

/** Lists of screens that no resident comes to. */
const ofStaff = new Set([
  "client/src/words/nl/house/admin.ts",
  "client/src/words/nl/house/staff.ts",
  "client/src/words/nl/house/work.ts",
  "client/src/words/nl/leading.ts",
  "client/src/words/nl/writing.ts",
]);

interface Sentence {
  readonly list: string;
  readonly text: string;
}

const textsIn = (list: string): readonly Sentence[] =>
  [
    ...readFileSync(join(root, list), "utf8")
      .replaceAll(/^(import|export) .* from .*$/gm, "")
      .replaceAll(/^\s*(\/\/|\*|\/\*\*).*$/gm, "")
      .matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g),
  ]
    // A reason or a field by its name in the code is read by nobody.
    .filter(([, a = ""]) => !/^[a-z]+[A-Z][A-Za-z]*$/.test(a))
    .map(([, a, b]) => ({ list, text: (a ?? b ?? "").replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, "Noor") }));

const texts = lists.filter((list) => !ofStaff.has(list)).flatMap(textsIn);
const sentences = texts.flatMap(({ list, text }) =>
  text
    .split(/(?<=[.?!:])\s+|\n/)
    .filter((each) => each.trim() !== "")
    .map((each) => ({ list, text: each })),
);
const shown = (found: readonly Sentence[]): readonly string[] => found.map(({ list, text }) => `${list}: ${text}`);

/** Words of the office that B1 readers stumble over, beside those no screen may hold (nl.test.ts). */
const ofTheOffice =
  /(^|\P{L})(procedure|registr|geautoriseerd|autoris|privacy|gegevens|persoonsgegevens|grondslag|consent|mandaat|intrekken|ingetrokken|machtigingsverklaring|bevoegd|betrokkene|derden|verstrek|inzage|participant|deelnemer|functie|cliënt(?!ondersteun)|hulpverlener|zorgverlener)/iu;
/** What a table may choose that others call whose table it is: they use these words, and who is called so chooses. */
const toBeCalled = /^de (deelnemers?|cliënt(en)?)$/u;
const mostWords = 12;

/** Two short noes beside each other that everybody says, as drawn (DOMAIN.md 5.2), or two things of one row. */
const plainNoes =
  /^(Niets zeggen is geen ja\.|We doen niets zonder Noor\.|Zonder jouw ja (komt er|is iets) geen afspraak\.|Zonder jou is er geen tafel\.|Niemand zei ‘niet goed’\.|Geen naam, geen tafel( en geen organisatie)?\.|Dit is er niet meer, of het is niet voor jou\.|Zonder die ja staat het verslag niet vast\.)$/u;
/** The name of who one can go to, and of a rule. */
const names = /Autoriteit Persoonsgegevens|\bWCAG\b/gu;

test("a sentence is at most twelve words", () => {
  console.info(
    `${sentences.length} sentences of ${lists.length - ofStaff.size} lists, ${ofStaff.size} lists are of staff alone`,
  );
  expect(sentences.length).toBeGreaterThan(1_000);
  expect(shown(sentences.filter(({ text }) => text.split(/\s+/).length > mostWords))).toEqual([]);
});

test("no word of the office is in it", () => {
  const inUse = texts.filter(({ text }) => !toBeCalled.test(text));
  expect(shown(inUse.filter(({ text }) => ofTheOffice.test(text.replaceAll(names, ""))))).toEqual([]);
  expect(ofTheOffice.test("Uw gegevens worden verstrekt")).toBe(true);
});

test("no sentence denies twice, and none is said in capitals", () => {
  const denials = /(^|\P{L})(niet|geen|nooit|niemand|niets|zonder)(?!\p{L})/giu;
  expect(
    shown(sentences.filter(({ text }) => (text.match(denials) ?? []).length > 1 && !plainNoes.test(text))),
  ).toEqual([]);
  expect(shown(texts.filter(({ text }) => /\b[A-Z]{4,}\b/.test(text.replaceAll(names, ""))))).toEqual([]);
});

test("what is left out is there, and is of staff", () => {
  expect([...ofStaff].filter((list) => !lists.includes(list))).toEqual([]);
});
