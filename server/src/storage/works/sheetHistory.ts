// How a sheet stood at earlier moments, and who wrote or removed which part of it.
import type { SheetId } from "@werktafel/shared/ids";
import type { AttributionRow, Transaction, VersionRow } from "../port.ts";
import type { At } from "../port/at.ts";
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

/** When versions of these sheets were kept, and why; newest first per sheet. */
export const versionTimes = (
  tx: Transaction,
  { sheets }: { readonly sheets: readonly SheetId[] },
): readonly Pick<VersionRow, "at" | "why">[] => sheets.flatMap((sheet) => tx.versionTimesOf(sheet));

/** How a sheet stood at a moment, as far as was kept: JSON text of its content, `null` when no version was ever kept. */
export const versionAt = (tx: Transaction, { sheet, at }: OfSheet & { readonly at: At }): string | null => {
  const version = tx.versionAt(sheet, at);
  return version === null ? null : toText(version.bytes);
};

export const attributionOf = (tx: Transaction, { sheet }: OfSheet): readonly AttributionRow[] =>
  tx.attributionOf(sheet);
