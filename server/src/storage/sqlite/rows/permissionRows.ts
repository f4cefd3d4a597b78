// Who may be here, in SQLite. Triggers of the store itself note every change (migrations), whoever makes it.
import type { BoardId, ParticipantId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { PermissionChange, PermissionsPort } from "../../port/permissions.ts";
import type { Database } from "../database.ts";
import { audienceText } from "./boardRows.ts";

interface NumberedChange extends PermissionChange {
  readonly number: number;
}

/** Beyond this many at once (a large import beside us) everything is looked at anew. */
const mostChanges = 1_000;

export const permissionRows = (database: Database): PermissionsPort => {
  const endSeat = database.prepare<[number, BoardId, ParticipantId]>(
    "UPDATE seats SET left_at = ? WHERE board = ? AND participant = ? AND left_at IS NULL",
  );
  const voidLinks = database.prepare<[number, BoardId, BoardId, ParticipantId]>(
    `UPDATE links SET void_at = ? WHERE board = ? AND void_at IS NULL
       AND person = (SELECT person FROM seats WHERE board = ? AND participant = ?)`,
  );
  const isSeated = database.prepare<[PersonId, BoardId], { readonly one: 1 }>(
    "SELECT 1 AS one FROM seats WHERE person = ? AND board = ? AND left_at IS NULL AND is_let_in = 1",
  );
  const setAudience = database.prepare<[string, SheetId]>("UPDATE sheets SET audience = ? WHERE id = ?");
  const numbers = database.prepare<[], { readonly first: number; readonly last: number }>(
    "SELECT coalesce(min(number), 0) AS first, coalesce(max(number), 0) AS last FROM permission_changes",
  );
  const changesAfter = database.prepare<[number, number], NumberedChange>(
    "SELECT number, board, session FROM permission_changes WHERE number > ? ORDER BY number LIMIT ?",
  );
  /** Changes when, and only when, another connection wrote. */
  const writtenBeside = (): number => Number(database.pragma("data_version", { simple: true }));
  let last = numbers.get()?.last ?? 0;
  let seen = writtenBeside();

  return {
    endSeat: (board, participant, at) => {
      if (endSeat.run(at, board, participant).changes > 0) voidLinks.run(at, board, board, participant);
    },
    isSeated: (board, person) => isSeated.get(person, board) !== undefined,
    setAudience: (sheet, audience) => {
      if (setAudience.run(audienceText(audience), sheet).changes === 0) throw new Error(`There is no sheet ${sheet}.`);
    },
    changedBeside: () => {
      const before = seen;
      seen = writtenBeside();
      const now = numbers.get() ?? { first: 0, last };
      const from = last;
      last = now.last;
      if (before === seen || now.last === from) return [];
      if (now.first > from + 1 || now.last - from > mostChanges) return null;
      return changesAfter.all(from, mostChanges).map(({ board, session }) => ({ board, session }));
    },
  };
};
