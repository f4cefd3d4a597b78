// What changed between two texts, as one cut and one insertion: typing reaches the document as what was typed, so that
// others' letters in the same line stay where they are. Never cuts a character of two halves (an emoji) in two.

export interface TextChange {
  /** UTF-16 units from the start. */
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const isHigh = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text.charAt(at));
const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));
const cutsPair = (text: string, at: number): boolean => isHigh(text, at - 1) && isLow(text, at);

const commonEnd = (before: string, after: string, most: number): number => {
  let length = 0;
  while (
    length < most &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length += 1;
  }
  return length;
};

const commonStart = (before: string, after: string, most: number): number => {
  let length = 0;
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length += 1;
  return length;
};

/**
 * The change from `before` to `after`, or `null` when they are the same. `caret` is where the cursor stands in `after`:
 * with equal letters around it (`aa` → `aaa`) it says which of them is new.
 */
export const textChange = (before: string, after: string, caret?: number): TextChange | null => {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  const behindCaret = caret === undefined ? 0 : Math.max(0, Math.min(most, after.length - caret));
  const heldEnd = commonEnd(before, after, behindCaret);
  let start = commonStart(before, after, most - heldEnd);
  if (cutsPair(before, start) || cutsPair(after, start)) start -= 1;
  let end = commonEnd(before, after, most - start);
  if (cutsPair(before, before.length - end) || cutsPair(after, after.length - end)) end -= 1;
  return {
    at: start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  };
};
