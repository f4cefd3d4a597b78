// A key as it lies in the key store: whose it is, which number it has, and wrapped for one place only.

/** What one line of keys is for: a board, a sheet of it, a person, the house. */
export interface Scope {
  readonly name: string;
  /** The board whose erasure takes it along; `null` for a person and the house. */
  readonly board: string | null;
}
export const houseScope: Scope = { name: "house", board: null };
/** Never seals: what is looked up by it (a code, a seat) is told by no list of guesses without it. */
export const macScope: Scope = { name: "mac", board: null };

export interface NumberedKey {
  readonly scope: Scope;
  readonly number: number;
  readonly key: Buffer;
}

/** `isBeside`: the ones before it stay, for what they sealed; otherwise it takes their place. */
export interface NewKey extends NumberedKey {
  readonly isBeside: boolean;
}

export interface StoredKey extends Pick<KeyRow, "scope" | "number" | "board"> {
  readonly isRetired: boolean;
  readonly key: Buffer | null;
}

export interface KeyRow {
  readonly scope: string;
  readonly number: number;
  readonly board: string;
  readonly epoch: number;
  readonly wrapped: Uint8Array;
}

/** What a key is wrapped for: it comes out nowhere else. */
export const placeOf = ({ scope, number, board }: Pick<KeyRow, "scope" | "number" | "board">): string =>
  `key|${scope}|${number}|${board}`;
