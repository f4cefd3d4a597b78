// Every refused try is a line. Who goes on and on is written down as going on: a flood of tries must not fill the disk, nor
// bury what else the resident wants to read.

const eachForMs = 10 * 60_000;
const eachWrittenDown = 20;
const mostRemembered = 20_000;

export interface BoundedTries {
  /** `last`: this one is the line that says that it goes on; `enough`: nothing more for now. */
  count(key: string): "write" | "last" | "enough";
}

export const boundedTries = (now: () => number): BoundedTries => {
  const begun = new Map<string, { readonly at: number; readonly tries: number }>();
  const isOver = (at: number): boolean => now() - at >= eachForMs || now() < at;
  return {
    count: (key) => {
      if (begun.size >= mostRemembered) for (const [each, { at }] of begun) if (isOver(at)) begun.delete(each);
      const before = begun.get(key);
      const current = before === undefined || isOver(before.at) ? { at: now(), tries: 0 } : before;
      const tries = current.tries + 1;
      begun.set(key, { at: current.at, tries });
      if (tries <= eachWrittenDown) return "write";
      return tries === eachWrittenDown + 1 ? "last" : "enough";
    },
  };
};
