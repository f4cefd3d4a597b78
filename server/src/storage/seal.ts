// The one door through which words and names go to rest and come back. It does nothing yet; encryption (part C) takes its
// place without touching an engine, because it already hears which board, sheet, generation, sequence and kind it is.
import { type BoardId, generationOf, type SheetId } from "@werktafel/shared/ids";

/** What the bytes are and where they lie: they will open nowhere else. */
export interface SealedAs {
  readonly kind: "edit" | "fact" | "snapshot" | "version" | "kept" | "answer" | "name" | "keepKey" | "house" | "look";
  /** `null` for a person's name: a person may sit at several boards. */
  readonly board: BoardId | null;
  /** `null` for what lies on no sheet. */
  readonly sheet: SheetId | null;
  /** The sheet's generation; 0 for what lies on no sheet. */
  readonly generation: number;
  /** The log sequence it belongs to; 0 for what has none. */
  readonly seq: number;
}

export interface Seal {
  /** Which key seals now; stored beside the bytes. 0: none. */
  readonly keyEpoch: number;
  seal(bytes: Uint8Array, as: SealedAs): Uint8Array;
  open(bytes: Uint8Array, as: SealedAs, keyEpoch: number): Uint8Array;
}

/** No encryption: the bytes as they are. */
export const plainSeal: Seal = {
  keyEpoch: 0,
  seal: (bytes) => bytes,
  open: (bytes) => bytes,
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const toBytes = (text: string): Uint8Array => encoder.encode(text);
export const toText = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The place of a log row, snapshot or version. */
export const inLog = (
  kind: "edit" | "fact" | "snapshot" | "version",
  board: BoardId,
  sheet: SheetId | null,
  seq: number,
): SealedAs => ({ kind, board, sheet, generation: sheet === null ? 0 : generationOf(sheet), seq });

/** The place of what a board keeps outside its log, and (`board` null) of what belongs to a person or a session. */
export const outsideLog = (
  kind: "kept" | "answer" | "name" | "keepKey" | "house" | "look",
  board: BoardId | null,
): SealedAs => ({
  kind,
  board,
  sheet: null,
  generation: 0,
  seq: 0,
});

/** A record of the house as it is sealed: with its kind and id before it, so that it opens in no other place. */
export const houseBytes = (kind: string, id: string, json: string): Uint8Array => toBytes(`${kind} ${id}\n${json}`);

/** The record again. Throws when these bytes were sealed as another one. */
export const houseJson = (bytes: Uint8Array, kind: string, id: string): string => {
  const text = toText(bytes);
  const place = `${kind} ${id}\n`;
  if (!text.startsWith(place)) throw new Error(`This is not the ${kind} that stands here.`);
  return text.slice(place.length);
};
