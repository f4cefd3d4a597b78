// The yeses that are given on the spot: mine as my own, the other's as one that came from my phone. They are left to go: the words
// first, then mine, then the other's.
import type { AccordValue } from "@werktafel/shared/domain/accord";
import { currentWording, type Wording } from "@werktafel/shared/domain/wording";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { Table } from "../../../table/table.ts";
import type { Put } from "../putOnBoard.ts";

/** The words as they lie on the sheet, that a yes is said to. */
export const wordingOf = (table: Table, { at }: Put): Wording | null => {
  const lying = table.sync.sheet(at.sheet)?.content.items.find(({ id }) => id === at.item);
  return lying ? currentWording(lying) : null;
};

export const sayMyYes = (table: Table, put: Put): void => {
  const words = wordingOf(table, put);
  if (words) table.lane.leave("answerAgreement", { item: put.at, value: "yes", note: "", words });
};

export interface Handed {
  readonly put: Put;
  readonly words: Wording;
  readonly to: ParticipantId;
}

export const sayForOther = (table: Table, { put, words, to }: Handed, value: AccordValue, note: string): void =>
  table.lane.leave("answerAgreement", { item: put.at, value, note, words, for: to, onMyPhone: true });
