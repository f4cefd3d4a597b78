// A text as the words a line is filled with: each in faces that have its signs, measured, and knowing which way it is read.
import type { Face, Faces, Weight } from "./faces.ts";

export interface Span {
  readonly text: string;
  readonly weight: Weight;
  /** A day, a number: stays on one line when it fits on one. */
  readonly isKept?: boolean;
}

/** A part of a word in one face; those of a word stand as they are seen, from left to right. */
export interface Piece {
  readonly face: Face;
  readonly shown: string;
}

export interface Word {
  readonly pieces: readonly Piece[];
  /** As somebody wrote it: what is read aloud and copied. */
  readonly original: string;
  /** Points. */
  readonly width: number;
  /** False: what is drawn says by itself what was written. */
  readonly needsOriginal: boolean;
  readonly direction: "leftToRight" | "rightToLeft" | "neutral";
  readonly isSpacedAfter: boolean;
  readonly isLineEnd: boolean;
}

export interface Measuring {
  readonly faces: Faces;
  /** How wide this is in this face at the size in use, in points. */
  readonly widthOf: (face: Face, text: string) => number;
  /** Wider than this no word may be. */
  readonly maxWidth: number;
  /** Told when a sign is in none of our faces. */
  readonly missed: () => void;
}

/** Signs that nobody sees: controls, and those that would turn the direction of what follows. */
const unseen =
  /\p{Cc}|\p{Variation_Selector}|[\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}\u{FFF9}-\u{FFFB}]/gu;
/** Joiners: kept where a face knows them. */
const joiners = /[\u{200C}\u{200D}]/gu;
const rightToLeft = /[\u{0590}-\u{08FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFE}]/u;
const letter = /\p{L}/u;
const missing = "?";
/** In a text that runs from right to left a bracket opens the other way. */
const mirrored: Readonly<Record<string, string>> = { "(": ")", ")": "(", "[": "]", "]": "[", "«": "»", "»": "«" };

/** Without lone surrogates, in one spelling; lines and spaces remain. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(unseen, (sign) => (sign === "\n" ? sign : ""));

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });
const signsIn = (text: string): readonly number[] => [...text].map((sign) => sign.codePointAt(0) ?? 0);

const directionOf = (text: string): Word["direction"] => {
  if (rightToLeft.test(text)) return "rightToLeft";
  return letter.test(text) ? "leftToRight" : "neutral";
};

/** One sign as people see it, in the first face that has it all. */
const pieceOf = (grapheme: string, weight: Weight, { faces, missed }: Measuring): Piece => {
  const whole = faces.faceFor(signsIn(grapheme), weight);
  if (whole) return { face: whole, shown: grapheme };
  const bare = grapheme.replace(joiners, "");
  const face = faces.faceFor(signsIn(bare), weight);
  if (face) return { face, shown: bare };
  missed();
  return { face: faces.plain(weight), shown: missing };
};

/** Neighbours in the same face are one piece: letters join and stand as they should. */
const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const together: Piece[] = [];
  for (const piece of pieces) {
    const last = together.at(-1);
    if (last?.face === piece.face) together[together.length - 1] = { ...last, shown: last.shown + piece.shown };
    else together.push(piece);
  }
  return together;
};

/** From right to left the last part of a word stands first, and its brackets turn. Arabic letters turn in their own face. */
const asSeen = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.toReversed().map(({ face, shown }) => ({
    face,
    shown: rightToLeft.test(shown) ? shown : shown.replace(/[()[\]«»]/gu, (sign) => mirrored[sign] ?? sign),
  }));

type Ending = Pick<Word, "isSpacedAfter" | "isLineEnd">;

const plainWord = (text: string, face: Face, width: number): Omit<Word, keyof Ending> => ({
  pieces: [{ face, shown: text }],
  original: text,
  width,
  needsOriginal: false,
  direction: directionOf(text),
});

/** A word that is wider than a line goes on in the next. */
const parts = (text: string, weight: Weight, measuring: Measuring): readonly Omit<Word, keyof Ending>[] => {
  const { faces, widthOf, maxWidth } = measuring;
  const plain = faces.plain(weight);
  if (signsIn(text).every((sign) => plain.signs.has(sign))) {
    const width = widthOf(plain, text);
    if (width <= maxWidth) return [plainWord(text, plain, width)];
  }
  const made: Omit<Word, keyof Ending>[] = [];
  let pieces: Piece[] = [];
  let original = "";
  let width = 0;
  const finish = (): void => {
    if (original === "") return;
    const together = joined(pieces);
    const direction = directionOf(original);
    const seen = direction === "rightToLeft" ? asSeen(together) : together;
    const needsOriginal = direction === "rightToLeft" || together.map(({ shown }) => shown).join("") !== original;
    const measured = together.reduce((sum, { face, shown }) => sum + widthOf(face, shown), 0);
    made.push({ pieces: seen, original, width: measured, needsOriginal, direction });
    [pieces, original, width] = [[], "", 0];
  };
  for (const { segment } of graphemes.segment(text)) {
    const piece = pieceOf(segment, weight, measuring);
    const wide = widthOf(piece.face, piece.shown);
    if (width + wide > maxWidth) finish();
    pieces.push(piece);
    original += segment;
    width += wide;
  }
  finish();
  return made;
};

/** The words of these texts, one after another. */
export const wordsOf = (spans: readonly Span[], measuring: Measuring): readonly Word[] =>
  spans.flatMap(({ text, weight, isKept = false }) => {
    const lines = cleanText(text).trim().split("\n");
    return lines.flatMap((line, lineAt) => {
      const words = isKept ? [line] : line.split(" ").filter((word) => word !== "");
      return words.flatMap((word, wordAt) => {
        const pieces = parts(word, weight, measuring);
        const isLineEnd = wordAt === words.length - 1 && lineAt < lines.length - 1;
        return pieces.map((part, partAt) => {
          const isLast = partAt === pieces.length - 1;
          return { ...part, isSpacedAfter: isLast, isLineEnd: isLast && isLineEnd };
        });
      });
    });
  });
