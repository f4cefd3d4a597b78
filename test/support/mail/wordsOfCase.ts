// Every word of an example that says something of its table: what must be in no message, no calendar and no line of a log.
import { readFile } from "node:fs/promises";

/** Kinds and states of the program: they tell nothing of anybody. */
const ours = new Set(["werktafel", "staff", "volunteer", "resident", "informal", "host", "self", "together", "text"]);
const parts = ["board", "organisations", "participants", "goals", "agreements", "actions", "meetings"] as const;

export const wordsOfCase = async (name: string): Promise<readonly string[]> => {
  const file: unknown = JSON.parse(
    await readFile(new URL(`../../../shared/cases/${name}.json`, import.meta.url), "utf8"),
  );
  const words = new Set<string>();
  const gather = (found: unknown): void => {
    if (typeof found === "string") {
      if (found.length > 3 && !/^[\d-]+$|^\d{4}-/.test(found)) words.add(found);
    } else if (Array.isArray(found)) found.forEach(gather);
    else if (typeof found === "object" && found !== null) Object.values(found).forEach(gather);
  };
  for (const part of parts) gather(Object(file)[part]);
  return [...words].filter((word) => !ours.has(word.toLowerCase()));
};
