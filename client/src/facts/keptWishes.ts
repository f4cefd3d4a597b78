// Wishes that were not judged yet when a page went: kept on the device, and sent by the next page under the same id, so that
// none counts twice. What does not read as a wish of this board is passed over.
import type { BoardId } from "@werktafel/shared/ids";
import type { SentCommand } from "./wishQueue.ts";

const keptName = "wishes";

/** The part of the device's keep that is needed here. */
export interface Keep {
  read(name: string): readonly unknown[];
  write(name: string, value: unknown): void;
}

const isWish = (found: unknown): found is SentCommand =>
  typeof found === "object" &&
  found !== null &&
  "id" in found &&
  typeof found.id === "string" &&
  "kind" in found &&
  typeof found.kind === "string" &&
  "board" in found &&
  typeof found.board === "string" &&
  "payload" in found &&
  typeof found.payload === "object" &&
  found.payload !== null;

export const readKeptWishes = (keep: Keep | null, board: BoardId): readonly SentCommand[] =>
  (keep?.read(keptName) ?? [])
    .flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
    .filter(isWish)
    .filter((wish) => wish.board === board);

/** A sheet that was asked for is asked for again by the slip that needs it. */
export const keepWishes = (keep: Keep | null, waiting: readonly SentCommand[]): void => {
  const lasting = waiting.filter(({ kind }) => kind !== "openSheet");
  keep?.write(keptName, lasting.length === 0 ? null : lasting);
};
