// The one door through which words and names go to rest and come back. Each is sealed for one place (board, sheet, sequence,
// row) and opens nowhere else; the keys lie apart from the store (`keys/`). docs/decisions/0070.
import { type BoardId, generationOf, type PersonId, type SheetId } from "@werktafel/shared/ids";
import type { Erasure } from "./port/erasure.ts";

/** What the bytes are and where they lie: they will open nowhere else. */
export interface SealedAs {
  /** `edit`, `fact`, `name` …: a word of its own for every column that is sealed. */
  readonly kind: string;
  /** `null`: it belongs to no one board. */
  readonly board: BoardId | null;
  /** `null` for what lies on no sheet. */
  readonly sheet: SheetId | null;
  /** The sheet's generation; 0 for what lies on no sheet. */
  readonly generation: number;
  /** The log sequence it belongs to; 0 for what has none. */
  readonly seq: number;
  /** Whose it is, for what goes with a person and with no board; otherwise `null`. */
  readonly person: PersonId | null;
  /** Which row of its table, so that no two rows can change places: its key there, and what must not be changed beside it. */
  readonly row: string;
}

/** Bytes as they came out of the seal, and the number of the key; stored side by side. 0: no key, as before part C. */
export interface Sealed {
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

export interface Seal {
  seal(bytes: Uint8Array, as: SealedAs): Sealed;
  /** Throws `DamageError`: its key is gone, or these are not the bytes that were sealed for this place. */
  open(bytes: Uint8Array, as: SealedAs, keyEpoch: number): Uint8Array;
  /**
   * A keyed fingerprint, the same for the same text each time: to look something up by, or to compare a code with, so that
   * the store alone tells nothing about it. `purpose` keeps one use apart from another.
   */
  mac(purpose: string, text: string): string;
  readonly keys: KeyTurns;
}

/** True when this opens there, and every other key of that line comes out of its wrapping too. */
export type OpensAnew = (bytes: Uint8Array, as: SealedAs, keyEpoch: number) => boolean;

export interface KeysTended {
  readonly isNewEpoch: boolean;
  /** How many keys this process destroyed because a younger one took their place. */
  readonly destroyed: number;
}

/** What an engine tells the keys at the edges of a transaction, and asks of them inside one. */
export interface KeyTurns {
  /** The outermost begins: what other processes did to the keys is seen. */
  begin(): void;
  /** It is about to be kept: every key that was made in it is on the disk first. */
  settle(): void;
  /** It was undone, and the keys that were made in it with it. */
  undo(): void;
  /** It was kept: keys that `renew` took out of use are destroyed. */
  kept(): void;
  /** A part begins; call what it gives back when that part alone is undone. */
  part(): () => void;
  /** From now on in this transaction a new key seals here; the engine seals what is left of it anew, then the old key goes. */
  renew(as: SealedAs): void;
  /** Where `renew` was asked in this transaction, and the number of the new key. */
  renewing(): readonly { readonly as: SealedAs; readonly number: number }[];
  /**
   * Writes down that a board is erased, and destroys its keys and those of these people: whatever any copy of the store holds of
   * them is noise.
   */
  erase(erasure: Erasure, people: readonly PersonId[]): void;
  /** Every board that was ever erased. */
  erasures(): readonly Erasure[];
  /** Keys of these boards that a younger one took the place of: the places they sealed. Destroyed by `dropRetired`. */
  retired(boards: ReadonlySet<string>): readonly SealedAs[];
  dropRetired(boards: ReadonlySet<string>): void;
  /** True when the key with this number is there. */
  has(as: SealedAs, number: number): boolean;
  /** Hands over a way to open things with the keys as they lie on the disk now, whatever is in memory. */
  tryAnew<Answer>(work: (opens: OpensAnew) => Answer): Answer;
  /** A generation that no sheet ever had, above this one too (`keys/keyStore.ts`). */
  nextGeneration(atLeast: number): number;
  /** A new epoch when the present one is nearly thirty days old. */
  tend(now: number): KeysTended;
  /** Keys that cannot be used. */
  faults(): readonly string[];
  /** Nothing is sealed or opened any more: no key stays in memory. */
  close(): void;
}

const quiet = (): void => undefined;
const nothing = (): readonly never[] => [];

/** No encryption: the bytes as they are. For tests of what has nothing to do with it; no store on a disk takes it. */
export const plainSeal: Seal = {
  seal: (bytes) => ({ epoch: 0, bytes }),
  open: (bytes) => bytes,
  mac: (_purpose, text) => text,
  keys: {
    begin: quiet,
    settle: quiet,
    undo: quiet,
    kept: quiet,
    part: () => quiet,
    renew: quiet,
    renewing: nothing,
    erase: quiet,
    erasures: nothing,
    retired: nothing,
    dropRetired: quiet,
    has: () => true,
    tryAnew: (work) => work(() => true),
    nextGeneration: (atLeast) => atLeast + 1,
    tend: () => ({ isNewEpoch: false, destroyed: 0 }),
    faults: nothing,
    close: quiet,
  },
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const toBytes = (text: string): Uint8Array => encoder.encode(text);
export const toText = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The place of a log row, snapshot or version. `row`: what stands beside it and must not be changed: who, when, why. */
export const inLog = (
  kind: "edit" | "fact" | "snapshot" | "version",
  board: BoardId,
  sheet: SheetId | null,
  seq: number,
  row = "",
): SealedAs => ({
  kind,
  board,
  sheet,
  generation: sheet === null ? 0 : generationOf(sheet),
  seq,
  person: null,
  row,
});

/** The place of what a board keeps outside its log. `row`: its key in its table. */
export const ofBoard = (kind: string, board: BoardId, row = ""): SealedAs => ({
  kind,
  board,
  sheet: null,
  generation: 0,
  seq: 0,
  person: null,
  row,
});

/** The place of what goes with a person, wherever they sit. */
export const ofPerson = (kind: string, person: PersonId, row = ""): SealedAs => ({
  kind,
  board: null,
  sheet: null,
  generation: 0,
  seq: 0,
  person,
  row,
});

/** The place of what belongs to the house as a whole: organisations, settings. */
export const ofHouse = (kind: string, row: string): SealedAs => ({
  kind,
  board: null,
  sheet: null,
  generation: 0,
  seq: 0,
  person: null,
  row,
});
