// What a process cost, as the kernel counts it: all its threads, and all the memory it holds.
import { readdirSync, readFileSync } from "node:fs";

/** The kernel's tick; 100 a second on every Linux that Node runs on. */
const ticksPerSecond = 100;

const timesIn = (stat: string): number => {
  // The name in brackets may hold anything; what follows the last bracket is counted in fields, from the third on.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

/** Seconds of CPU so far, user and system together. Throws when there is no such process. */
export const cpuSeconds = (pid: number): number => timesIn(readFileSync(`/proc/${pid}/stat`, "utf8"));

/** The same of the threads that it has now, to the microsecond: the kernel's ticks are too coarse for a few hundred deeds. */
export const threadSeconds = (pid: number): number => {
  const threads = `/proc/${pid}/task`;
  const ranNs = readdirSync(threads).map((thread) =>
    Number(readFileSync(`${threads}/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return ranNs.reduce((sum, ns) => sum + ns, 0) / 1e9;
};

/** Bytes resident in memory. */
export const residentBytes = (pid: number): number => {
  const found = /^VmRSS:\s+([0-9]+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1]) * 1024;
};
