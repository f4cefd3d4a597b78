// With whom a device is in too, in SQLite: ids and a moment.
import type { PersonId } from "@werktafel/shared/ids";
import { keepKeyPlace } from "../../places.ts";
import type { JoinedPort } from "../../port/joined.ts";
import { type Seal, toBytes } from "../../seal.ts";
import type { Database } from "../database.ts";
import { openedSession, readSession, sessionColumns, type StoredSession } from "./sessionRows.ts";

export const joinedRows = (database: Database, seal: Seal): JoinedPort => {
  const put = database.prepare<[string, PersonId, number]>(
    "INSERT INTO joined (holder, person, at) VALUES (?, ?, ?) ON CONFLICT (holder, person) DO NOTHING",
  );
  const to = database.prepare<[string], { readonly person: PersonId }>(
    "SELECT person FROM joined WHERE holder = ? ORDER BY at, person",
  );
  const drop = database.prepare<[string, PersonId]>("DELETE FROM joined WHERE holder = ? AND person = ?");
  const reaching = database.prepare<[{ readonly person: PersonId }], StoredSession>(
    `SELECT ${sessionColumns} FROM sessions WHERE person = @person
       OR hash IN (SELECT holder FROM joined WHERE person = @person)
       OR (strength = 'strong' AND person IN (SELECT holder FROM joined WHERE person = @person))
     ORDER BY created_at, hash`,
  );
  const withOthers = database.prepare<[PersonId], { readonly hash: string }>(
    "SELECT hash FROM sessions WHERE person = ? AND hash IN (SELECT holder FROM joined) ORDER BY created_at, hash",
  );
  const pass = database.prepare<[PersonId, number, Uint8Array, string]>(
    "UPDATE sessions SET person = ?, key_epoch = ?, keep_key = ? WHERE hash = ?",
  );
  const session = readSession(database, seal);

  return {
    putJoined: ({ holder, person, at }) => {
      put.run(holder, person, at);
    },
    joinedTo: (holder) => to.all(holder).map(({ person }) => person),
    dropJoined: (holder, person) => {
      drop.run(holder, person);
    },
    sessionsReaching: (person) => reaching.all({ person }).map(openedSession(seal)),
    sessionsWithOthers: (person) => withOthers.all(person).map(({ hash }) => hash),
    passSession: (hash, person) => {
      const row = session(hash);
      if (row === null) return;
      const { epoch, bytes } = seal.seal(toBytes(row.keepKey), keepKeyPlace({ ...row, person }));
      pass.run(person, epoch, bytes, hash);
    },
  };
};
