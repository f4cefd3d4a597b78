// What a screen reader makes of each state: roles, names and what is chosen, one a line, kept in `trees/` for a person to read
// and to compare with. What stood the same in an earlier state of the suite is named there and not written again.
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";

export interface Trees {
  compare(page: Page, state: string): Promise<void>;
  /** Only whether its headings lead on: for a state whose tree is kept nowhere. */
  askHeadings(page: Page, state: string): Promise<void>;
  /** With `WRITE_TREES=1`: what was heard becomes what is compared with. */
  close(): Promise<void>;
}

/** What is another each time, on every machine and every day. */
const passing: readonly (readonly [RegExp, string])[] = [
  [/(https?:\/\/|127\.0\.0\.1:)[^\s"]+/g, "‹adres›"],
  [/\b10\.[0-5][0-9]( uur)?/g, "‹tijd›"],
  [/ is er nu(?=")/g, ""],
  [/\b[A-Z0-9]{4}-[A-Z0-9]{4}(-[A-Z0-9]{4})*\b/g, "‹code›"],
  [/(code[^0-9]{0,24})[0-9]{4,6}\b/gi, "$1‹code›"],
  [/^(\s*- paragraph: )"[0-9]{4}"$/, "$1‹code›"],
  // Of a line that was put down in this run.
  [/(achter de regel\.": )"[0-9]{5}"$/, "$1‹code›"],
];

const nameIn = (line: string | undefined): string =>
  /^\s*- (?:radio|checkbox|textbox|combobox) "([^"]*)"/.exec(line ?? "")?.[1] ?? "";

/** Where a link leads is not what one hears; of a list to choose from, what is chosen. A field's name stands beside it once more. */
const isHeard = (line: string, at: number, all: readonly string[]): boolean => {
  // What is said once in passing (`LiveRegion`) stands beside all parts of the page, and goes by itself.
  if (/^\s*- \/(url|placeholder):/.test(line) || line.startsWith("- text:")) return false;
  if (/^\s*- option "/.test(line)) return line.includes("[selected]");
  const text = /^\s*- text: "?(.*?)"?$/.exec(line)?.[1];
  return text === undefined || (text !== nameIn(all[at - 1]) && text !== nameIn(all[at + 1]));
};

/** Lines of the snapshot as they are compared. */
const linesOf = (snapshot: string): readonly string[] => {
  const heard = snapshot.split("\n").filter(isHeard);
  return heard.map((line, at) => {
    const deeper = (heard[at + 1]?.search(/\S/) ?? 0) > line.search(/\S/);
    const plain = deeper ? line : line.replace(/:$/, "");
    return passing.reduce((said, [pattern, word]) => said.replace(pattern, word), plain);
  });
};

const heardOn = async (page: Page): Promise<readonly string[]> => {
  const modal = page.locator("dialog:modal").last();
  const root = (await modal.count()) > 0 ? modal : page.locator("body");
  return linesOf(await root.ariaSnapshot());
};

/**
 * Headings that skip a level: who goes by headings looks there for what is missing. A page begins with the first level; a paper
 * over it with its title, the second.
 */
export const skippedHeadings = (lines: readonly string[]): readonly string[] => {
  let before = lines[0]?.startsWith("- dialog ") ? 1 : 0;
  return lines.flatMap((line) => {
    const level = Number(/^\s*- '?heading .*\[level=(\d)\]/.exec(line)?.[1] ?? 0);
    if (level === 0) return [];
    const isSkipped = level > before + 1;
    before = level;
    return isSkipped ? [line.trim()] : [];
  });
};

const expectNoSkips = (state: string, lines: readonly string[]): void => {
  expect({ state, headingsThatSkipALevel: skippedHeadings(lines) }).toEqual({ state, headingsThatSkipALevel: [] });
};

/** Fewer lines than these are sooner read again than looked up. */
const smallestPart = 3;

const depthOf = (line: string | undefined): number => line?.search(/\S/) ?? -1;
const endOf = (lines: readonly string[], at: number): number => {
  const end = lines.findIndex((line, place) => place > at && depthOf(line) <= depthOf(lines[at]));
  return end === -1 ? lines.length : end;
};
const partAt = (lines: readonly string[], at: number): string =>
  lines
    .slice(at, endOf(lines, at))
    .map((line) => line.slice(depthOf(lines[at])))
    .join("\n");

/** The same, with what stood in an earlier state named instead of written. */
const shortened = (lines: readonly string[], known: ReadonlyMap<string, string>): string => {
  const written: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const end = endOf(lines, at);
    const earlier = end - at < smallestPart ? undefined : known.get(partAt(lines, at));
    written.push(earlier === undefined ? line : `${line} as in ‹${earlier}›`);
    at = earlier === undefined ? at + 1 : end;
  }
  return written.join("\n");
};

const keptIn = (file: string): ReadonlyMap<string, string> => {
  const parts = existsSync(file) ? readFileSync(file, "utf8").split(/^=== /m).slice(1) : [];
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n") + 1).trimEnd()]),
  );
};

/** What comes late (a part that is fetched when it is shown) still comes. */
const patienceMs = 5000;
const settlesInMs = 700;
const isWriting = process.env["WRITE_TREES"] === "1";

export const openTrees = (): Trees => {
  const suite = expect.getState().testPath ?? "";
  const file = join(dirname(suite), "trees", `${basename(suite, ".test.ts")}.txt`);
  const kept = keptIn(file);
  const known = new Map<string, string>();
  const heard = new Map<string, string>();
  const learn = (lines: readonly string[], state: string): void => {
    for (const at of lines.keys()) {
      const part = endOf(lines, at) - at < smallestPart ? "" : partAt(lines, at);
      if (part && !known.has(part)) known.set(part, state);
    }
  };
  return {
    compare: async (page, state) => {
      const before = [...kept.keys()].slice(0, Math.max(0, [...kept.keys()].indexOf(state)));
      // Of a few states alone it cannot be said what stood there before; nor of a suite whose trees nobody wrote yet.
      const isComparable = !isWriting && kept.size > 0 && before.every((each) => heard.has(each));
      const until = performance.now() + (isWriting ? settlesInMs : patienceMs);
      let lines = await heardOn(page);
      const isRight = () => isComparable && shortened(lines, known) === kept.get(state);
      while (!isRight() && performance.now() < until && (isWriting || isComparable)) {
        await page.waitForTimeout(100);
        lines = await heardOn(page);
      }
      expectNoSkips(state, lines);
      const short = shortened(lines, known);
      heard.set(state, short);
      learn(lines, state);
      if (!isComparable || short === kept.get(state)) return;
      try {
        expect(short).toBe(kept.get(state) ?? "");
      } catch (cause) {
        const said = cause instanceof Error ? cause.message : String(cause);
        throw new Error(
          `‹${state}› is not what it was for who listens. Is it as you mean it? Then rewrite: ` +
            `WRITE_TREES=1 npm test -- ${suite.slice(suite.indexOf("test/"))}\n${said}`,
          { cause },
        );
      }
    },
    askHeadings: async (page, state) => expectNoSkips(state, await heardOn(page)),
    close: async () => {
      if (!isWriting || heard.size === 0) return;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, [...heard].map(([state, tree]) => `=== ${state}\n${tree}\n`).join("\n"));
    },
  };
};
