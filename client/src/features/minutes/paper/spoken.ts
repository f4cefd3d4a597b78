// The minutes as they are read aloud: sentence by sentence, each knowing where on the paper it stands, so that the one that is
// spoken can be marked there.
import type { RenderedLine, RenderedMinutes, RenderedSection } from "@werktafel/shared/words/rendered";

/** One sentence of the paper: `at` counts the sentences of its piece from 0. */
export interface PaperSentence {
  readonly text: string;
  readonly piece: string;
  readonly at: number;
}

/** A text cut where somebody reading aloud takes a breath; nothing is lost. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");

export type LinePart = "text" | "own" | "heading";

/** The name of a piece of paper: a line's own text, or somebody's words with it. `part`: which part of the minutes, from 0. */
export const pieceOf = (part: number | "top", line: number, words: LinePart): string => `${part}/${line}/${words}`;

const inPiece = (piece: string, text: string, before = "", after = ""): readonly PaperSentence[] => {
  const cut = sentencesOf(text);
  return cut.map((sentence, at) => ({
    text: `${at === 0 ? before : ""}${sentence}${at === cut.length - 1 ? after : ""}`,
    piece,
    at,
  }));
};

const ofLine = (part: number, line: RenderedLine, at: number): readonly PaperSentence[] => [
  ...inPiece(pieceOf(part, at, "text"), line.text, line.lead ? `${line.lead} ` : "", line.when ? ` ${line.when}.` : ""),
  ...inPiece(pieceOf(part, at, "own"), line.own?.text ?? "", line.own ? `${line.own.heading} ` : ""),
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
