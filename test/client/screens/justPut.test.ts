// What the room reads as just put down: at most three, and in a meeting only what was put down there.
import { expect, test } from "@jest/globals";
import { justPut } from "@werktafel/client/screens/bigScreen/justPut";
import { tableView, type TableView } from "@werktafel/shared/domain/tableView";
import { itemId, meetingId } from "@werktafel/shared/ids";
import { noorsTable } from "../../support/cast.ts";
import { exampleJson, readerOf, tableFrom } from "../../support/exampleTable.ts";

const start = tableView(readerOf(tableFrom(exampleJson(noorsTable.file)), null));
const meeting = meetingId("m-now");
const action = start.actions.find((each) => each.item !== null);
if (!action?.item) throw new Error("the example has no actions");
const { item } = action;
const putHere: TableView = {
  ...start,
  actions: start.actions.map((each) =>
    each.key === action.key
      ? {
          ...each,
          owner: noorsTable.farida,
          mode: "together",
          withIds: [noorsTable.noor],
          due: "2026-12-22",
          item: { ...item, values: { ...item.values, on: "2026-12-08", meetingId: meeting, pointId: "pt-1" } },
        }
      : each,
  ),
};

test("outside a meeting three lines stand there, in a meeting none that was there before", () => {
  expect(justPut(start, { meeting: null })).toHaveLength(3);
  expect(justPut(start, { meeting })).toEqual([]);
});

test("what is put down in the meeting stands there with who does it, with whom and when", () => {
  expect(justPut(putHere, { meeting })).toEqual([
    {
      key: action.key,
      text: action.words.text,
      who: noorsTable.farida,
      withIds: [noorsTable.noor],
      due: "2026-12-22",
    },
  ]);
});

test("a phone shows only what was put down at the point the table is at", () => {
  expect(justPut(putHere, { meeting, point: itemId("pt-1") }).map(({ key }) => key)).toEqual([action.key]);
  expect(justPut(putHere, { meeting, point: itemId("pt-2") })).toEqual([]);
});
