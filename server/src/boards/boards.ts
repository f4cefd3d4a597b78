// The boards that are open now, as their facts tell. One order per board: commands are judged one after another, and what
// becomes true is on disk before anyone is told.
import type { AccessWay } from "@werktafel/shared/domain/accessEvent";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Participant } from "@werktafel/shared/domain/participant";
import type { ToldLook } from "@werktafel/shared/domain/looked";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Command, CommandAnswer, ToldFact } from "@werktafel/shared/protocol/facts";
import type { AccessLines } from "../access/accessLines.ts";
import type { Place } from "../access/gate.ts";
import type { Registry } from "../access/registry/registry.ts";
import type { Period } from "./looking/period.ts";
import type { SheetRow } from "../storage/port.ts";
import type { FactsToAppend } from "../storage/works/appendFacts.ts";

/** What one reader may know of a board's facts, folded, and how many facts that are. */
export interface FactsForReader {
  readonly seq: number;
  readonly facts: BoardFacts;
}

/** A whole board at this moment, for what the house itself does there. */
export interface BoardNow {
  readonly facts: BoardFacts;
  readonly sheets: readonly SheetRow[];
}

/** A board as each who sits there may know it. Nothing of it leaves the server whole. */
export interface EachReader {
  readonly people: readonly { readonly me: Participant; readonly facts: BoardFacts }[];
  readonly sheets: readonly SheetRow[];
  /** The board's own sequence of the last fact in it. */
  readonly lastFact: number;
}

/** What follows from facts and goes to disk with them, in the same transaction. */
export type Along = Pick<FactsToAppend, "people" | "seats" | "leaves" | "sheets" | "audiences" | "links" | "doors"> & {
  /** Access lines beside those of the facts themselves. */
  readonly access?: FactsToAppend["access"];
};

export interface Boards {
  /** Every kind of wish there is. */
  readonly entries: Registry;
  /** `null` when there is no such board (or it is still being imported). */
  factsFor(place: Place): Promise<FactsForReader | null>;
  /** The facts as this reader may know them now, as far as they were true at a moment (ms since 1970). */
  factsAt(place: Place, at: number): Promise<BoardFacts | null>;
  /** Each who sits there with what they may know, and the sheets; in the board's turn. `null`: there is no such board. */
  eachReader(board: BoardId): Promise<EachReader | null>;
  /** Every fact that this reader may read, in order, with its moment; erased ones without words. */
  toldTo(place: Place): Promise<readonly ToldFact[] | null>;
  /** All facts of a board, for export. */
  allFacts(board: BoardId): Promise<BoardFacts | null>;
  /** Judges a command; same id twice = one effect, one answer. What was refused has no effect and is judged anew. */
  command(place: Place, command: Command): Promise<CommandAnswer>;
  /**
   * Appends facts that a verb already judged (seating somebody, an import), with what follows from them; told to their
   * readers. Rejects with `StorageError` when nothing of it counts. A function is asked in the board's turn, so that nothing
   * changes between what it saw and what is written; no facts: nothing is.
   */
  append(
    board: BoardId,
    facts: readonly Fact[] | ((now: BoardNow) => readonly Fact[]),
    by: PersonId | null,
    along?: Along,
  ): Promise<void>;
  /** Something became true at a board (`null`: perhaps at any). */
  onChanged(changed: (board: BoardId | null) => void): void;
  /** Another process wrote in this board (`null`: in any): what is in memory is read on, or let go when it is gone. */
  changedBeside(board: BoardId | null): void;
  /** Lets no board go any more; resolves when nothing is being read on. */
  close(): Promise<void>;
  /** Each told fact, per reader: the listener says for whom it listens. */
  /** `anew`: something of before came or went for this reader; what was told so far no longer counts, ask for the whole. */
  listen(place: Place, told: (fact: ToldFact) => void, anew?: () => void): () => void;
  /** Who looked: each line knows for which organisation. */
  readonly accessLines: AccessLines;
  /** Who looked in a period, as far as this reader may know; `null` when there is no such board, or nobody sits there. */
  looks(place: Place, period: Period): Promise<readonly ToldLook[] | null>;
  /** Writes down that somebody opens a board, with all that this reader may read of it. */
  noteLook(place: Place, via: AccessWay): Promise<void>;
}
