// Up to when somebody read what is new for them at a table: their own, told to nobody, and gone with the table.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { At } from "../../port/at.ts";
import type { Transaction } from "../../port.ts";
import { keep, keptUnder } from "./records.ts";

interface WhoWhere {
  readonly board: BoardId;
  readonly person: PersonId;
}

const idOf = ({ board, person }: WhoWhere): string => `${board} ${person}`;

/** `null`: never. */
export const newsRead = (tx: Transaction, at: WhoWhere): At | null =>
  keptUnder(tx, "newsRead", idOf(at))?.is.until ?? null;

/** An earlier moment than the one that is kept changes nothing. */
export const readNews = (tx: Transaction, { until, ...at }: WhoWhere & { readonly until: At }): void => {
  if ((newsRead(tx, at) ?? 0) >= until) return;
  keep(tx, "newsRead", { id: idOf(at), belongsTo: at.board, is: { until } });
};
