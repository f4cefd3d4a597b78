// Whether what lies in the store still opens with the keys as they lie on the disk: one thing of each board, sheet and person.
import type { BoardId } from "@werktafel/shared/ids";

export interface KeysTried {
  /** Lines of keys that were tried. */
  readonly tried: number;
  /** Those that open nothing: `board …`, `sheet …`, `person …`, `the house`. Random ids, never words. */
  readonly unreadable: readonly string[];
  /** Go on after this board; `null`: that was all. */
  readonly next: BoardId | null;
}

export interface KeysTriedAsked {
  /** Empty: from the first. */
  readonly after: BoardId | "";
  /** So many boards at a time: nobody is to wait for it. */
  readonly most: number;
}
