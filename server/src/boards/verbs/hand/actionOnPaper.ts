// What stood on a resident's paper about an action is filled in, and answered by the own hand: the same said once more, or taken back.
import type { ActionState } from "@werktafel/shared/domain/action";
import { notedLast, saysAgain, takenBackTo, whyNotOnPaperNow } from "@werktafel/shared/domain/actionOnPaper";
import { sameWording } from "@werktafel/shared/domain/wording";
import type { CommandPayloads } from "@werktafel/shared/protocol/facts";
import { type FoundItem, unknown, type Verdict } from "../../verb.ts";
import type { Pen } from "./whoseHand.ts";

interface OnPaper {
  readonly wish: CommandPayloads["moveAction"];
  readonly pen: Pen;
  readonly on: string;
}

/** `null`: it is a step like any other of the own hand. */
export const onPaper = (found: FoundItem, action: ActionState, { wish, pen, on }: OnPaper): Verdict | null => {
  const { item, to, note, words: seen, ownWords, ownWhen, together } = wish;
  const { of, hand } = pen;
  const isPlain = ownWords === undefined && ownWhen === undefined && together === undefined;
  const moved = { kind: "actionMoved", item, to, by: of, on, note, ...hand } as const;
  if (pen.isOwn) {
    const isAgain = to === action.status && saysAgain(action, of);
    const isBack = notedLast(action, of) !== null && to === takenBackTo(action);
    if (!isPlain || !(isAgain || isBack)) return null;
    return { facts: [{ ...moved, words: to === "accepted" ? action.accepted : null }] };
  }
  if (!isPlain)
    return { reason: "malformed", path: "payload.onPaper", detail: "own words and a day are of the own hand" };
  const { words: now } = found;
  const why = whyNotOnPaperNow(action, { of, to, proposedOwner: now?.ownerId ?? null });
  if (why) return why;
  if (to !== "accepted") return { facts: [{ ...moved, words: null }] };
  if (now === null) return unknown;
  return sameWording(seen, now) ? { facts: [{ ...moved, words: now }] } : { reason: "wordingChanged", words: now };
};
