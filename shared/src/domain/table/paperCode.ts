// The short code of a line on paper: five digits that say nothing of it, the same for as long as the line lives. It opens nothing
// by itself: it is looked up among the lines that somebody reads already. Two lines of a large table may share one; then both show.
import { markOf } from "../between/plainLine.ts";
import type { ItemId } from "../../ids.ts";

const codes = 90_000;

/** `48213`. */
export const paperCode = (item: ItemId): string =>
  String(
    [...markOf(`regel ${item}`)].reduce((sum, sign) => (sum * 37 + (sign.codePointAt(0) ?? 0)) % codes, 0) + 10_000,
  );

/** As somebody types it, with a space or a point in between; `null` while it is none yet. */
export const typedCode = (typed: string): string | null => {
  const digits = typed.replaceAll(/[\s.-]/g, "");
  return /^[1-9][0-9]{4}$/.test(digits) ? digits : null;
};
