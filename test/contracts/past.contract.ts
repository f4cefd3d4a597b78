// What every engine promises of the past: versions and snapshots, how a sheet stood, who wrote and who removed what, and who looked.
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Engine } from "@werktafel/server/storage/port";
import { plainSeal, type Seal } from "@werktafel/server/storage/seal";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { board, bytes, noor, noorsTable, question, ruben, small, table, text } from "../server/storage/noorsTable.ts";

export const pastContract = (name: string, open: (seal: Seal) => Engine): void => {
  describe(`the past ${name}`, () => {
    let engine: Engine;
    beforeEach(() => {
      engine = open(plainSeal);
      engine.transaction((tx) => makeBoard(tx, noorsTable));
    });
    afterEach(() => engine.close());

    const edit = (sheet: typeof table, words: string, at = 20) =>
      engine.transaction((tx) => tx.append({ board, sheet, person: noor, at, kind: "edit", bytes: bytes(words) }));

    test("versions lose what was erased later, and those without it stay to the byte", () => {
      engine.transaction((tx) => {
        tx.putVersion({ sheet: table, seq: 1, at: 50, why: "daily", person: null, bytes: bytes("een weg") });
        tx.putVersion({ sheet: small, seq: 1, at: 50, why: "daily", person: null, bytes: bytes("een weg") });
        tx.putVersion({ sheet: table, seq: 1, at: 60, why: "daily", person: null, bytes: bytes("twee") });
        tx.rewriteVersions(table, (found) => (text(found).includes("weg") ? bytes("een") : null));
        expect(tx.versionsOf(table).map((row) => [row.at, text(row.bytes)])).toEqual([
          [60, "twee"],
          [50, "een"],
        ]);
        expect(tx.versionsOf(small).map((row) => text(row.bytes))).toEqual(["een weg"]);
      });
    });

    test("two snapshots are kept, and the edits under the older one are gone without a gap", () => {
      for (const [words, at] of [
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ] as const) {
        const seq = edit(table, words);
        engine.transaction((tx) => {
          tx.putSnapshot({ sheet: table, upToSeq: seq, at, bytes: bytes(`tot ${words}`) });
          const older = tx.snapshotsOf(table)[1];
          if (older) tx.dropEdits(table, older.upToSeq);
        });
      }
      engine.transaction((tx) => {
        expect(tx.snapshotsOf(table).map((row) => [row.upToSeq, text(row.bytes)])).toEqual([
          [5, "tot c"],
          [4, "tot b"],
        ]);
        expect(tx.snapshotSeqsOf(table)).toEqual([5, 4]);
        expect(text(tx.snapshotAt(table, 4)?.bytes ?? bytes(""))).toBe("tot b");
        expect(tx.snapshotAt(table, 3)).toBeNull();
        expect(tx.editsOf(table, 0).map((row) => text(row.bytes))).toEqual(["c"]);
        expect(tx.sequenceOf(board)).toEqual({ last: 5, dropped: 2 });
        expect(tx.lastSeqOf(table)).toBe(5);
      });
      expect(engine.verify()).toEqual([]);
      expect(edit(table, "d")).toBe(6);
    });

    test("versions come newest first, with who was about to remove much", () => {
      engine.transaction((tx) => {
        expect(tx.lastVersionAt(table)).toBeNull();
        tx.putVersion({ sheet: table, seq: 1, at: 50, why: "daily", person: null, bytes: bytes("een") });
        tx.putVersion({ sheet: table, seq: 1, at: 60, why: "beforeLargeRemoval", person: ruben, bytes: bytes("twee") });
        expect(tx.versionsOf(table).map((row) => [row.why, row.person, text(row.bytes)])).toEqual([
          ["beforeLargeRemoval", ruben, "twee"],
          ["daily", null, "een"],
        ]);
        expect(tx.lastVersionAt(table)).toBe(60);
        expect(tx.versionTimesOf(table)).toEqual([
          { at: 60, why: "beforeLargeRemoval" },
          { at: 50, why: "daily" },
        ]);
        expect(tx.versionTimesOf(question)).toEqual([]);
      });
    });

    test("how a sheet stood at a moment: as last kept by then, and before the first time as it was first kept", () => {
      engine.transaction((tx) => {
        expect(tx.versionAt(table, 50)).toBeNull();
        tx.putVersion({ sheet: table, seq: 1, at: 50, why: "daily", person: null, bytes: bytes("een") });
        tx.putVersion({ sheet: table, seq: 1, at: 60, why: "meetingOpened", person: noor, bytes: bytes("twee") });
        tx.putVersion({ sheet: table, seq: 1, at: 60, why: "meetingClosed", person: noor, bytes: bytes("drie") });
        const at = (moment: number) => text(tx.versionAt(table, moment)?.bytes ?? new Uint8Array());
        expect([40, 50, 59, 60, 70].map(at)).toEqual(["een", "een", "een", "drie", "drie"]);
      });
    });

    test("when somebody last looked: their own look, that went well, before now", () => {
      const look = {
        board,
        at: 10,
        person: noor,
        event: "boardOpened",
        sheet: null,
        item: null,
        refusal: null,
      } as const;
      engine.transaction((tx) => {
        tx.putAccess(look);
        tx.putAccess({ ...look, at: 20 });
        tx.putAccess({ ...look, at: 30, refusal: "unknown" });
        tx.putAccess({ ...look, at: 40, person: ruben });
        tx.putAccess({ ...look, at: 45, event: "versionRead" });
        const before = (moment: number) => tx.lastAccess({ board, person: noor, event: "boardOpened", before: moment });
        expect([50, 20, 10].map(before)).toEqual([20, 10, null]);
      });
    });

    test("typing on is one run of a person, up to a minute; another person's is another", () => {
      const wrote = { sheet: table, client: 7, person: noor, kind: "wrote", length: 2 } as const;
      engine.transaction((tx) => {
        tx.addAttribution({ ...wrote, clock: 0, at: 1_000 });
        tx.addAttribution({ ...wrote, clock: 2, at: 2_000 });
        tx.addAttribution({ ...wrote, clock: 4, at: 61_001 });
        tx.addAttribution({ ...wrote, clock: 6, at: 61_002, person: ruben });
        tx.addAttribution({ ...wrote, clock: 9, at: 61_003, person: ruben });
        expect(tx.attributionOf(table).map(({ clock, length, at, person }) => [clock, length, at, person])).toEqual([
          [0, 4, 1_000, noor],
          [4, 2, 61_001, noor],
          [6, 2, 61_002, ruben],
          [9, 2, 61_003, ruben],
        ]);
      });
    });

    test("letters removed one before another are one removal, beside who wrote them", () => {
      const one = { sheet: table, client: 7, length: 1 } as const;
      engine.transaction((tx) => {
        tx.addAttribution({ ...one, clock: 3, length: 3, at: 1_000, person: noor, kind: "wrote" });
        for (const clock of [5, 4, 3]) tx.addAttribution({ ...one, clock, at: 2_000, person: ruben, kind: "removed" });
        tx.addAttribution({ ...one, clock: 6, at: 2_500, person: ruben, kind: "removed" });
        expect(tx.attributionOf(table).filter(({ kind }) => kind === "removed")).toEqual([
          { ...one, clock: 3, length: 4, at: 2_000, person: ruben, kind: "removed" },
        ]);
        expect(tx.attributionOf(table)).toHaveLength(2);
      });
    });
  });
};
