// What the store is asked about access lines: who looked at a board, and who tried. Append-only: a board's lines are a chain
// (`looked/chain.ts`), and nothing here changes or removes one.
import type { AccessEvent, AccessWay, ComesAs } from "@werktafel/shared/domain/accessEvent";
import type { Party } from "@werktafel/shared/domain/participant";
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { At } from "./at.ts";

/** One line for "who looked": ids and an event, never words. */
export interface NewAccessLine {
  readonly board: BoardId;
  readonly at: At;
  readonly person: PersonId | null;
  readonly event: AccessEvent;
  readonly sheet: SheetId | null;
  readonly item: string | null;
  /** A refusal's reason, or `null` when it went well. */
  readonly refusal: string | null;
  /** What more an auditor needs: the kind of a command that was refused. */
  readonly what?: string | null;
  /** As whom; absent: by the seat that this person has, or had, at this board. */
  readonly actsAs?: Party | ComesAs;
  /** Id of the organisation on whose behalf somebody sits there. */
  readonly onBehalfOf?: string | null;
  /** Absent: a screen of ours. */
  readonly via?: AccessWay;
  /** The sequence of the fact that this line is about. */
  readonly fact?: number;
}

export interface AccessRow extends Required<Omit<NewAccessLine, "fact">> {
  readonly fact: number | null;
  /** Counts the lines of a board, from 1, without gaps. Never leaves the server. */
  readonly seq: number;
}

/** What lies under the board's key: gone with it, and with it the link from a line to a person. */
export interface HiddenOfLine {
  /** Random: what the line's commitment holds cannot be guessed. */
  readonly salt: string;
  readonly person: PersonId | null;
  readonly item: string | null;
  readonly onBehalfOf: string | null;
}

/** A line as it lies there, for who looks whether the chain holds. */
export interface ChainedLine {
  readonly board: BoardId;
  readonly seq: number;
  readonly at: At;
  readonly event: string;
  readonly sheet: string | null;
  readonly refusal: string | null;
  readonly what: string | null;
  readonly actsAs: string;
  readonly via: string;
  readonly fact: number | null;
  readonly commitment: Uint8Array;
  readonly hash: Uint8Array;
}

export interface LyingLine {
  readonly line: ChainedLine;
  readonly person: string | null;
  /** `null`: its board was erased. Throws `DamageError` when it does not open. */
  readonly open: () => HiddenOfLine | null;
}

/** How far a board's chain goes. */
export interface LinesHead {
  readonly board: BoardId;
  readonly count: number;
  readonly hash: Uint8Array;
}

export interface AccessLinesPort {
  putAccess(line: NewAccessLine): void;
  /** True when this board is there and shown: nothing is written of others, whoever asks for them. */
  isShown(board: BoardId): boolean;
  /** All lines of a board, oldest first. */
  accessAt(board: BoardId): readonly AccessRow[];
  /** Lines with a moment in [from, to), in their order, after a sequence, at most so many. */
  accessBetween(what: {
    readonly board: BoardId;
    readonly from: At;
    readonly to: At;
    readonly after: number;
    readonly most: number;
    /** Absent: every event. */
    readonly events?: readonly AccessEvent[];
  }): readonly AccessRow[];
  /** When this last happened, and went well, before a moment; `null`: never. */
  lastAccess(what: {
    readonly board: BoardId;
    readonly event: AccessEvent;
    readonly person: PersonId;
    readonly before: At;
  }): At | null;
  /** Every board that has lines, erased ones too. */
  boardsWithLines(): readonly BoardId[];
  /** The chain of a board, after a sequence, at most so many. */
  chainOf(board: BoardId, after: number, most: number): readonly LyingLine[];
  /** This store as one copy of what it holds: a backup that was put back is another one (`of`: whose; empty: nobody's). */
  storeCopy(): { readonly id: string; readonly of: string };
  /** Where the chains stand of which a line was written after the `after`th of the whole store. */
  lineHeads(after: number): { readonly last: number; readonly heads: readonly LinesHead[] };
}
