// Links, sessions, answers to commands and access lines in SQLite.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { AccessRow, LinkRow, SessionRow, Transaction } from "../port.ts";
import { outsideLog, type Seal, toBytes, toText } from "../seal.ts";
import type { Database } from "./database.ts";

type AccessRows = Pick<
  Transaction,
  | "answerTo"
  | "putAnswer"
  | "putAccess"
  | "accessAt"
  | "lastAccess"
  | "putLink"
  | "link"
  | "spendLink"
  | "putSession"
  | "session"
  | "touchSession"
  | "endSession"
  | "screenSessionsOf"
>;

interface Sealed {
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

const linkColumns = "hash, board, person, created_at AS createdAt, spent_at AS spentAt, void_at AS voidAt";

export const accessRows = (database: Database, seal: Seal): AccessRows => {
  type CommandKey = [BoardId, PersonId, string];
  const answerTo = database.prepare<CommandKey, Sealed>(
    "SELECT key_epoch AS epoch, answer AS bytes FROM answers WHERE board = ? AND person = ? AND command = ?",
  );
  const putAnswer = database.prepare<[...CommandKey, number, Uint8Array]>(
    "INSERT INTO answers (board, person, command, key_epoch, answer) VALUES (?, ?, ?, ?, ?)",
  );
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
  const voidLinks = database.prepare<[number, BoardId, PersonId | null]>(
    "UPDATE links SET void_at = ? WHERE board = ? AND person IS ? AND void_at IS NULL",
  );
  const putLink = database.prepare<[string, BoardId, PersonId | null, number]>(
    "INSERT INTO links (hash, board, person, created_at) VALUES (?, ?, ?, ?)",
  );
  const link = database.prepare<[string], LinkRow>(`SELECT ${linkColumns} FROM links WHERE hash = ?`);
  // A big-screen link (person NULL) is never marked as spent: it works until it is replaced.
  const spendLink = database.prepare<[number, string], LinkRow>(
    `UPDATE links SET spent_at = CASE WHEN person IS NULL THEN NULL ELSE ? END
     WHERE hash = ? AND spent_at IS NULL AND void_at IS NULL RETURNING ${linkColumns}`,
  );
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
    answerTo: (board, person, command) => {
      const row = answerTo.get(board, person, command);
      return row === undefined ? null : toText(seal.open(row.bytes, outsideLog("answer", board), row.epoch));
    },
    putAnswer: (board, person, command, answer) => {
      putAnswer.run(board, person, command, seal.keyEpoch, seal.seal(toBytes(answer), outsideLog("answer", board)));
    },
    putAccess: ({ board, at, person, event, sheet, item, refusal }) => {
      putAccess.run(board, at, person, event, sheet, item, refusal);
    },
    accessAt: (board) => accessAt.all(board),
    lastAccess: ({ board, person, event, before }) => lastAccess.get(board, person, event, before)?.at ?? null,
    putLink: ({ hash, board, person, createdAt }) => {
      voidLinks.run(createdAt, board, person);
      putLink.run(hash, board, person, createdAt);
    },
    link: (hash) => link.get(hash) ?? null,
    spendLink: (hash, now) => spendLink.get(now, hash) ?? null,
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
