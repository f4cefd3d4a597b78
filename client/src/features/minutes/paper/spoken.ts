// The minutes as they are read aloud: sentence by sentence, each knowing where on the paper it stands, so that the one that is
// spoken can be marked there.
import { sentencesOf } from "../../../ui/reading/sentences.ts";
import type { RenderedLine, RenderedMinutes, RenderedSection } from "@werktafel/shared/words/rendered";

/** One sentence of the paper: `at` counts the sentences of its piece from 0. */
export interface PaperSentence {
  readonly text: string;
  readonly piece: string;
  readonly at: number;
}

/**
 * The name of a piece of paper. `part`: which part of the minutes, from 0; `words`: its heading, the line's own text, or the
 * how manieth of people's own words with it.
 */
export const pieceOf = (part: number | "top", line: number, words: "heading" | "text" | "answers" | number): string =>
  `${part}/${line}/${words}`;

const inPiece = (piece: string, text: string, before = "", after = ""): readonly PaperSentence[] => {
  const cut = sentencesOf(text);
  return cut.map((sentence, at) => ({
    text: `${at === 0 ? before : ""}${sentence.trim()}${at === cut.length - 1 ? after : ""}`,
    piece,
    at,
  }));
};

const ofLine = (part: number, line: RenderedLine, at: number): readonly PaperSentence[] => [
  ...inPiece(pieceOf(part, at, "text"), line.text, line.lead ? `${line.lead} ` : "", line.when ? ` ${line.when}.` : ""),
  ...inPiece(pieceOf(part, at, "answers"), line.answers.map((answer) => `${answer}.`).join(" ")),
  ...line.own.flatMap((own, nth) => inPiece(pieceOf(part, at, nth), own.text, `${own.heading} `)),
];

/** `part`: the place of this part among all, from 0. */
export const sentencesOfPart = (section: RenderedSection, part: number): readonly PaperSentence[] => [
  ...inPiece(pieceOf(part, 0, "heading"), section.heading),
  ...section.lines.flatMap((line, at) => ofLine(part, line, at)),
];

/** All of it, in the order in which it is read. */
export const sentencesOfPaper = ({ title, where, sections }: RenderedMinutes): readonly PaperSentence[] => [
  ...inPiece(pieceOf("top", 0, "heading"), title),
  ...inPiece(pieceOf("top", 0, "text"), where),
  ...sections.flatMap(sentencesOfPart),
];

export interface PaperPart {
  readonly section: RenderedSection;
  /** Its place on the paper, from 0. */
  readonly part: number;
}

/** The parts as they are read one at a time: the few plain sentences first, for they say it all. */
export const partsInOrder = ({ sections }: RenderedMinutes): readonly PaperPart[] => {
  const parts = sections.map((section, part) => ({ section, part }));
  const isSummary = ({ section }: PaperPart): boolean => section.section === "summary";
  return [...parts.filter(isSummary), ...parts.filter((each) => !isSummary(each))];
};
