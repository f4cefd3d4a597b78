// Puts somebody to call on the board: at the agreement there is, or with a new agreement for those who will read it. Texts
// are born with their item, so the lines of what helps are there to write in from the first moment.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { AfterHoursView } from "@werktafel/shared/domain/table/plainView";
import { type NewItem, putItem } from "@werktafel/shared/sheet/editSheet";
import { orderBetween } from "@werktafel/shared/sheet/order";
import type { Primitive } from "@werktafel/shared/sheet/shape";
import type { OpenSheet } from "../../sync/boardSync.ts";
import { ownOrigin } from "../../sync/ownOrigin.ts";
import { newItemId } from "../../table/ids.ts";
import { lastOf, sheetFor } from "../../table/sheetFor.ts";
import type { Table } from "../../table/table.ts";
import { today } from "../../words/dates.ts";

/** Somebody to call, as it is still in one's hand. */
export interface ContactDraft {
  readonly who: string;
  readonly when: string;
  readonly phone: string;
  /** Who reads the agreement; counts only while there is none. */
  readonly audience: Audience;
}

export const emptyContact: ContactDraft = { who: "", when: "", phone: "", audience: "everyone" };

const put = (table: Table, sheet: OpenSheet, item: Omit<NewItem, "id">): string | null => {
  const id = newItemId();
  const { me } = table.sync;
  const values: Readonly<Record<string, Primitive>> = {
    on: today(),
    ...(me ? { byId: me } : {}),
    order: orderBetween(lastOf(table, item.collection), null, id),
    ...item.values,
  };
  return putItem(sheet.doc, { ...item, id, values }, ownOrigin) ? id : null;
};

const unfit: Refusal = { reason: "malformed", path: "contacts", detail: "does not fit" };

/** `null`: it stands on the board. A refusal leaves the draft as it is. */
export const putContact = async (
  table: Table,
  draft: ContactDraft,
  agreement: AfterHoursView | null,
): Promise<Refusal | null> => {
  const sheet = agreement ? table.sync.sheet(agreement.ref.sheet) : await sheetFor(table, draft.audience);
  if (!sheet) return { reason: "unknown" };
  if ("reason" in sheet) return sheet;
  // One thing done is one thing to take back.
  sheet.undo.stopCapturing();
  const afterHoursId = agreement?.id ?? put(table, sheet, { collection: "afterHours", values: { agreedOn: today() } });
  const { who, when, phone } = draft;
  const texts = { who: who.trim(), when: when.trim(), phone: phone.trim() };
  const made = afterHoursId && put(table, sheet, { collection: "contacts", texts, values: { afterHoursId } });
  sheet.undo.stopCapturing();
  return made ? null : unfit;
};
