// Sessions in SQLite: only the hash of a token is there, and the device's own secret, sealed.
import type { PersonId } from "@werktafel/shared/ids";
import type { DoorsPort, SessionChange, SessionRow } from "../../port/doors.ts";
import { keepKeyPlace } from "../../places.ts";
import { type Seal, toBytes, toText } from "../../seal.ts";
import type { Database } from "../database.ts";

type SessionPart = Pick<
  DoorsPort,
  | "putSession"
  | "session"
  | "touchSession"
  | "changeSession"
  | "sessionsOf"
  | "sessionsDue"
  | "dropLapsed"
  | "endSession"
  | "screenSessionsOf"
>;

/** What may change after a session was opened, and its column. */
const changeable: Readonly<Record<keyof SessionChange, string>> = {
  lastUsedAt: "last_used_at",
  strength: "strength",
  isBorrowed: "is_borrowed",
  idleMs: "idle_ms",
  endsAt: "ends_at",
  lapsedAt: "lapsed_at",
  lockedAt: "locked_at",
  lockAfterMs: "lock_after_ms",
  pin: "pin",
  wrongPins: "wrong_pins",
  wrongPinAt: "wrong_pin_at",
  steppedUpAt: "stepped_up_at",
};
const changeables = Object.entries(changeable);

/** A session as it lies in its table. */
export type StoredSession = Omit<SessionRow, "keepKey" | "isBorrowed"> & {
  readonly isBorrowed: number;
  readonly epoch: number;
  readonly bytes: Uint8Array;
};

export const sessionColumns = `hash, person, board, created_at AS createdAt, device,
  ${changeables.map(([name, column]) => `${column} AS ${name}`).join(", ")}, key_epoch AS epoch, keep_key AS bytes`;

type Value = string | number | null;
const stored = (value: string | number | boolean | null | undefined): Value =>
  typeof value === "boolean" ? Number(value) : (value ?? null);

export const openedSession =
  (seal: Seal) =>
  ({ epoch, bytes, isBorrowed, ...row }: StoredSession): SessionRow => ({
    ...row,
    isBorrowed: isBorrowed === 1,
    keepKey: toText(seal.open(bytes, keepKeyPlace(row), epoch)),
  });

export const readSession = (database: Database, seal: Seal): DoorsPort["session"] => {
  const found = database.prepare<[string], StoredSession>(`SELECT ${sessionColumns} FROM sessions WHERE hash = ?`);
  const opened = openedSession(seal);
  return (hash) => {
    const row = found.get(hash);
    return row === undefined ? null : opened(row);
  };
};

export const sessionRows = (database: Database, seal: Seal): SessionPart => {
  const names = ["hash", "person", "board", "created_at", "device", ...changeables.map(([, column]) => column)];
  const putSession = database.prepare<(Value | Uint8Array)[]>(
    `INSERT INTO sessions (${names.join(", ")}, key_epoch, keep_key) VALUES (${names.map(() => "?").join(", ")}, ?, ?)`,
  );
  const session = readSession(database, seal);
  const opened = openedSession(seal);
  const sessionsOf = database.prepare<[PersonId], StoredSession>(
    `SELECT ${sessionColumns} FROM sessions WHERE person = ? ORDER BY created_at, hash`,
  );
  const sessionsDue = database.prepare<[{ readonly now: number }], StoredSession>(
    `SELECT ${sessionColumns} FROM sessions WHERE lapsed_at IS NULL AND (
       @now - last_used_at > idle_ms OR ends_at <= @now
       OR (locked_at IS NULL AND lock_after_ms IS NOT NULL AND @now - last_used_at > lock_after_ms))`,
  );
  const touchSession = database.prepare<[number, string]>("UPDATE sessions SET last_used_at = ? WHERE hash = ?");
  const dropLapsed = database.prepare<[number]>("DELETE FROM sessions WHERE lapsed_at < ?");
  const endSession = database.prepare<[string]>("DELETE FROM sessions WHERE hash = ?");
  const screenSessionsOf = database.prepare<[string], { readonly hash: string }>(
    "SELECT hash FROM sessions WHERE board = ?",
  );
  const changeNow = (hash: string, names: readonly [string, string][], change: SessionChange): void => {
    const values = new Map<string, string | number | boolean | null>(Object.entries(change));
    database
      .prepare<Value[]>(`UPDATE sessions SET ${names.map(([, column]) => `${column} = ?`).join(", ")} WHERE hash = ?`)
      .run(...names.map(([name]) => stored(values.get(name))), hash);
  };

  return {
    putSession: (row) => {
      const { hash, person, board, createdAt, device, keepKey } = row;
      const values = new Map<string, string | number | boolean | null>(Object.entries(row));
      const sealed = seal.seal(toBytes(keepKey), keepKeyPlace(row));
      const changing = changeables.map(([name]) => stored(values.get(name)));
      putSession.run(hash, person, board, createdAt, device, ...changing, sealed.epoch, sealed.bytes);
    },
    session,
    sessionsOf: (person) => sessionsOf.all(person).map(opened),
    sessionsDue: (now) => sessionsDue.all({ now }).map(opened),
    touchSession: (hash, now) => {
      touchSession.run(now, hash);
    },
    changeSession: (hash, change) => {
      const named = changeables.filter(([name]) => Object.hasOwn(change, name));
      if (named.length > 0) changeNow(hash, named, change);
    },
    dropLapsed: (before) => {
      dropLapsed.run(before);
    },
    endSession: (hash) => {
      endSession.run(hash);
    },
    screenSessionsOf: (board) => screenSessionsOf.all(board).map(({ hash }) => hash),
  };
};
