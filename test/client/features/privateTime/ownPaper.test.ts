// The paper of private time: what was written there at this meeting, and nothing else that these same people read.
import { expect, test } from "@jest/globals";
import { paperLines } from "@werktafel/client/features/privateTime/ownPaper";
import { tableView } from "@werktafel/shared/domain/tableView";
import { itemId, meetingId } from "@werktafel/shared/ids";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { bramAndLottesTable } from "../../../support/cast.ts";
import { exampleJson, readerOf, tableFrom } from "../../../support/exampleTable.ts";

const { lotte, agreementOwnAccount } = bramAndLottesTable;
const meeting = meetingId("m-now");
const table = tableFrom(exampleJson(bramAndLottesTable.file));
const everyone = table.imported.sheets.find(({ audience, kind }) => audience === "everyone" && kind === "table");
const before = tableView(readerOf(table, lotte));
const sheet = before.agreements.find((each) => each.id === agreementOwnAccount)?.ref.sheet;
if (!everyone || !sheet) throw new Error("the example has no sheet of Lotte's own");

const put = (at: string, id: string, text: string) => {
  const doc = table.docs.get(at);
  if (!doc) throw new Error("no such sheet");
  putItem(doc, { collection: "ideas", id: itemId(id), texts: { text }, values: { meetingId: meeting } }, null);
};
const lines = () => paperLines(tableView(readerOf(table, lotte)), sheet, meeting);

test("what these people had between them before is not on the paper; what is written now is", () => {
  expect(lines()).toEqual([]);
  put(sheet, "new-1", "Ik wil eerst zelf kijken.");
  expect(lines().map(({ text, isOnTable }) => [text, isOnTable])).toEqual([["Ik wil eerst zelf kijken.", false]]);
});

test("a line that a resident put on the table says so, and stays on the paper", () => {
  put(everyone.id, "new-2", "Ik wil eerst zelf kijken.");
  expect(lines().map(({ isOnTable }) => isOnTable)).toEqual([true]);
});
