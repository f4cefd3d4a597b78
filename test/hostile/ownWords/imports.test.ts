// Issue 6, check 3: a board file is another table. Whoever runs the server takes a table out, puts other words in somebody's mouth and
// takes it in again: the table that is there stays as it was, to the byte.
import { expect, test } from "@jest/globals";
import { importTable } from "@werktafel/server/people/importTable";
import { openStoreHere } from "../../server/meetings/invariants/storeHere.ts";
import { noorsTable } from "../../support/cast.ts";
import { exampleJson } from "../../support/exampleTable.ts";

test("a file with other words in it comes beside the table that is there, and changes nothing of it", async () => {
  const store = openStoreHere();
  const asked = { linkBase: "http://localhost", isDemo: false };
  const takeIn = async (json: unknown) => {
    const taken = await importTable({ store, now: () => 1_000 }, { json, ...asked });
    if (!("table" in taken)) throw new Error("the file is refused");
    return taken.table;
  };
  const all = async (board: Awaited<ReturnType<typeof takeIn>>["board"]) =>
    JSON.stringify([
      await store.run("factsOf", { board, after: 0 }),
      await store.run("sheetsAt", { board }),
      await store.run("seatsAt", { board }),
    ]);
  const file = JSON.stringify(exampleJson(noorsTable.file));
  const first = await takeIn(JSON.parse(file));
  const before = await all(first.board);
  const second = await takeIn(JSON.parse(file.replaceAll("gastvrouw", "afwashulp")));
  expect(second.board).not.toBe(first.board);
  expect(await all(first.board)).toBe(before);
  expect(before).toContain("gastvrouw");
  expect(await all(second.board)).not.toContain("gastvrouw");
  await store.close();
});
