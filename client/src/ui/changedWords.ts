// What changed between two wordings, word by word: the longest common run of words stays, the rest went out or came in.

export interface Piece {
  readonly kind: "same" | "in" | "out";
  readonly text: string;
}

/** Above this many words on either side the whole text is shown as replaced: the table of comparisons grows with both. */
const mostWords = 400;

const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+/g) ?? [];

/** The longest common run of words stays; the rest went out or came in. */
export const piecesOf = (before: string, after: string): readonly Piece[] => {
  const one = wordsOf(before);
  const other = wordsOf(after);
  const pieces: { kind: Piece["kind"]; text: string }[] = [];
  const add = (kind: Piece["kind"], words: string) => {
    // The first word of a text has no space before it, but may come to stand behind a word that went out.
    const text = pieces.length > 0 && !/^\s/.test(words) ? ` ${words}` : words;
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  if (one.length > mostWords || other.length > mostWords) {
    add("out", before);
    add("in", after);
    return pieces;
  }
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        one[row]?.trim() === other[column]?.trim()
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let row = 0;
  let column = 0;
  while (row < one.length || column < other.length) {
    const out = one[row];
    const into = other[column];
    if (out !== undefined && into !== undefined && out.trim() === into.trim()) {
      add("same", into);
      row += 1;
      column += 1;
    } else if (out !== undefined && (into === undefined || at(row + 1, column) >= at(row, column + 1))) {
      add("out", out);
      row += 1;
    } else if (into !== undefined) {
      add("in", into);
      column += 1;
    }
  }
  return pieces;
};
