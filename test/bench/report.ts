// The table of figures: on the screen, and in docs/bench.md between its two marks. What stands around the marks there is
// written by hand and stays.
import { readFileSync, statfsSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** One promise and what became of it. Figures are texts with their unit; a dash where there is none. */
export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly relay: string;
  readonly product: string;
  readonly ratio: string;
  /** `null`: a figure without a goal. */
  readonly isMet: boolean | null;
}

interface Marks {
  readonly begin: string;
  readonly end: string;
}
const forFigures: Marks = { begin: "<!-- figures: written by npm run bench -->", end: "<!-- end of figures -->" };
const forCosts: Marks = { begin: "<!-- costs: written by npm run bench -->", end: "<!-- end of costs -->" };

const verdict = (isMet: boolean | null): string => (isMet === null ? "" : isMet ? "met" : "**not met**");

const tableOf = (rows: readonly Row[]): string =>
  [
    "| what | goal | relay | Werktafel | ratio | |",
    "|---|---|---|---|---|---|",
    ...rows.map(
      ({ what, goal, relay, product, ratio, isMet }) =>
        `| ${what} | ${goal} | ${relay} | ${product} | ${ratio} | ${verdict(isMet)} |`,
    ),
  ].join("\n");

/** How busy the machine is: processes that want to run, over the last minute. */
export const loadNow = (): string => (loadavg()[0] ?? 0).toFixed(1);

const inMemory = 0x01_02_19_94;
/** What it ran on, in one paragraph. `folder` holds the store. */
export const machineOf = (folder: string, loadBefore: string): string => {
  const [cpu] = cpus();
  const disk = statfsSync(folder).type === inMemory ? "a store in memory, so no disk at all" : "a store on disk";
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpu?.model ?? "unknown"}, ${memory},`,
    `${type()} ${release()}, Node ${process.versions.node}, ${disk}. The load clients ran on the same machine.`,
    `Load before the run ${loadBefore}, after it ${loadNow()}.`,
  ].join(" ");
};

const putBetween = (whole: string, { begin, end }: Marks, text: string): string => {
  const from = whole.indexOf(begin);
  const to = whole.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page has no place for ${begin}`);
  return `${whole.slice(0, from + begin.length)}\n\n${text}\n\n${whole.slice(to)}`;
};

export interface Reported {
  readonly rows: readonly Row[];
  /** The table of costs; `null`: nothing was priced. */
  readonly costs: string | null;
}

/** Prints the tables, and puts them into the page when there is one to put them in. */
export const report = ({ rows, costs }: Reported, machine: string, page: string | null): void => {
  const text = `${machine}\n\n${tableOf(rows)}`;
  process.stdout.write(`\n${text}\n${costs === null ? "" : `\n${costs}\n`}`);
  if (page === null) return;
  const withFigures = putBetween(readFileSync(page, "utf8"), forFigures, text);
  writeFileSync(page, costs === null ? withFigures : putBetween(withFigures, forCosts, costs));
};
