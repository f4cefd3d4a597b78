// Sessions in SQLite: only the hash of a token is there, and the device's own secret, sealed.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { SessionRow } from "../../port/doors.ts";
import type { Transaction } from "../../port.ts";
import { outsideLog, type Seal, toBytes, toText } from "../../seal.ts";
import type { Database } from "../database.ts";

type SessionPart = Pick<Transaction, "putSession" | "session" | "touchSession" | "endSession" | "screenSessionsOf">;

interface Sealed {
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

export const sessionRows = (database: Database, seal: Seal): SessionPart => {
  const putSession = database.prepare<[string, PersonId | null, BoardId | null, number, number, number, Uint8Array]>(
    `INSERT INTO sessions (hash, person, board, created_at, last_used_at, key_epoch, keep_key)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const session = database.prepare<[string], Omit<SessionRow, "keepKey"> & Sealed>(
    `SELECT hash, person, board, created_at AS createdAt, last_used_at AS lastUsedAt, key_epoch AS epoch, keep_key AS bytes
     FROM sessions WHERE hash = ?`,
  );
  const touchSession = database.prepare<[number, string]>("UPDATE sessions SET last_used_at = ? WHERE hash = ?");
  const endSession = database.prepare<[string]>("DELETE FROM sessions WHERE hash = ?");
  const screenSessionsOf = database.prepare<[BoardId], { readonly hash: string }>(
    "SELECT hash FROM sessions WHERE board = ?",
  );

  return {
    putSession: ({ hash, person, board, createdAt, lastUsedAt, keepKey }) => {
      const sealed = seal.seal(toBytes(keepKey), outsideLog("keepKey", board));
      putSession.run(hash, person, board, createdAt, lastUsedAt, seal.keyEpoch, sealed);
    },
    session: (hash) => {
      const row = session.get(hash);
      if (row === undefined) return null;
      const { epoch, bytes, ...rest } = row;
      return { ...rest, keepKey: toText(seal.open(bytes, outsideLog("keepKey", rest.board), epoch)) };
    },
    touchSession: (hash, now) => {
      touchSession.run(now, hash);
    },
    endSession: (hash) => {
      endSession.run(hash);
    },
    screenSessionsOf: (board) => screenSessionsOf.all(board).map(({ hash }) => hash),
  };
};
