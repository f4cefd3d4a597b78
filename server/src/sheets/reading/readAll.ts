// Several sheets as they are on disk now, each with who reads it: what a list, a page or a message is made from.
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { Sheets } from "../sheets.ts";

type Card = Omit<ReadableSheet, "items" | "references" | "sheet"> & { readonly id: ReadableSheet["sheet"] };

/** In the order of the cards; a sheet that nobody wrote on yet is not among them. */
export const readAll = async (
  sheets: Pick<Sheets, "read">,
  cards: readonly Card[],
): Promise<readonly ReadableSheet[]> => {
  const read = await Promise.all(
    cards.map(async ({ id, audience, kind, writable }) => {
      const content = await sheets.read(id);
      return content === null ? [] : [{ ...content, audience, kind, writable }];
    }),
  );
  return read.flat();
};

/** The same for who only reads. */
export const readAllOf = async (
  sheets: Pick<Sheets, "read">,
  rows: readonly Omit<Card, "writable">[],
): Promise<readonly ReadableSheet[]> =>
  readAll(
    sheets,
    rows.map(({ id, audience, kind }) => ({ id, audience, kind, writable: false })),
  );
