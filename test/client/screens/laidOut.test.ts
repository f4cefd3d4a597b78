// The whole table unfolded shows each thing once, and nothing is out of reach: the counts of both example files.
import { expect, test } from "@jest/globals";
import { type AtGoal, onceAtGoal } from "@werktafel/client/screens/board/laidOut";
import { tableView, type TableView } from "@werktafel/shared/domain/tableView";
import { participantId } from "@werktafel/shared/ids";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { exampleJson, expectationIn, readerOf, tableFrom } from "../../support/exampleTable.ts";

const parts = (view: TableView): readonly AtGoal[] => [
  ...view.goals.map((goal) => onceAtGoal(view, goal.id)),
  onceAtGoal(view, null),
];

const counted = (view: TableView) => {
  const all = parts(view);
  return {
    goals: view.goals.length,
    agreements: all.flatMap((part) => part.agreements).length,
    actions: all.flatMap((part) => part.actions).length,
    barriers: all.flatMap((part) => part.waiting).filter((each) => each.collection === "barriers").length,
    concerns: view.concerns.length,
  };
};

test.each([noorsTable.file, bramAndLottesTable.file])(
  "in %s everyone finds all they may see, each thing in one place",
  (file) => {
    const json = exampleJson(file);
    const table = tableFrom(json);
    const expected = expectationIn(json, "visiblePerParticipant");
    expect(Object.keys(expected).length).toBe(8);
    for (const [who, counts] of Object.entries(expected)) {
      const view = tableView(readerOf(table, participantId(who)));
      expect({ who, ...counted(view) }).toEqual({ who, ...(typeof counts === "object" ? counts : {}) });
      const ids = parts(view).flatMap((part) =>
        [...part.agreements, ...part.actions, ...part.waiting].map((x) => x.key),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(counted(tableView(readerOf(table, null)))).toEqual(expectationIn(json, "sharedScreenCounts"));
  },
);
