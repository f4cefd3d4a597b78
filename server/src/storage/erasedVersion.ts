// A version of a sheet without items that were erased later: words that went are in no version either (DESIGN.md 4).
import { toBytes, toText } from "./seal.ts";

const isOf = (each: unknown, items: ReadonlySet<string>): boolean =>
  typeof each === "object" && each !== null && "id" in each && typeof each.id === "string" && items.has(each.id);

/** `null`: it holds none of them. */
export const withoutItems = (version: Uint8Array, items: ReadonlySet<string>): Uint8Array | null => {
  const content: unknown = JSON.parse(toText(version));
  if (typeof content !== "object" || content === null || !("items" in content) || !Array.isArray(content.items)) {
    return null;
  }
  const left = content.items.filter((each) => !isOf(each, items));
  return left.length === content.items.length ? null : toBytes(JSON.stringify({ ...content, items: left }));
};
