// That a board was erased: its random id, the ground, the moment, and nothing more.
import type { BoardId } from "@werktafel/shared/ids";
import type { At } from "./at.ts";

/** `ground`: a word of a closed list of the caller's, never free text: who reads the key folder reads it. */
export interface Erasure {
  readonly board: BoardId;
  readonly ground: string;
  readonly at: At;
}
