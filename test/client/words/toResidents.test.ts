// Every sentence about who sits here and what somebody agrees to is read by residents: at most twelve words, one thought, no word
// that hurts and none of the office (R-501, DOMAIN.md 5.1).
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";

const files = ["seats", "consents"].map((name) =>
  readFileSync(new URL(`../../../client/src/words/nl/sharing/${name}.ts`, import.meta.url), "utf8"),
);
const texts = files.flatMap((source) =>
  [...source.replaceAll(/^import .*$/gm, "").matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, a, b]) =>
    (a ?? b ?? "").replaceAll(/\$\{[^}]*\}/g, "Noor"),
  ),
);
const sentences = texts.flatMap((text) => text.split(/(?<=[.?!:])\s+/)).filter((each) => each.trim() !== "");

/** Words of the office that B1 readers stumble over, beside those no screen may hold (nl.test.ts). */
const ofTheOffice =
  /(^|\P{L})(procedure|registr|geautoriseerd|autoris|privacy|gegevens|persoonsgegevens|grondslag|consent|mandaat|intrekken|ingetrokken|machtigingsverklaring|bevoegd|betrokkene|derden|verstrek|inzage|participant|deelnemer|functie|cliënt|hulpverlener|zorgverlener)/iu;

test("a sentence is at most twelve words", () => {
  expect(sentences.length).toBeGreaterThan(120);
  expect(sentences.filter((each) => each.split(/\s+/).length > 12)).toEqual([]);
});

test("no word of the office is in it", () => {
  expect(texts.filter((each) => ofTheOffice.test(each))).toEqual([]);
  expect(ofTheOffice.test("Uw gegevens worden verstrekt")).toBe(true);
});

test("no sentence denies twice, and none is said in capitals", () => {
  const denials = /(^|\P{L})(niet|geen|nooit|niemand|niets|zonder)(?!\p{L})/giu;
  const twice = sentences.filter((each) => (each.match(denials) ?? []).length > 1);
  expect(twice).toEqual([]);
  expect(texts.filter((each) => /\b[A-Z]{4,}\b/.test(each))).toEqual([]);
});
