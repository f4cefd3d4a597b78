// A sheet through its generations: a restored or re-seeded one has another id and the same line of descent.
import type { SheetId } from "@werktafel/shared/ids";

/** The part of a sheet's id that stays when its generation rises. */
export const lineageOf = (sheet: SheetId): string => sheet.slice(0, sheet.lastIndexOf("~"));
