// Words put into lines, and where on its line each stands. They keep the order in which they are read, also where a script
// runs from right to left: what is read aloud follows the words, what is seen follows the places.
import type { Face } from "./faces.ts";
import type { Word } from "./words.ts";

export type Line = readonly Word[];

/** Fills lines of this width (points), each as full as it goes. */
export const linesOf = (words: readonly Word[], width: number, space: number): readonly Line[] => {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  const finish = (): void => {
    if (line.length > 0) lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of words) {
    const before = line.at(-1)?.isSpacedAfter === true ? space : 0;
    if (line.length > 0 && used + before + word.width > width) finish();
    used += (line.length > 0 ? before : 0) + word.width;
    line.push(word);
    if (word.isLineEnd) finish();
  }
  finish();
  return lines;
};

export const widthOfLine = (line: Line, space: number): number =>
  line.reduce((sum, word, at) => sum + word.width + (word.isSpacedAfter && at < line.length - 1 ? space : 0), 0);

/** True when a text begins in a script that runs from right to left. */
export const runsRightToLeft = (words: readonly Word[]): boolean =>
  words.find(({ direction }) => direction !== "neutral")?.direction === "rightToLeft";

/** Each word's own direction; one without letters goes along with the word before it. */
const directions = (line: Line, isRightToLeft: boolean): readonly boolean[] => {
  let before = isRightToLeft;
  return line.map(({ direction }) => {
    before = direction === "neutral" ? before : direction === "rightToLeft";
    return before;
  });
};

/** Words from left to right as they are seen, by their place in the order of reading. */
const seenOrder = (line: Line, isRightToLeft: boolean): readonly number[] => {
  const turns = directions(line, isRightToLeft);
  const runs: number[][] = [];
  for (const [at] of line.entries()) {
    const run = runs.at(-1);
    if (run && turns[at] === turns[at - 1]) run.push(at);
    else runs.push([at]);
  }
  const seen = runs.map((run) => (turns[run[0] ?? 0] === true ? run.toReversed() : run));
  return (isRightToLeft ? seen.toReversed() : seen).flat();
};

/** How far from the left edge of its line each word begins, in points, in the order of reading. */
export const placesOf = (line: Line, space: number, isRightToLeft: boolean): readonly number[] => {
  const places = line.map(() => 0);
  let x = 0;
  for (const at of seenOrder(line, isRightToLeft)) {
    places[at] = x;
    x += (line[at]?.width ?? 0) + (line[at]?.isSpacedAfter === true ? space : 0);
  }
  return places;
};

/** What is drawn in one go: neighbours in one face, or a word that says something else than its signs do. */
export type Drawn =
  | { readonly kind: "run"; readonly face: Face; readonly text: string; readonly x: number; readonly endX: number }
  | { readonly kind: "apart"; readonly word: Word; readonly original: string; readonly x: number };

/** Less than this, in points, nobody sees. */
const nothing = 0.01;

/** A line as it is drawn, in the order of reading. `isLast`: of its text; the others end in a space, or two words would be read as one. */
export const drawnOf = (
  line: Line,
  {
    space,
    isRightToLeft,
    isLast,
  }: { readonly space: number; readonly isRightToLeft: boolean; readonly isLast: boolean },
): readonly Drawn[] => {
  const places = placesOf(line, space, isRightToLeft);
  const drawn: Drawn[] = [];
  for (const [at, word] of line.entries()) {
    const x = places[at] ?? 0;
    const after = word.isSpacedAfter && !(isLast && at === line.length - 1) ? " " : "";
    const [piece, ...others] = word.pieces;
    if (piece === undefined || others.length > 0 || word.needsOriginal) {
      drawn.push({ kind: "apart", word, original: word.original + after, x });
      continue;
    }
    const endX = x + word.width + (after === "" ? 0 : space);
    const before = drawn.at(-1);
    const goesOn = before?.kind === "run" && before.face === piece.face && Math.abs(before.endX - x) < nothing;
    if (goesOn) drawn[drawn.length - 1] = { ...before, text: before.text + piece.shown + after, endX };
    else drawn.push({ kind: "run", face: piece.face, text: piece.shown + after, x, endX });
  }
  return drawn;
};
