/// <reference path="./betterSqlite3.d.ts" />
// The engine on SQLite: a transaction is on the disk when it returns, or nothing of it counts.
import { openSync, closeSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { findFaults } from "../findFaults.ts";
import { handOver } from "../joinedSessions.ts";
import { type Engine, StorageError, type Transaction } from "../port.ts";
import type { Seal } from "../seal.ts";
import { asStorageError, Database, readSettings, syncPath } from "./database.ts";
import { accessLineRows } from "./rows/accessLineRows.ts";
import { answerRows } from "./rows/answerRows.ts";
import { boardRows } from "./rows/boardRows.ts";
import { joinedRows } from "./rows/joinedRows.ts";
import { houseRows } from "./rows/houseRows.ts";
import { linkRows } from "./rows/linkRows.ts";
import { logRows } from "./rows/logRows.ts";
import { messageRows } from "./rows/messages/messageRows.ts";
import { mineRows } from "./rows/mineRows.ts";
import { volunteerRows } from "./rows/volunteers/volunteerRows.ts";
import { permissionRows } from "./rows/permissionRows.ts";
import { removeBoard } from "./rows/removeBoard.ts";
import { sessionRows } from "./rows/sessionRows.ts";
import { sheetRows } from "./rows/sheetRows.ts";
import { onlyHere } from "./sealed/onlyHere.ts";
import { keyRows, resealRest } from "./sealed/renewKeys.ts";
import { tryKeys } from "./sealed/tryKeys.ts";
import { emptyWal } from "./sealed/writeAnew.ts";

/** Above this many pages of 4 KiB the -wal file is written back into the main file (SQLite's own default). */
const tidyAbovePages = 1000;

/** On an open database whose tables are up to date. The engine closes it. */
export const sqliteEngine = (database: Database, seal: Seal): Engine => {
  const tx: Transaction = {
    ...boardRows(database, seal),
    ...logRows(database, seal),
    ...sheetRows(database, seal),
    ...linkRows(database),
    ...sessionRows(database, seal),
    ...joinedRows(database, seal),
    ...mineRows(database, seal),
    ...volunteerRows(database, seal),
    ...answerRows(database, seal),
    ...accessLineRows(database, seal),
    ...houseRows(database, seal),
    ...removeBoard(database),
    ...messageRows(database, seal),
    ...permissionRows(database, seal),
    ...keyRows(database, seal),
    ...tryKeys(database, seal),
    mac: seal.mac,
  };
  const whole = {
    begin: database.prepare<[]>("BEGIN IMMEDIATE"),
    keep: database.prepare<[]>("COMMIT"),
    undo: database.prepare<[]>("ROLLBACK"),
  };
  // A long reading takes no lock: whoever types beside it goes on.
  const reading = { ...whole, begin: database.prepare<[]>("BEGIN") };
  const part = {
    begin: database.prepare<[]>("SAVEPOINT part"),
    keep: database.prepare<[]>("RELEASE part"),
    undo: database.prepare<[]>("ROLLBACK TO part"),
  };
  const pagesInWal = database.prepare<[], { readonly log: number }>("PRAGMA wal_checkpoint(NOOP)");
  let depth = 0;

  const undo = (): void => {
    // On a full disk or an input/output error SQLite may have rolled all of it back already.
    if (!database.inTransaction) return;
    if (depth === 0) return void whole.undo.run();
    part.undo.run();
    part.keep.run();
  };

  /** Runs `work`, and says what SQLite threw as the port says it. */
  const guarded = <T>(work: () => T): T => {
    if (!database.open) throw new StorageError("The store is closed.");
    try {
      return work();
    } catch (error) {
      throw asStorageError(error);
    }
  };

  const within = <T>(outermost: typeof whole, work: (tx: Transaction) => T): T =>
    guarded(() => {
      const statements = depth === 0 ? outermost : part;
      // SQLite undid the whole on its own; without this the rest would go in piece by piece, outside any transaction.
      if (depth > 0 && !database.inTransaction) throw new StorageError("The transaction was undone by the engine.");
      const isWhole = depth === 0;
      statements.begin.run();
      const undoPart = seal.keys.part();
      depth += 1;
      let answer: T;
      try {
        if (isWhole) seal.keys.begin();
        answer = work(tx);
        // A key is on the disk before the first row that it seals counts.
        if (isWhole) {
          resealRest(database, seal);
          seal.keys.settle();
        }
        statements.keep.run();
        depth -= 1;
      } catch (error) {
        depth -= 1;
        if (isWhole) seal.keys.undo();
        else undoPart();
        undo();
        throw error;
      }
      if (isWhole) seal.keys.kept();
      return answer;
    });

  const leaving = onlyHere(database);
  let hasOldWal = false;
  const emptyOldWal = (): void => {
    hasOldWal = !emptyWal(database);
  };

  return {
    transaction: (work) => within(whole, work),
    erase: (erasure) =>
      guarded(() => {
        const { board } = erasure;
        if (!tx.boards().some(({ id }) => id === board)) return false;
        // Who sits elsewhere too keeps their device: it goes over to who they are there, while its key still opens.
        within(whole, () => handOver(tx, leaving(board)));
        // In this order: what was begun is known before anything is gone, and gone for every copy before it is gone here.
        seal.keys.erase(erasure, leaving(board));
        within(whole, () => tx.removeBoard(board));
        emptyOldWal();
        return true;
      }),
    tendKeys: (now) => guarded(() => seal.keys.tend(now)),
    readBack: () => guarded(() => readSettings(database)),
    verify: () => guarded(() => [...brokenPages(database), ...seal.keys.faults(), ...within(reading, findFaults)]),
    tidy: () =>
      guarded(() => {
        if (hasOldWal) emptyOldWal();
        // Passive: waits for nobody, and what it cannot write now it writes the next time.
        if ((pagesInWal.get()?.log ?? 0) > tidyAbovePages) database.pragma("wal_checkpoint(PASSIVE)", { simple: true });
      }),
    backup: async (file) => {
      const unfinished = `${file}.unfinished`;
      try {
        rmSync(unfinished, { force: true });
        closeSync(openSync(unfinished, "wx", 0o600));
        await copyAsItIsNow(database.name, unfinished);
        syncPath(unfinished, "r+");
        renameSync(unfinished, file);
        syncPath(dirname(file), "r");
      } catch (error) {
        rmSync(unfinished, { force: true });
        throw new StorageError("The backup was not made.", { cause: error });
      }
    },
    close: () => database.close(),
  };
};

/**
 * Copies step by step over a connection of its own that holds on to this moment: otherwise every write of another process
 * would start the copy anew, and on a busy server it would never be done.
 */
const copyAsItIsNow = async (file: string, to: string): Promise<void> => {
  const source = new Database(file, { readonly: true });
  try {
    source.exec("BEGIN; SELECT count(*) FROM sqlite_schema;");
    await source.backup(to);
  } finally {
    source.close();
  }
};

const brokenPages = (database: Database): readonly string[] => {
  const pages = database.prepare<[], { readonly integrity_check: string }>("PRAGMA integrity_check").all();
  const references = database
    .prepare<[], { readonly table: string; readonly parent: string }>("PRAGMA foreign_key_check")
    .all();
  return [
    ...pages.flatMap(({ integrity_check: found }) => (found === "ok" ? [] : [`SQLite: ${found}`])),
    ...references.map(({ table, parent }) => `A row of ${table} points to something that is not in ${parent}.`),
  ];
};
