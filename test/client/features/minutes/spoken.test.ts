// Reading the minutes aloud: everything that stands on the page is read, in order, and each sentence knows its place.
import { expect, test } from "@jest/globals";
import {
  partsInOrder,
  pieceOf,
  sentencesOfPaper,
  sentencesOfPart,
} from "@werktafel/client/features/minutes/paper/spoken";
import type { RenderedLine, RenderedMinutes } from "@werktafel/shared/words/rendered";

const line = (text: string, more: Partial<RenderedLine> = {}): RenderedLine => ({
  block: text,
  lead: null,
  text,
  when: null,
  few: null,
  own: [],
  answers: [],
  ...more,
});

const page: RenderedMinutes = {
  title: "Overleg van dinsdag 8 september",
  where: "De Pollepel. Noor en Teun waren er.",
  whereBlock: "b-0",
  status: "Nog niet vastgesteld.",
  sections: [
    { section: "question", heading: "De vraag van Noor", lines: [line("Ik wil onder de mensen zijn.")] },
    { section: "summary", heading: "In het kort", lines: [line("Het gaat goed. Noor kiest mee.")] },
    {
      section: "agreements",
      heading: "Voorstel, nog geen afspraak",
      lines: [
        line("Een tweede ochtend.", {
          answers: ["Noor: nee"],
          own: [{ block: "b-9", heading: "Noor is het niet eens. In eigen woorden:", text: "Eén ochtend is genoeg." }],
        }),
      ],
    },
    {
      section: "actions",
      heading: "Wie doet wat?",
      lines: [line("belt Noor", { lead: "Teun", when: "18 september" })],
    },
  ],
  corrections: [],
};
const read = sentencesOfPaper(page);

test("all that stands on the page is read aloud, in the order of the page", () => {
  expect(read.map(({ text }) => text)).toEqual([
    "Overleg van dinsdag 8 september",
    "De Pollepel.",
    "Noor en Teun waren er.",
    "De vraag van Noor",
    "Ik wil onder de mensen zijn.",
    "In het kort",
    "Het gaat goed.",
    "Noor kiest mee.",
    "Voorstel, nog geen afspraak",
    "Een tweede ochtend.",
    "Noor: nee.",
    "Noor is het niet eens. In eigen woorden: Eén ochtend is genoeg.",
    "Wie doet wat?",
    "Teun belt Noor 18 september.",
  ]);
});

test("who does it and when are said with the sentence, and the sentence is marked at its own place", () => {
  const last = read.at(-1);
  expect([last?.piece, last?.at]).toEqual([pieceOf(3, 0, "text"), 0]);
  expect(new Set(read.map(({ piece, at }) => `${piece} ${at}`)).size).toBe(read.length);
});

test("one part at a time begins with the few plain sentences, and leaves no part out", () => {
  const parts = partsInOrder(page);
  expect(parts.map(({ section }) => section.section)).toEqual(["summary", "question", "agreements", "actions"]);
  const inParts = parts.flatMap(({ section, part }) => sentencesOfPart(section, part));
  expect(inParts.toSorted((one, other) => read.indexOf(one) - read.indexOf(other))).toHaveLength(read.length - 3);
  expect(read).toEqual(expect.arrayContaining([...inParts]));
});
