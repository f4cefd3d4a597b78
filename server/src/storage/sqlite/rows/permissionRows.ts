// Who may be here, in SQLite. Triggers of the store itself note every change (migrations), whoever makes it.
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import { audiencePlace, audienceText, seatKey } from "../../places.ts";
import type { PermissionChange, PermissionsPort } from "../../port/permissions.ts";
import type { SheetRow } from "../../port.ts";
import { type Seal, toBytes } from "../../seal.ts";
import type { Database } from "../database.ts";

interface NumberedChange extends PermissionChange {
  readonly number: number;
}

/** Beyond this many at once (a large import beside us) everything is looked at anew. */
const mostChanges = 1_000;

export const permissionRows = (database: Database, seal: Seal): PermissionsPort => {
  const endSeat = database.prepare<[number, BoardId, string]>(
    "UPDATE seats SET left_at = ? WHERE board = ? AND participant = ? AND left_at IS NULL",
  );
  const voidLinks = database.prepare<[number, BoardId, BoardId, string]>(
    `UPDATE links SET void_at = ? WHERE board = ? AND void_at IS NULL
       AND person = (SELECT person FROM seats WHERE board = ? AND participant = ?)`,
  );
  const isSeated = database.prepare<[PersonId, BoardId], { readonly one: 1 }>(
    "SELECT 1 AS one FROM seats WHERE person = ? AND board = ? AND left_at IS NULL AND is_let_in = 1",
  );
  const sheetRow = database.prepare<[SheetId], Pick<SheetRow, "id" | "board" | "kind">>(
    "SELECT id, board, kind FROM sheets WHERE id = ?",
  );
  const setAudience = database.prepare<[number, Uint8Array, SheetId]>(
    "UPDATE sheets SET audience_epoch = ?, audience_bytes = ? WHERE id = ?",
  );
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
      const key = seatKey(seal, board, participant);
      if (endSeat.run(at, board, key).changes > 0) voidLinks.run(at, board, board, key);
    },
    isSeated: (board, person) => isSeated.get(person, board) !== undefined,
    setAudience: (sheet, audience) => {
      const row = sheetRow.get(sheet);
      if (row === undefined) throw new Error(`There is no sheet ${sheet}.`);
      const { epoch, bytes } = seal.seal(toBytes(audienceText(audience)), audiencePlace(row));
      setAudience.run(epoch, bytes, sheet);
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
