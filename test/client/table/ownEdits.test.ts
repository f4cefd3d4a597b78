// Taking back goes by what I did last, also when I wrote on one sheet and then on another.
import { expect, test } from "@jest/globals";
import { OwnEdits } from "@werktafel/client/table/undoing/ownEdits";
import type { OpenSheet } from "@werktafel/client/sync/boardSync";
import { ownOrigin } from "@werktafel/client/sync/ownOrigin";
import { sheetId } from "@werktafel/shared/ids";
import * as Y from "yjs";

const open = (name: string): OpenSheet => {
  const doc = new Y.Doc();
  const id = sheetId(`${name}~1`);
  return {
    card: { id, audience: "everyone", kind: "table", writable: true },
    doc,
    isComplete: true,
    content: { sheet: id, items: [], references: [], audience: "everyone", kind: "table", writable: true },
    undo: new Y.UndoManager(doc.getMap("ideas"), { trackedOrigins: new Set([ownOrigin]), captureTimeout: 0 }),
  };
};

const write = (sheet: OpenSheet, origin: unknown): void => {
  sheet.doc.transact(() => sheet.doc.getMap("ideas").set(`${Math.random()}`, true), origin);
};

test("the last edit is taken back first, over sheets", () => {
  const [all, few] = [open("all"), open("few")];
  const edits = new OwnEdits();
  const sheets = [all, few];
  const done: string[] = [];
  for (const sheet of [all, few, all]) {
    write(sheet, ownOrigin);
    edits.look(sheets);
  }
  for (let newest = edits.newest(); newest; newest = edits.newest()) {
    done.push(newest);
    sheets.find(({ card }) => card.id === newest)?.undo.undo();
    edits.look(sheets);
  }
  expect(done).toEqual(["all~1", "few~1", "all~1"]);
});

test("what somebody else wrote is nothing for me to take back", () => {
  const all = open("all");
  const edits = new OwnEdits();
  write(all, "somebody else");
  edits.look([all]);
  expect(edits.newest()).toBeNull();
});
