// Whether what is kept of what waits for whom is what the log says: made anew for every table whose kept list stands at the end of
// its log, line by line. Names a table, a place and a kind; never a word, and no id that may be somebody's name.
import type { Line } from "@werktafel/shared/domain/mine/lines";
import type { BoardId } from "@werktafel/shared/ids";
import { isDeepStrictEqual } from "node:util";
import type { Store } from "../../storage/store.ts";
import { linesFromStore, type LinesOfBoard } from "../decode.ts";
import { madeMine, type MadeMineNeeds, mineShape } from "./madeMine.ts";

type Needs = MadeMineNeeds & { readonly store: Pick<Store, "run"> };

const differences = (board: BoardId, kept: LinesOfBoard, made: LinesOfBoard): readonly string[] =>
  [...new Set([...Object.keys(kept), ...Object.keys(made)])].toSorted().flatMap((person, seat) => {
    const linesOf = (all: LinesOfBoard): readonly Line[] =>
      Object.entries(all).find(([id]) => id === person)?.[1] ?? [];
    const [before, now] = [linesOf(kept), linesOf(made)];
    return Array.from({ length: Math.max(before.length, now.length) }, (_, at) => at)
      .filter((at) => !isDeepStrictEqual(before[at], now[at]))
      .map((at) => {
        const kind = before[at]?.kind ?? now[at]?.kind ?? "";
        const what = before[at] === undefined ? "is missing" : now[at] === undefined ? "is too much" : "differs";
        return `board ${board}: what waits, person ${seat + 1}, line ${at + 1} (${kind}): ${what}`;
      });
  });

/** True: there is a list that somebody may be shown as it is kept. */
export const isAnyKept = async (store: Pick<Store, "run">): Promise<boolean> => {
  const boards = (await store.run("boards", {})).map(({ id }) => id);
  return (await store.run("mineAt", { boards })).some(({ json }) => json !== null);
};

/** What is behind its log is made anew before anybody reads it, and is no fault; nor is what was written meanwhile. */
export const faultsInMine = async (needs: Needs): Promise<readonly string[]> => {
  const { store } = needs;
  const faults: string[] = [];
  for (const { id: board, isReady } of await store.run("boards", {})) {
    const keptAt = async () => (await store.run("mineAt", { boards: [board] }))[0];
    const found = isReady ? await keptAt() : undefined;
    const kept = found?.json ? linesFromStore(found.json, mineShape) : null;
    const made = kept && (await madeMine(needs, board));
    if (kept === null || made === null) continue;
    // As it would be kept: a field that says nothing is not in it.
    const anew = linesFromStore(JSON.stringify({ shape: mineShape, of: made.lines }), mineShape);
    const differs = differences(board, kept, anew ?? {});
    if (differs.length > 0 && (await keptAt())?.seq === found?.seq) faults.push(...differs);
  }
  return faults;
};
