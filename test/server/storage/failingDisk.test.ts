// The disk fails under the real store, in a process of its own: strace answers the system calls in its place.
import { expect, test } from "@jest/globals";
import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { storeFolder } from "./storeFolder.ts";

const writer = fileURLToPath(new URL("./factWriter.ts", import.meta.url));
const hasStrace = spawnSync("strace", ["-V"]).status === 0;
if (!hasStrace)
  console.log("NOT RUN: failing fsync, full disk below SQLite, count of fsyncs (this machine has no strace)");
const withStrace = hasStrace ? test : test.skip;

/** What making a board asks of the disk: its keys five (journal, folder, journal, file, folder), then its rows two. */
const boardSyncs = 7;

interface Written {
  readonly promised: readonly number[];
  readonly found: readonly number[];
  readonly failures: readonly string[];
  readonly faults: readonly string[];
}

/** Lines of `factWriter.ts`: what it is about, a space, the rest. */
const readLines = (printed: string): Written => {
  const about = (word: string): readonly string[] =>
    printed.split("\n").flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  const numbers = (word: string): readonly number[] => about(word).join(" ").split(" ").map(Number);
  return { promised: numbers("promised"), found: numbers("found"), failures: about("failure"), faults: about("fault") };
};

const writeUnder = async (...fault: readonly string[]): Promise<{ written: Written; calls: string }> => {
  const folder = storeFolder();
  const trace = join(folder, "trace");
  const args = ["-f", "-e", "trace=fsync,fdatasync,pwrite64,/^mkdir", ...fault, "-o", trace];
  const { stdout } = await promisify(execFile)("strace", [...args, process.execPath, writer, join(folder, "data")]);
  const written = readLines(stdout);
  return { written, calls: readFileSync(trace, "utf8") };
};
const times = (calls: string, pattern: RegExp): number => calls.match(pattern)?.length ?? 0;

/** How many of these calls the store's thread made before the facts began, on a disk that is well. strace counts by thread. */
const callsBefore = (calls: string, call: string): number => {
  const [opening = "", facts = ""] = calls.split(/^.*mkdir.*\/begins".*$/m);
  const thread = new RegExp(`^(\\d+) +${call}\\(`, "m").exec(facts)?.[1];
  if (thread === undefined) throw new Error(`no ${call} for the facts`);
  return times(opening, new RegExp(`^${thread} +${call}\\(`, "gm"));
};

withStrace.each([
  ["fsync", "EIO", [20, 25], /SQLITE_IOERR_FSYNC/],
  ["pwrite64", "ENOSPC", [50, 80], /SQLITE_FULL/],
  ["pwrite64", "EIO", [50, 60], /SQLITE_IOERR_WRITE/],
] as const)(
  "when %s answers %s nothing is promised that is not stored, and it goes on by itself after",
  async (call, error, [from, to], code) => {
    const before = callsBefore((await writeUnder()).calls, call);
    const when = `${before + from}..${before + to}`;
    const { written, calls } = await writeUnder("-e", `inject=${call}:error=${error}:when=${when}`);
    const fired = times(calls, /INJECTED/g);
    console.log(
      `${call} ${error}: the fault fired ${fired} times, ${100 - written.promised.length} of 100 facts were refused`,
    );
    expect(fired).toBeGreaterThan(0);
    expect(written.promised.length).toBeLessThan(100);
    expect(written.failures.join()).toMatch(code);
    // Not one lost, not one that was refused and stands there all the same.
    expect(written.found).toEqual(written.promised);
    expect(written.promised.at(-1)).toBe(99);
    expect(written.faults).toEqual([]);
  },
);

withStrace(
  "an fsync that answers EIO anywhere in the making of a board and its keys leaves no row without its key",
  async () => {
    const before = callsBefore((await writeUnder()).calls, "fsync");
    let refused = 0;
    // The last ones before the facts: the keys of the board, and the board itself.
    for (let at = before - boardSyncs + 1; at <= before; at += 1) {
      const { written, calls } = await writeUnder("-e", `inject=fsync:error=EIO:when=${at}`);
      expect(times(calls, /INJECTED/g)).toBe(1);
      if (written.failures.length > 0) refused += 1;
      expect(written.promised).toHaveLength(100);
      expect(written.found).toEqual(written.promised);
      expect(written.faults).toEqual([]);
    }
    console.log(`${boardSyncs} fsyncs failed one by one, ${refused} boards were refused and then made`);
    expect(refused).toBeGreaterThan(0);
  },
);

withStrace("every fact that was promised one by one has an fsync of its own", async () => {
  const { written, calls } = await writeUnder();
  const syncs = times(calls, /\bf(?:data)?sync\(\d+\)\s+= 0/g) + times(calls, /<\.\.\. f(?:data)?sync resumed>/g);
  console.log(`${syncs} fsyncs for ${written.promised.length} promised facts`);
  expect(written.promised).toHaveLength(100);
  expect(syncs).toBeGreaterThanOrEqual(100);
});
