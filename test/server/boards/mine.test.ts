// What waits for whom is made of what each may read: what is called somebody's on a sheet they do not read is on no list of theirs.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openMine } from "@werktafel/server/boards/mine/openMine";
import { openLog } from "@werktafel/server/log";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { board, everyone, idOf, item, openTable, type OpenTable, restricted } from "../live/openTable.ts";

let table: OpenTable;
beforeEach(async () => {
  table = await openTable();
});
afterEach(async () => table.close());

test("an action that few read is on the list of who reads it, and kept for nobody else", async () => {
  const { store, boards, sheets, clock } = table;
  const mine = openMine({ store, boards, sheets, log: openLog("silent"), now: clock.now });
  const listOf = async (name: "joost" | "mila") =>
    ((await mine.linesAt([await table.placeOf(name)])).get(board)?.lines ?? []).flatMap((line) =>
      line.kind === "action" ? [line.item] : [],
    );
  const called = (id: string, owner: "joost" | "mila") => ({
    collection: "actions",
    id: item(id),
    texts: { text: "Iets" },
    values: { ownerId: idOf(owner) },
  });
  await table.edit("mila", restricted, (doc) => {
    putItem(doc, called("ac-buiten", "joost"), null);
    putItem(doc, called("ac-binnen", "mila"), null);
  });
  expect(await listOf("joost")).toEqual([{ sheet: everyone, item: "ac-joost" }]);
  expect((await listOf("mila")).map((each) => each.item).toSorted()).toEqual(["ac-binnen", "ac-mila"]);
  const [kept] = await store.run("mineAt", { boards: [board] });
  expect(kept?.json).toContain("ac-binnen");
  expect(kept?.json).not.toContain("ac-buiten");
});
