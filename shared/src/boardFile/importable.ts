// What is exported can be imported. A sheet takes any short value, also one that no file may hold: a date that is none, the
// id of somebody who is not there. Such a value is left out, and named.
import { type Path, pathText, valueAt, withValueAt } from "./plainJson.ts";
import { readBoardFile } from "./readBoardFile.ts";
import type { FileFault } from "./rules/fileFault.ts";

const pathFrom = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? "") : Number(index),
  );

/** The longest paths first, and later elements before earlier ones: taking one out moves no other. */
const lastFirst = (one: Path, other: Path): number =>
  pathText(other).localeCompare(pathText(one), "en", { numeric: true });

const withoutPart = (file: unknown, path: Path): unknown => {
  // A field that is missing cannot be taken out: then what misses it goes.
  const gone = valueAt(file, path) === undefined ? path.slice(0, -1) : path;
  return gone.length === 0 ? file : withValueAt(file, gone, undefined);
};

/** Each round takes out a leaf or what holds it; more rounds than levels in a file are never needed. */
const rounds = 8;

/** The file without what may not be imported, and what that was. */
export const importable = (file: unknown): { readonly file: unknown; readonly leftOut: readonly FileFault[] } => {
  let sound = file;
  const leftOut: FileFault[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const read = readBoardFile(sound);
    if (read.ok) break;
    leftOut.push(...read.faults);
    const paths = [...new Set(read.faults.map((fault) => fault.path))].map(pathFrom).sort(lastFirst);
    sound = paths.reduce(withoutPart, sound);
  }
  return { file: sound, leftOut };
};
