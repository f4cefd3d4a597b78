// Edits of a sheet as they travel to the worker that applies them: a page at a time, all bytes of a page in one piece. Twenty
// thousand rows as twenty thousand objects cost as much to hand over as to read.
import type { LogRow } from "./port.ts";

export interface EditPage {
  readonly bytes: Uint8Array;
  /** Where each edit ends in `bytes`. */
  readonly ends: Uint32Array;
  /** The sequence of the last edit in it; of a page without edits, the sequence that was asked from. */
  readonly lastSeq: number;
  /** False: there may be more after it. */
  readonly isLast: boolean;
}

/** `rows`: what was found after `afterSeq` when at most `most` were asked for. */
export const packEdits = (
  rows: readonly Pick<LogRow, "seq" | "bytes">[],
  { afterSeq, most }: { readonly afterSeq: number; readonly most: number },
): EditPage => {
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + row.bytes.length, 0));
  const ends = new Uint32Array(rows.length);
  let end = 0;
  for (const [index, row] of rows.entries()) {
    bytes.set(row.bytes, end);
    end += row.bytes.length;
    ends[index] = end;
  }
  return { bytes, ends, lastSeq: rows.at(-1)?.seq ?? afterSeq, isLast: rows.length < most };
};

/** The edits of a page, in order; each looks into the page's own bytes. */
export const editsIn = ({ bytes, ends }: EditPage): readonly Uint8Array[] =>
  Array.from(ends, (end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end));
