// What goes on paper is plain Dutch too (DOMAIN.md 5.1): short, and without the words that hurt.
import { expect, test } from "@jest/globals";
import { paperWords } from "@werktafel/shared/words/nl/paper";

const names = ["Noor", "Mila"];

/** Every sentence, with names filled in where people are named. */
const sentencesIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String(value(value.length === 1 ? names : "Noor", "Mila"))];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(sentencesIn);
  return [];
};
const sentences = sentencesIn(paperWords);

const banned =
  /\b(casus|dossier|problematiek|interventie|traject|indicatie|evalueren|actor|monitoring|professional|cliëntsysteem|zelfredzaam|conform|betreffende|deadline|te laat|mislukt|verplicht|risico|bezwaar|u|uw)\b/iu;

test("what goes on paper is short and holds no word that does not belong on a table", () => {
  expect(sentences.length).toBeGreaterThan(60);
  expect(sentences.filter((sentence) => banned.test(sentence))).toEqual([]);
  const long = sentences.flatMap((text) => text.split(/(?<=[.?!]) /)).filter((text) => text.split(/\s+/).length > 17);
  expect(long).toEqual([]);
});
