// Reads a board file, or says everything that is wrong with it: path and reason of every fault, and nothing is imported.
// Promises never to throw on any JSON.
import { reservedNames } from "../ids.ts";
import { boardFileShape, type BoardFile } from "./fileShape.ts";
import { isList, isPlainObject, type Path, pathText } from "./plainJson.ts";
import type { FileFault } from "./rules/fileFault.ts";
import { rulesBroken } from "./rules/fileRules.ts";

export type ReadFile =
  | { readonly ok: true; readonly file: BoardFile }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** Far deeper than any real file; keeps every walk through it off the stack's edge. */
const maxDepth = 32;

/** What no JSON reader may be trusted with: names that reach into objects, half characters, endless nesting. */
const unsafeParts = (json: unknown): { readonly faults: readonly FileFault[]; readonly isTooDeep: boolean } => {
  const faults: FileFault[] = [];
  let isTooDeep = false;
  const waiting: { readonly path: Path; readonly value: unknown }[] = [{ path: [], value: json }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value } = next;
    const tell = (reason: string): number => faults.push({ path: pathText(path), reason });
    if (typeof value === "string" && /\p{Surrogate}/u.test(value)) tell("holds half a character");
    if (!isList(value) && !isPlainObject(value)) continue;
    if (path.length >= maxDepth) {
      isTooDeep = true;
      tell("is nested too deep");
    } else if (isList(value)) {
      value.forEach((each, at) => waiting.push({ path: [...path, at], value: each }));
    } else {
      for (const [name, each] of Object.entries(value)) {
        if (reservedNames.has(name)) tell(`holds a field named ${name}`);
        waiting.push({ path: [...path, name], value: each });
      }
    }
  }
  return { faults, isTooDeep };
};

/** The file, or every fault in it. `json` is what `JSON.parse` gave. */
export const readBoardFile = (json: unknown): ReadFile => {
  const unsafe = unsafeParts(json);
  if (unsafe.isTooDeep) return { ok: false, faults: unsafe.faults };
  const shaped = boardFileShape.safeParse(json);
  const misshapen = (shaped.error?.issues ?? []).map((issue) => ({
    path: pathText(issue.path.filter((step) => typeof step !== "symbol")),
    reason: issue.message,
  }));
  const faults = [...unsafe.faults, ...misshapen, ...rulesBroken(json)];
  if (faults.length > 0 || !shaped.success) return { ok: false, faults };
  return { ok: true, file: shaped.data };
};
