// `import FILE`: a board file becomes a table, beside a running server or without one. A bad file is refused with the path
// and reason of every fault, and nothing is imported.
import { readFileSync } from "node:fs";
import { importTable } from "../people/importTable.ts";
import type { TableWithLinks } from "../people/links.ts";
import { linkBaseFor } from "./linkBase.ts";
import type { CommandCall, ExitCode } from "./commandCall.ts";
import { visitStore } from "./visitStore.ts";

interface Fault {
  readonly path: string;
  readonly reason: string;
}

const told = ({ board, participants, bigScreen }: TableWithLinks): string => {
  const width = Math.max(...participants.map(({ name }) => name.length), "Groot scherm".length);
  const lines = participants.map(({ name, link }) => `  ${name.padEnd(width)}  ${link ?? "(has left)"}`);
  return [`Board ${board}`, ...lines, `  ${"Groot scherm".padEnd(width)}  ${bigScreen}`, ""].join("\n");
};

/** The file as JSON, or why it is none. The parser's own message quotes what it read; the place is enough. */
const readJson = (file: string): { readonly json: unknown } | Fault => {
  const text = readFileSync(file, "utf8");
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    const [place = ""] = /line \d+ column \d+/.exec(error instanceof Error ? error.message : "") ?? [];
    return { path: "", reason: place === "" ? "is no JSON" : `is no JSON: ${place}` };
  }
};

export const importFile = async (call: CommandCall): Promise<ExitCode> => {
  const { words, config, isJson, print, complain } = call;
  const refuse = (faults: readonly Fault[]): ExitCode => {
    if (isJson) print(`${JSON.stringify({ faults })}\n`);
    for (const { path, reason } of faults) complain(`${path === "" ? "(file)" : path}: ${reason}\n`);
    return 1;
  };
  const read = readJson(words[0] ?? "");
  if ("reason" in read) return refuse([read]);
  return visitStore(call, async (store) => {
    const linkBase = linkBaseFor(config);
    const outcome = await importTable({ store, now: Date.now }, { json: read.json, linkBase, isDemo: false });
    if ("faults" in outcome) return refuse(outcome.faults);
    print(isJson ? `${JSON.stringify(outcome.table)}\n` : told(outcome.table));
    return 0;
  });
};
