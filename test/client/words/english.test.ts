// The English words are plain and wholly English: no Dutch left in them, none of the words that hurt or that belong in an office, and
// sentences as short as the Dutch ones (DOMAIN.md 5.1). What is Dutch on purpose is named.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const lists = ["client/src/words/en", "shared/src/words/en"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    // The locale is how a language works, not what it says.
    .filter((name) => name.endsWith(".ts") && !name.endsWith("locale.ts"))
    .map((name) => `${folder}/${name}`),
);

/** Lists of screens that no resident comes to, and the advice that shows Dutch words. */
const ofStaff = new Set(
  ["house/admin", "house/staff", "house/work", "leading", "writing"].map((name) => `client/src/words/en/${name}.ts`),
);

/** What goes on the table by one tap, where all read Dutch; and names of things that have no English one. */
const dutchOnPurpose =
  /Liever een beroepskracht\.|Noor vertelt zelf wat nodig is\.|Autoriteit Persoonsgegevens|College voor de Rechten van de Mens|Iets van jou|Er is iets nieuws voor je|Veilig Thuis|\bOverleg\b|\b[Mm]achtiging\b|cliëntondersteun\p{L}*|bewindvoerder|gemeente|wijkteam|bezwaar maken|Luisterlijn|Werktafel|EN 301 549/gu;

const textsIn = (list: string, source: string): readonly { readonly list: string; readonly text: string }[] =>
  [
    ...source
      .replaceAll(/^(import|export) [^;]* from [^;]*;$/gm, "")
      .replaceAll(/^\s*(\/\/|\*|\/\*\*).*$/gm, "")
      .matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g),
  ]
    // A reason, a field or a language by its name in the code is read by nobody.
    .filter(([, a = ""]) => !/^[a-z]+[A-Z][A-Za-z]*$|^[a-z]{2}-[A-Z]{2}$/.test(a))
    .map(([, a, b]) => ({
      list,
      text: (a ?? b ?? "").replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, "Noor").replaceAll(dutchOnPurpose, "Noor"),
    }));

const texts = lists.flatMap((list) => textsIn(list, readFileSync(join(root, list), "utf8")));
const shown = (found: readonly { readonly list: string; readonly text: string }[]): readonly string[] =>
  found.map(({ list, text }) => `${list}: ${text}`);

const dutch =
  /(^|[^\p{L}'’])(de|het|een|niet|geen|jij|jou|jouw|je|ik|mijn|wij|wat|wie|waar|wanneer|hoe|en|van|voor|naar|bij|aan|uit|op|om|er|is er|dit|dat|deze|nog|ook|maar|als|dan|wel|nu|straks|zijn|heeft|wordt|kan je|doel|afspraak|actie|tafel|bord|verslag|overleg|zeg|kies|lees|uur|hallo|terug)(?![\p{L}'’])/iu;

/** Words that hurt, and words of an office; *paid worker*, never the other one. */
const banned =
  /(^|\P{L})(clients?|cases?|casework\w*|service users?|patients?|professional\w*|stakeholders?|interventions?|trajector\w+|assessments?|monitor\w*|escalat\w*|deadlines?|overdue|too late|failed|failure|mandatory|compulsory|obligatory|risks?|participants?|participat\w*|facilitat(e|ed|ing)|consent\w*|mandates?|authori[sz]\w*|procedures?|regarding|concerning|pursuant|via|e\.g\.|i\.e\.|please note|he|she|his|her|him)(?!\p{L})/iu;
/** An invitation to do something unnamed, where "such a case" is what one says. */
const notOfAnOffice = /such a case/gu;

const mostWords = 15;

test("no Dutch is left in an English sentence", () => {
  console.info(`${texts.length} English texts of ${lists.length} lists`);
  expect(texts.length).toBeGreaterThan(1_200);
  expect(shown(texts.filter(({ text }) => dutch.test(text)))).toEqual([]);
  expect(dutch.test("Nothing on het bord")).toBe(true);
});

test("no English sentence holds a word that hurts, or one of an office", () => {
  expect(shown(texts.filter(({ text }) => banned.test(text.replaceAll(notOfAnOffice, ""))))).toEqual([]);
  expect(banned.test("Ask a professional")).toBe(true);
});

test("what a resident may read in English is short", () => {
  const long = texts
    .filter(({ list }) => !ofStaff.has(list))
    .flatMap(({ list, text }) => text.split(/(?<=[.?!:])\s+|\n/).map((sentence) => ({ list, text: sentence })))
    .filter(({ text }) => text.split(/\s+/).length > mostWords);
  expect(shown(long)).toEqual([]);
});

test("a Dutch sentence, one of an office and a long one are each found in a list as it is written", () => {
  const wrong =
    'export const words = { put: "Zet het op the board", ask: (name: string) => `Ask your client ${name}` };';
  const found = textsIn("wrong.ts", wrong);
  expect(found.map(({ text }) => text)).toEqual(["Zet het op the board", "Ask your client Noor"]);
  expect([dutch.test(found[0]?.text ?? ""), banned.test(found[1]?.text ?? "")]).toEqual([true, true]);
});
