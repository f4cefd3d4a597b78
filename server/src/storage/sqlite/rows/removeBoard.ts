// Takes a board away with all that hangs on it: an import that was given up, or was cut off.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import type { Database } from "../database.ts";
import { onlyHere } from "../sealed/onlyHere.ts";

/** In the order that the references between the tables ask. */
const steps = [
  // Who looked outlives the board (RELIABILITY.md 6.3): what told of whom and of what is gone.
  "UPDATE looks SET person = NULL, sealed = NULL WHERE board = ?",
  "DELETE FROM access_lines WHERE board = ?",
  "DELETE FROM outbox WHERE board = ?",
  "DELETE FROM answers WHERE board = ?",
  "DELETE FROM sessions WHERE board = ?",
  "DELETE FROM links WHERE board = ?",
  "DELETE FROM clients WHERE board = ?",
  "DELETE FROM attribution WHERE sheet IN (SELECT id FROM sheets WHERE board = ?)",
  "DELETE FROM versions WHERE sheet IN (SELECT id FROM sheets WHERE board = ?)",
  "DELETE FROM snapshots WHERE sheet IN (SELECT id FROM sheets WHERE board = ?)",
  "DELETE FROM log WHERE board = ?",
  "DELETE FROM sheets WHERE board = ?",
  "DELETE FROM seats WHERE board = ?",
  "DELETE FROM kept WHERE board = ?",
  "DELETE FROM mine WHERE board = ?",
  "DELETE FROM house_records WHERE belongs_to = ?",
  "DELETE FROM boards WHERE id = ?",
];

export const removeBoard = (database: Database): Pick<Transaction, "removeBoard"> => {
  const removals = steps.map((sql) => database.prepare<[BoardId]>(sql));
  const leaving = onlyHere(database);
  const endSessions = database.prepare<[PersonId]>("DELETE FROM sessions WHERE person = ?");
  const endJoined = database.prepare<[PersonId, string]>("DELETE FROM joined WHERE person = ? OR holder = ?");
  const removeRecords = database.prepare<[PersonId]>("DELETE FROM house_records WHERE belongs_to = ?");
  const removeMessages = [
    "DELETE FROM outbox WHERE person = ?",
    "DELETE FROM message_choices WHERE person = ?",
    "DELETE FROM feeds WHERE person = ?",
    "DELETE FROM volunteers WHERE person = ?",
  ].map((sql) => database.prepare<[PersonId]>(sql));
  const removePerson = database.prepare<[PersonId]>("DELETE FROM people WHERE id = ?");
  return {
    removeBoard: (board) => {
      const people = leaving(board);
      for (const removal of removals) removal.run(board);
      for (const person of people) {
        endSessions.run(person);
        endJoined.run(person, person);
        removeRecords.run(person);
        for (const removal of removeMessages) removal.run(person);
        removePerson.run(person);
      }
    },
  };
};
