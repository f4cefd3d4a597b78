// The example table once more, as somebody else's: every id another, and in every line a word that is nowhere else in the world,
// so that one byte of it in the wrong hands is found.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isPlainObject } from "@werktafel/shared/boardFile/plainJson";
import { exampleJson, listIn } from "../../support/exampleTable.ts";
import type { SeededRandom } from "../../support/seededRandom.ts";

export interface LacedFile {
  readonly path: string;
  /** Ids and words that stand in this file and nowhere else. */
  readonly canaries: readonly string[];
  /** What something of the example is called here. */
  nameOf(id: string): string;
  readonly participants: readonly string[];
  readonly meetings: readonly string[];
  readonly items: readonly string[];
}

const isProse = (text: string): boolean => /\s/.test(text.trim()) && !/^\d{4}-/.test(text);

const idsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isPlainObject(value)) return [];
  const { id } = value;
  return [...(typeof id === "string" ? [id] : []), ...Object.values(value).flatMap(idsIn)];
};

export const alikeOfFile = async (folder: string, random: SeededRandom): Promise<LacedFile> => {
  const { expectations: _expectations, ...json } = exampleJson("casus-voorbeeld");
  const mark = (): string => Buffer.from(random.bytes(6)).toString("hex");
  const names = new Map(idsIn(json).map((id) => [id, `${id}-${mark()}`] as const));
  const words: string[] = [];
  const laced = (value: unknown): unknown => {
    if (typeof value === "string") {
      const named = names.get(value);
      if (named !== undefined || !isProse(value)) return named ?? value;
      words.push(`kanarie${mark()}`);
      return `${value} ${words.at(-1)}`;
    }
    if (Array.isArray(value)) return value.map(laced);
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, laced(each)]));
  };
  const path = join(folder, "elders.json");
  await writeFile(path, JSON.stringify(laced(json)));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const called = (collection: string): readonly string[] =>
    listIn(json, collection).map(({ id }) => nameOf(String(id)));
  return {
    path,
    canaries: [...names.values(), ...words],
    nameOf,
    participants: called("participants"),
    meetings: called("meetings"),
    items: ["goals", "agreements", "actions"].flatMap(called),
  };
};
