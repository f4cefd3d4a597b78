// Puts a point on the agenda, or proposes it for later: an edit on the sheet of those who will read it.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { MeetingId } from "@werktafel/shared/ids";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { orderBetween } from "@werktafel/shared/sheet/order";
import { ownOrigin } from "../../sync/ownOrigin.ts";
import { newItemId } from "../../table/ids.ts";
import { lastOf, sheetFor } from "../../table/sheetFor.ts";
import type { Table } from "../../table/table.ts";
import { today } from "../../words/dates.ts";

export interface NewPoint {
  readonly title: string;
  readonly minutes: number;
  readonly audience: Audience;
  /** `null`: proposed, for a later meeting. */
  readonly meeting: MeetingId | null;
  /** The item that comes back by it; an item id. */
  readonly about?: string;
}

/** Puts these points last, in this order; answers why it could not be. */
export const putPoints = async (table: Table, points: readonly NewPoint[]): Promise<Refusal | null> => {
  for (const { title, minutes, audience, meeting, about } of points) {
    // One after the other: each takes its place behind the one before.
    const sheet = await sheetFor(table, audience);
    if ("reason" in sheet) return sheet;
    const id = newItemId();
    const isPut = putItem(
      sheet.doc,
      {
        collection: "agenda",
        id,
        texts: { title },
        values: {
          on: today(),
          minutes,
          meetingId: meeting,
          order: orderBetween(lastOf(table, "agenda"), null, id),
          ...(table.sync.me ? { byId: table.sync.me } : {}),
          ...(about === undefined ? {} : { about }),
        },
      },
      ownOrigin,
    );
    if (!isPut) return { reason: "malformed", path: "agenda", detail: "does not fit" };
    sheet.undo.stopCapturing();
  }
  return null;
};
