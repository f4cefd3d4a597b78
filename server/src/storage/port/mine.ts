// What the store keeps of what waits for whom at a table: made from the log, and never more true than the log (0200).
import type { BoardId } from "@werktafel/shared/ids";

export interface KeptMine {
  /** The board's sequence when it was made: all up to and with that row is in it. */
  readonly seq: number;
  /** JSON text, sealed. */
  readonly json: string;
}

export interface MinePort {
  /** In the place of what was kept before. Throws when there is no such board. */
  putMine(board: BoardId, kept: KeptMine): void;
  /** `null`: never made, or not since the board came back from a backup. */
  mine(board: BoardId): KeptMine | null;
  /** Boards that are there for all, whose kept list does not stand at the end of their log; at most so many. */
  boardsBehindMine(most: number): readonly { readonly board: BoardId; readonly seq: number }[];
}
