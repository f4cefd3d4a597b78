// Access lines in SQLite: who looked, and who tried.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { AccessRow } from "../../port/accessLines.ts";
import type { Transaction } from "../../port.ts";
import type { Database } from "../database.ts";

export const accessLineRows = (database: Database): Pick<Transaction, "putAccess" | "accessAt" | "lastAccess"> => {
  const putAccess = database.prepare<
    [BoardId, number, PersonId | null, string, string | null, string | null, string | null]
  >("INSERT INTO access_lines (board, at, person, event, sheet, item, refusal) VALUES (?, ?, ?, ?, ?, ?, ?)");
  const lastAccess = database.prepare<[BoardId, PersonId, string, number], { readonly at: number | null }>(
    `SELECT max(at) AS at FROM access_lines
     WHERE board = ? AND person = ? AND event = ? AND at < ? AND refusal IS NULL`,
  );
  const accessAt = database.prepare<[BoardId], AccessRow>(
    "SELECT board, at, person, event, sheet, item, refusal FROM access_lines WHERE board = ? ORDER BY number",
  );

  return {
    putAccess: ({ board, at, person, event, sheet, item, refusal }) => {
      putAccess.run(board, at, person, event, sheet, item, refusal);
    },
    accessAt: (board) => accessAt.all(board),
    lastAccess: ({ board, person, event, before }) => lastAccess.get(board, person, event, before)?.at ?? null,
  };
};
