// The sheets a place may read, as they are on disk now: what a page or a paper is put together from.
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { Place } from "../../access/gate.ts";
import { readAll } from "../../sheets/reading/readAll.ts";
import type { House } from "../house.ts";

export const readSheets = async (
  { gate, sheets }: Pick<House, "gate" | "sheets">,
  place: Place,
): Promise<readonly ReadableSheet[]> => readAll(sheets, await gate.sheets(place));
