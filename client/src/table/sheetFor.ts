// Where something new goes: the sheet of exactly those who will read it. When these people have no sheet yet the server makes
// it first; without a connection that wish waits, and so does what is in hand.
import { type Audience, audienceKey } from "@werktafel/shared/domain/audience";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { sheetId } from "@werktafel/shared/ids";
import type { OpenSheet } from "../sync/boardSync.ts";
import type { Table } from "./table.ts";

const isFor =
  (audience: Audience) =>
  ({ card }: OpenSheet): boolean =>
    card.kind === "table" && card.writable && audienceKey(card.audience) === audienceKey(audience);

/** Resolves when the sheet is here and may be written. */
const sheetWhenHere = async (table: Table, made: string): Promise<OpenSheet> =>
  new Promise((resolve) => {
    let stop = () => {};
    const look = () => {
      const sheet = table.sync.sheet(sheetId(made));
      if (!sheet?.isComplete) return false;
      stop();
      resolve(sheet);
      return true;
    };
    if (!look()) stop = table.sync.subscribe(look);
  });

/** The sheet of this audience, made when there is none; or why it may not be. */
export const sheetFor = async (table: Table, audience: Audience): Promise<OpenSheet | Refusal> => {
  const known = table.sync.sheets().find(isFor(audience));
  if (known) return known;
  const answer = await table.lane.send("openSheet", { audience });
  if (!answer.ok) return answer.refusal;
  return answer.made === undefined ? { reason: "unknown" } : sheetWhenHere(table, answer.made);
};

/** The order of what lies last of this kind, of everything I see, whatever sheet that is on: sheets are shown in one order. */
export const lastOf = (table: Table, collection: string): string | null => {
  const orders = table.sync
    .sheets()
    .flatMap((sheet) => sheet.content.items.filter((item) => item.collection === collection))
    .flatMap((item) => (typeof item.values["order"] === "string" ? [item.values["order"]] : []));
  return [...orders].sort((one, other) => (one < other ? -1 : 1)).at(-1) ?? null;
};
