// Lays an empty summary on the sheet of its readers, to write in together.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { ItemId, MeetingId } from "@werktafel/shared/ids";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { ownOrigin } from "../../../sync/ownOrigin.ts";
import { newItemId } from "../../../table/ids.ts";
import { sheetFor } from "../../../table/sheetFor.ts";
import type { Table } from "../../../table/table.ts";
import { today } from "../../../words/dates.ts";

/** Its id, or why it may not be. */
export const putSummary = async (table: Table, meeting: MeetingId, audience: Audience): Promise<ItemId | Refusal> => {
  const sheet = await sheetFor(table, audience);
  if ("reason" in sheet) return sheet;
  const id = newItemId();
  const { me } = table.sync;
  const values = { on: today(), ...(me ? { byId: me } : {}), meetingId: meeting };
  return putItem(sheet.doc, { collection: "summaries", id, texts: { text: "" }, values }, ownOrigin)
    ? id
    : { reason: "malformed", path: "summaries", detail: "does not fit" };
};
