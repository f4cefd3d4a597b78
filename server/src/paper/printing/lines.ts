// Words put into lines, and where on its line each stands. They keep the order in which they are read, also where a script
// runs from right to left: what is read aloud follows the words, what is seen follows the places.
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
