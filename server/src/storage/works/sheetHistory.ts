// How a sheet stood at earlier moments, and who wrote or removed which part of it.
import type { SheetId } from "@werktafel/shared/ids";
import type { AttributionRow, Transaction, VersionRow } from "../port.ts";
import { toText } from "../seal.ts";

interface OfSheet {
  readonly sheet: SheetId;
}

/** A version with its plain content as canonical JSON text. */
export interface StoredVersion extends Omit<VersionRow, "bytes"> {
  readonly json: string;
}

/** Newest first. */
export const versionsOf = (tx: Transaction, { sheet }: OfSheet): readonly StoredVersion[] =>
  tx.versionsOf(sheet).map(({ bytes, ...version }) => ({ ...version, json: toText(bytes) }));

export const attributionOf = (tx: Transaction, { sheet }: OfSheet): readonly AttributionRow[] =>
  tx.attributionOf(sheet);
