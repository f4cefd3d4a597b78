// The files of a browser as whoever finds the phone can read them: in which of them does a word stand?
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export type ProfileFile = readonly [path: string, bytes: Buffer];

/** What goes while it is being read is not there. */
const readIfThere = async (path: string): Promise<readonly ProfileFile[]> => {
  try {
    return [[path, await readFile(path)]];
  } catch {
    return [];
  }
};

export const filesUnder = async (folder: string): Promise<readonly ProfileFile[]> => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return (await Promise.all(files.map(async ({ parentPath, name }) => readIfThere(join(parentPath, name))))).flat();
};

const formsOf = (word: string): readonly Buffer[] => {
  const wide = Buffer.from(word, "utf16le");
  return [
    Buffer.from(word),
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(Buffer.from(word).toString("base64").slice(0, -4)),
  ];
};

/** `path: word` for every word that stands in a file, in any of the forms a browser writes. */
export const wordsFound = (files: readonly ProfileFile[], words: readonly string[]): readonly string[] =>
  files.flatMap(([path, bytes]) =>
    words.filter((word) => formsOf(word).some((form) => bytes.includes(form))).map((word) => `${path}: ${word}`),
  );

/** Those in which this device keeps, sealed, what waits. */
export const keptFiles = (files: readonly ProfileFile[]): readonly ProfileFile[] =>
  files.filter(([path, bytes]) => path.includes("IndexedDB") && bytes.includes("werktafel"));
