// What every engine promises of the lists of what waits for whom: kept beside the log, and never handed out as more than it (0200).
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Engine } from "@werktafel/server/storage/port";
import { ofBoard, type Seal } from "@werktafel/server/storage/seal";
import { appendFacts } from "@werktafel/server/storage/works/appendFacts";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { mineAt, mineBehind, putMine } from "@werktafel/server/storage/works/mine";
import { boardId } from "@werktafel/shared/ids";
import { markingSeal } from "../server/storage/markingSeal.ts";
import { board, bytes, noor, noorsTable, table } from "../server/storage/noorsTable.ts";

/** `open` gives an empty store each time; the suite closes it. */
export const mineContract = (name: string, open: (seal: Seal) => Engine): void => {
  describe(`lists of what waits ${name}`, () => {
    const { seal, seen } = markingSeal();
    let engine: Engine;
    beforeEach(() => {
      engine = open(seal);
      engine.transaction((tx) => makeBoard(tx, noorsTable));
    });
    afterEach(() => engine.close());

    const found = () => engine.transaction((tx) => mineAt(tx, { boards: [board] }))[0];
    const seqNow = (): number => found()?.seq ?? 0;
    const put = (seq: number, json = '{"of":{}}', lastFact = seq): boolean =>
      engine.transaction((tx) => putMine(tx, { board, seq, lastFact, json }));

    test("holds until the log goes on, by an edit or by a fact, and not a row longer", () => {
      expect(found()?.json).toBeNull();
      expect(put(seqNow())).toBe(true);
      expect(found()?.json).toBe('{"of":{}}');
      engine.transaction((tx) =>
        tx.append({ board, sheet: table, person: noor, at: 20, kind: "edit", bytes: bytes("nieuw") }),
      );
      expect(found()?.json).toBeNull();
      expect(put(seqNow(), '{"of":{"p":[]}}')).toBe(true);
      expect(found()?.json).toBe('{"of":{"p":[]}}');
      expect(engine.verify()).toEqual([]);
      const fact = { board, person: noor, at: 21, facts: ['{"k":1}'], access: [], answer: null };
      engine.transaction((tx) => appendFacts(tx, fact));
      expect(found()?.json).toBeNull();
    });

    test("keeps nothing that misses a fact, that is older than what lies there, or of no board", () => {
      const before = seqNow();
      const fact = { board, person: noor, at: 21, facts: ['{"k":1}'], access: [], answer: null };
      engine.transaction((tx) => appendFacts(tx, fact));
      // Another process wrote that fact, and it was not folded in yet.
      expect(put(seqNow(), '{"of":{}}', before)).toBe(false);
      expect(put(seqNow())).toBe(true);
      expect(put(before)).toBe(false);
      expect(put(seqNow() + 1)).toBe(false);
      const nowhere = { board: boardId("nergens"), seq: 1, lastFact: 1, json: "{}" };
      expect(engine.transaction((tx) => putMine(tx, nowhere))).toBe(false);
      expect(engine.transaction((tx) => mineAt(tx, { boards: [nowhere.board] }))).toEqual([
        { board: nowhere.board, seq: 0, json: null },
      ]);
    });

    test("tells which boards lag behind, and forgets with the board", () => {
      const behind = () => engine.transaction((tx) => mineBehind(tx, { most: 5 }));
      expect(behind()).toEqual([{ board, seq: seqNow() }]);
      put(seqNow());
      expect(behind()).toEqual([]);
      engine.transaction((tx) => tx.removeBoard(board));
      expect(engine.transaction((tx) => tx.mine(board))).toBeNull();
    });

    test("goes to rest through the seal, for this board and this very end of its log", () => {
      const seq = seqNow();
      put(seq, '{"of":{"p-noor":[]}}');
      expect(found()?.json).toBe('{"of":{"p-noor":[]}}');
      expect(seen).toContainEqual(ofBoard("mine", board, String(seq)));
    });
  });
};
