// Three texts, one line: what it was, what I made of it, and what it is now. Only for words that a refusal threw back;
// while all goes well, Yjs merges letter by letter.
import { type TextChange, textChange } from "@werktafel/shared/sheet/textDiff";

const applied = (text: string, { at, removed, inserted }: TextChange): string =>
  text.slice(0, at) + inserted + text.slice(at + removed);

/** My change in what stands there now; `null` when somebody changed the same spot: then nobody's words are guessed at. */
export const mergeText = (before: string, mine: string, now: string): string | null => {
  const change = textChange(before, mine);
  const theirs = textChange(before, now);
  if (!change || mine === now) return now;
  if (!theirs) return mine;
  const shift = theirs.inserted.length - theirs.removed;
  if (change.at + change.removed <= theirs.at) return applied(now, change);
  if (theirs.at + theirs.removed <= change.at) return applied(now, { ...change, at: change.at + shift });
  return null;
};
