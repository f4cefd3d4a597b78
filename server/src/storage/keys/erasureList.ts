// Which boards were erased, and on what ground: random ids only, one line each, beside the keys and so outside the store and
// every backup of it. A backup that is put back forgets them again before anybody can look.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { boardId } from "@werktafel/shared/ids";
import type { Erasure } from "../port/erasure.ts";
import { syncPath } from "../sqlite/database.ts";

export const erasureFile = (folder: string): string => join(folder, "erased.jsonl");

const asErasure = (line: string): readonly Erasure[] => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // Cut off while it was written: then the erasing had not begun.
    return [];
  }
  if (typeof value !== "object" || value === null || !("board" in value) || typeof value.board !== "string") return [];
  const ground = "ground" in value && typeof value.ground === "string" ? value.ground : "";
  const at = "at" in value && typeof value.at === "number" ? value.at : 0;
  return [{ board: boardId(value.board), ground, at }];
};

export const erasuresIn = (folder: string): readonly Erasure[] =>
  existsSync(erasureFile(folder))
    ? readFileSync(erasureFile(folder), "utf8")
        .split("\n")
        .flatMap((line) => asErasure(line))
    : [];

/** On the disk when it returns; a board that stands there already gets no second line. */
export const noteErasure = (folder: string, erasure: Erasure): void => {
  if (erasuresIn(folder).some(({ board }) => board === erasure.board)) return;
  const isNew = !existsSync(erasureFile(folder));
  const opened = openSync(erasureFile(folder), "a", 0o600);
  try {
    // Begins with a line end, so that a line that was cut off spoils no other.
    writeSync(opened, `\n${JSON.stringify(erasure)}\n`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  if (isNew) syncPath(folder, "r");
};
