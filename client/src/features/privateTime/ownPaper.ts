// What those in private time put down, on the sheet that only they read; and the one way out of it: a resident puts a line on
// the table, where it is a new thing of its own.
import { isResident, type Participant } from "@werktafel/shared/domain/participant";
import type { SheetItem } from "@werktafel/shared/domain/item";
import type { TableView } from "@werktafel/shared/domain/tableView";
import type { MeetingId, SheetId } from "@werktafel/shared/ids";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { orderBetween } from "@werktafel/shared/sheet/order";
import { ownOrigin } from "../../sync/ownOrigin.ts";
import { newItemId } from "../../table/ids.ts";
import { lastOf, sheetFor } from "../../table/sheetFor.ts";
import type { Table } from "../../table/table.ts";
import { today } from "../../words/dates.ts";

export interface PaperLine {
  readonly key: string;
  readonly item: SheetItem;
  readonly text: string;
  readonly isOnTable: boolean;
}

type Lines = Pick<TableView, "goals" | "agreements" | "actions" | "strengths" | "concerns" | "ideas">;

const linesOf = (view: Lines) => [
  ...[...view.goals, ...view.agreements, ...view.actions].map((card) => ({ card, text: card.words.text })),
  ...[...view.strengths, ...view.concerns, ...view.ideas].map((card) => ({ card, text: card.text })),
];

/** What was put there at this meeting, in order; other things of these same people stay on the board. */
export const paperLines = (view: Lines, sheet: SheetId, meeting: MeetingId): readonly PaperLine[] => {
  const all = linesOf(view);
  const onTable = new Set(all.filter(({ card }) => card.audience === "everyone").map(({ text }) => text.trim()));
  return all
    .filter(({ card, text }) => card.ref.sheet === sheet && text.trim() !== "")
    .flatMap(({ card, text }) =>
      card.item?.values["meetingId"] === meeting
        ? [{ key: card.key, item: card.item, text, isOnTable: onTable.has(text.trim()) }]
        : [],
    );
};

export const mayPutOnTable = (me: Participant | null): boolean => me !== null && isResident(me);

/** A line of the paper as an idea that everyone reads; what stands on the paper stays there. */
export const putOnTable = async (table: Table, line: PaperLine, meeting: MeetingId): Promise<boolean> => {
  const sheet = await sheetFor(table, "everyone");
  if ("reason" in sheet) return false;
  const id = newItemId();
  const { me } = table.sync;
  return putItem(
    sheet.doc,
    {
      collection: "ideas",
      id,
      texts: { text: line.text.trim() },
      values: {
        on: today(),
        meetingId: meeting,
        order: orderBetween(lastOf(table, "ideas"), null, id),
        ...(me ? { byId: me } : {}),
      },
    },
    ownOrigin,
  );
};
