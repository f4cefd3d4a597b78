// The engine in memory, for tests and for trying things out: the same behaviour as on disk, and nothing that lasts.
import { findFaults } from "../findFaults.ts";
import { handOver } from "../joinedSessions.ts";
import { type Engine, StorageError, type Transaction } from "../port.ts";
import { plainSeal, type Seal } from "../seal.ts";
import { answersInMemory } from "./answersInMemory.ts";
import { boardsInMemory, onlyHere } from "./boardsInMemory.ts";
import { doorsInMemory } from "./doorsInMemory.ts";
import { houseInMemory } from "./houseInMemory.ts";
import { joinedInMemory } from "./joinedInMemory.ts";
import { messagesInMemory } from "./messages/messagesInMemory.ts";
import { mineInMemory } from "./mineInMemory.ts";
import { volunteersInMemory } from "./volunteers/volunteersInMemory.ts";
import { permissionsInMemory } from "./permissionsInMemory.ts";
import { looksInMemory } from "./looksInMemory.ts";
import { sheetsInMemory } from "./sheetsInMemory.ts";
import { emptyTables } from "./tables.ts";
import { UndoLog } from "./undoLog.ts";

export const memoryEngine = (seal: Seal = plainSeal): Engine => {
  const done = new UndoLog();
  const tables = emptyTables(done);
  const tx: Transaction = {
    ...boardsInMemory(tables, seal),
    ...sheetsInMemory(tables, seal),
    ...answersInMemory(tables, seal),
    ...looksInMemory(tables, seal),
    ...doorsInMemory(tables, seal),
    ...joinedInMemory(tables, seal),
    ...mineInMemory(tables, seal),
    ...volunteersInMemory(tables, seal),
    renewSheetKey: () => undefined,
    renewBoardKey: () => undefined,
    tryKeys: () => ({ tried: 0, unreadable: [], next: null }),
    mac: seal.mac,
    ...houseInMemory(tables, seal),
    ...messagesInMemory(tables, seal),
    ...permissionsInMemory(tables),
  };
  let depth = 0;
  let isOpen = true;

  const transaction = <T>(work: (tx: Transaction) => T): T => {
    if (!isOpen) throw new StorageError("The store is closed.");
    const begun = done.length;
    const isWhole = depth === 0;
    if (isWhole) seal.keys.begin();
    const undoPart = seal.keys.part();
    depth += 1;
    try {
      const answer = work(tx);
      if (isWhole) {
        seal.keys.settle();
        seal.keys.kept();
      }
      return answer;
    } catch (error) {
      done.undoTo(begun);
      if (isWhole) seal.keys.undo();
      else undoPart();
      throw error;
    } finally {
      depth -= 1;
      if (depth === 0) done.forget();
    }
  };

  return {
    transaction,
    readBack: () => ({ journal_mode: "memory" }),
    verify: () => transaction(findFaults),
    tidy: () => undefined,
    backup: () => Promise.reject(new StorageError("A store in memory has nothing to back up.")),
    tendKeys: (now) => seal.keys.tend(now),
    erase: ({ board }) =>
      transaction((all) => {
        if (!all.boards().some(({ id }) => id === board)) return false;
        handOver(all, onlyHere(tables, board));
        all.removeBoard(board);
        return true;
      }),
    close: () => {
      isOpen = false;
    },
  };
};
