// The sheets a place may read, as they are on disk now: what a page or a paper is put together from.
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { Place } from "../../access/gate.ts";
import type { House } from "../house.ts";

export const readSheets = async (
  { gate, sheets }: Pick<House, "gate" | "sheets">,
  place: Place,
): Promise<readonly ReadableSheet[]> => {
  const cards = await gate.sheets(place);
  const read = await Promise.all(
    cards.map(async ({ id, audience, kind, writable }) => {
      const content = await sheets.read(id);
      return content ? [{ ...content, audience, kind, writable }] : [];
    }),
  );
  return read.flat();
};
