// What makes a Dutch sentence hard to read, pointed at while somebody writes: too long, a word of the office, nobody who does
// it, letters in place of words, a no that undoes a no, or u. It reckons here, on this device, and no text goes anywhere. A finding is advice:
// nothing is ever refused for it (R-501, DOMAIN.md 5.1; the word list is ours, see hardWords.ts).
import { hidesWho } from "./passive.ts";
import { hardWords } from "./hardWords.ts";

export type PlainFault = "longSentence" | "hardWord" | "nobodyDoesIt" | "abbreviation" | "noAndNo" | "formal";

export interface PlainFinding {
  readonly fault: PlainFault;
  /** Where in the text: the sign it begins at, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** The plainer word, where there is one. */
  readonly plainer: string | null;
}

/** More words than this in one sentence is two thoughts (for texts of people; our own sentences keep to twelve). */
export const mostWords = 15;

/** A text longer than this is looked at up to here: it is a letter, not a line on a board. */
const mostSigns = 20_000;

interface Piece {
  readonly text: string;
  readonly from: number;
}

/** Letters with points between them (i.v.m.) end no sentence; first the sign before them, which is no part of it. */
const shortened =
  /(^|[^\p{L}])((?:\p{L}{1,4}\.){2,}|(?:bijv|evt|enz|etc|nl|incl|excl|max|min|ca|resp|tel|afd|mevr|dhr|drs|ing)\.)/giu;

const sentencesIn = (text: string): readonly Piece[] => {
  const hidden = text.replaceAll(
    shortened,
    (_, before: string, letters: string) => before + letters.replaceAll(".", "\u0001"),
  );
  const pieces: Piece[] = [];
  let from = 0;
  for (const end of hidden.matchAll(/[.!?…:;]+(?=\s|$)|\n+/gu)) {
    const to = end.index + end[0].length;
    pieces.push({ text: text.slice(from, to), from });
    from = to;
  }
  pieces.push({ text: text.slice(from), from });
  return pieces.filter((piece) => piece.text.trim() !== "");
};

const wordsIn = (piece: Piece): readonly Piece[] =>
  [...piece.text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)].map((found) => ({
    text: found[0],
    from: piece.from + found.index,
  }));

const around = (words: readonly Piece[]): Pick<PlainFinding, "from" | "to"> => {
  const last = words.at(-1);
  return { from: words[0]?.from ?? 0, to: last ? last.from + last.text.length : 0 };
};

const denials = new Set(["niet", "geen", "nooit", "niemand", "niets", "nergens", "zonder"]);
/** In capitals, and known to everybody by these letters. */
const knownLetters = new Set([
  "TV",
  "NS",
  "PC",
  "GPS",
  "SMS",
  "APK",
  "DVD",
  "OV",
  "EU",
  "WC",
  "CD",
  "EHBO",
  "ID",
  "PIN",
  "BSN",
  "QR",
]);

const hardWordsIn = (piece: Piece, words: readonly Piece[]): readonly PlainFinding[] => {
  const small = piece.text.toLowerCase();
  return words.flatMap(({ text, from }) => {
    const here = small.slice(from - piece.from);
    const word = text.toLowerCase();
    const hard = hardWords.find(
      ({ begins, butNot = [] }) => here.startsWith(begins) && !butNot.some((plain) => word.startsWith(plain)),
    );
    if (!hard) return [];
    const to = from + (hard.begins.includes(" ") ? Math.max(hard.begins.length, text.length) : text.length);
    return [{ fault: "hardWord" as const, from, to, plainer: hard.plainer }];
  });
};

const lettersIn = (piece: Piece, words: readonly Piece[]): readonly PlainFinding[] => [
  ...[...piece.text.matchAll(shortened)].map(({ index, 0: found, 1: before = "" }) => ({
    fault: "abbreviation" as const,
    from: piece.from + index + before.length,
    to: piece.from + index + found.length,
    plainer: null,
  })),
  ...words
    .filter(
      ({ text }) => /^\p{Lu}{2,5}$/u.test(text) && !knownLetters.has(text) && piece.text.toUpperCase() !== piece.text,
    )
    .map((word) => ({ fault: "abbreviation" as const, ...around([word]), plainer: null })),
];

const faultsOf = (piece: Piece): readonly PlainFinding[] => {
  const words = wordsIn(piece);
  const small = words.map((word) => word.text.toLowerCase());
  const found: PlainFinding[] = [];
  if (words.length > mostWords) found.push({ fault: "longSentence", ...around(words), plainer: null });
  if (hidesWho(small)) found.push({ fault: "nobodyDoesIt", ...around(words), plainer: null });
  const noes = words.filter((_, index) => denials.has(small[index] ?? ""));
  if (noes.length > 1) found.push({ fault: "noAndNo", ...around(noes), plainer: null });
  const formal = words.filter((_, index) => small[index] === "u" || small[index] === "uw");
  found.push(
    ...formal.map((word) => ({
      fault: "formal" as const,
      ...around([word]),
      plainer: word.text.toLowerCase() === "u" ? "je" : "jouw",
    })),
  );
  return [...found, ...hardWordsIn(piece, words), ...lettersIn(piece, words)];
};

/**
 * What is hard in a text, in the order in which one meets it. An empty list means that nothing was found, not that everybody
 * understands it. At most 20,000 signs are looked at.
 */
export const plainFindings = (text: string): readonly PlainFinding[] =>
  sentencesIn(text.slice(0, mostSigns))
    .flatMap(faultsOf)
    .sort((a, b) => a.from - b.from || b.to - a.to);
