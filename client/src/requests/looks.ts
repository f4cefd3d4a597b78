// Who looked at a table, over HTTP.
import type { BoardId } from "@werktafel/shared/ids";
import { ask } from "./ask.ts";
import { decodeLooks } from "./decode.ts";

/** So many days up to today, which the server knows better than a phone; or from one day to another, both included. */
export type Period = { readonly days: number } | { readonly from: string; readonly to: string };

/** `only`: what was taken along, on paper or as a copy. */
export const askLooks = async (board: BoardId, period: Period, only?: "taken") => {
  const asked = Object.entries(period).map(([name, value]) => [name, String(value)]);
  const query = new URLSearchParams([...asked, ...(only === undefined ? [] : [["only", only]])]);
  return ask(`/api/boards/${board}/looks?${query.toString()}`, { decode: decodeLooks });
};
