import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import type { Transaction } from "@werktafel/server/storage/port";
import { itemId } from "@werktafel/shared/ids";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { board, openTable, sheet } from "./tableInStore.ts";

let table: Awaited<ReturnType<typeof openTable>>;
beforeEach(async () => {
  table = await openTable();
});
afterEach(async () => {
  await table.stop();
  await table.remove();
});

const goal = { collection: "goals", id: itemId("g-1") };
const letters = 2_500;
const whole = "a".repeat(letters);

/** Every letter an edit of its own, and the document after each. */
const typing = (): { readonly edits: readonly Uint8Array[]; readonly after: readonly Uint8Array[] } => {
  const doc = new Y.Doc();
  const edits: Uint8Array[] = [];
  const after: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array) => edits.push(bytes));
  putItem(doc, { ...goal, texts: { title: "" } }, null);
  for (let letter = 1; letter <= letters; letter += 1) {
    writeText(doc, { ...goal, field: "title" }, "a".repeat(letter), { origin: null });
    if (letter % 1_000 === 0) after.push(Y.encodeStateAsUpdate(doc));
  }
  return { edits, after };
};
const { edits, after } = typing();

/** Beside the server, before anybody opens the sheet. */
const lay = (work: (tx: Transaction) => void): void => {
  const engine = openSqlite({ directory: table.folder, keys: keysBeside(table.folder), use: "visit" });
  try {
    engine.transaction(work);
  } finally {
    engine.close();
  }
};
const layEdits = () =>
  lay((tx) => {
    for (const bytes of edits) tx.append({ board, sheet, person: null, at: 1, kind: "edit", bytes });
  });
const titleNow = async () => (await table.sheets.read(sheet))?.items[0]?.texts["title"];
const told = () => table.events.map(({ event }) => event);

test("a sheet of thousands of edits opens with each of them, in order", async () => {
  layEdits();
  expect(await titleNow()).toBe(whole);
  expect(told()).toEqual([]);
});

test("of a sheet that was tidied only what came after is read, and all of it is there", async () => {
  layEdits();
  // The first row is the item; the second thousand letters lie in the snapshot.
  lay((tx) => tx.putSnapshot({ sheet, upToSeq: 2_001, at: 1, bytes: after[1] ?? new Uint8Array() }));
  expect(await titleNow()).toBe(whole);
  expect(told()).toEqual([]);
});

test("a newest snapshot that holds no sheet is passed over: every word is there, and the log says so", async () => {
  layEdits();
  lay((tx) => {
    tx.putSnapshot({ sheet, upToSeq: 1_001, at: 1, bytes: after[0] ?? new Uint8Array() });
    tx.putSnapshot({ sheet, upToSeq: 2_001, at: 1, bytes: Uint8Array.from([9, 9, 9]) });
    tx.dropEdits(sheet, 1_001);
  });
  expect(await titleNow()).toBe(whole);
  expect(told()).toContain("snapshotDidNotVerify");
});

test("a newest snapshot with one flipped bit is passed over too, and so is the one before it", async () => {
  layEdits();
  lay((tx) => {
    for (const [index, bytes] of after.entries()) {
      tx.putSnapshot({ sheet, upToSeq: (index + 1) * 1_000 + 1, at: 1, bytes });
    }
  });
  const database = openDatabase(storeFile(table.folder));
  database.exec("UPDATE snapshots SET bytes = CAST(substr(bytes, 1, 40) || x'00' || substr(bytes, 42) AS BLOB)");
  database.close();
  expect(await titleNow()).toBe(whole);
  expect(told()).toContain("snapshotDidNotVerify");
});

test("a sheet whose only snapshot is broken, and whose edits lie under it, is shown to nobody as an empty one", async () => {
  layEdits();
  lay((tx) => {
    tx.putSnapshot({ sheet, upToSeq: letters + 1, at: 1, bytes: Uint8Array.from([9, 9, 9]) });
    tx.dropEdits(sheet, letters + 1);
  });
  await expect(table.sheets.read(sheet)).resolves.toBeNull();
  expect(told()).toContain("sheetDoesNotOpen");
});
