// With whom a device is in too, in memory.
import { keepKeyPlace } from "../places.ts";
import type { JoinedPort } from "../port/joined.ts";
import { type Seal, toBytes } from "../seal.ts";
import { openedSession } from "./doorsInMemory.ts";
import type { Tables } from "./tables.ts";

export const joinedInMemory = ({ joined, sessions, people }: Tables, seal: Seal): JoinedPort => {
  const opened = openedSession(seal);
  const isJoined = (holder: string | null, person: string): boolean =>
    holder !== null && joined.get(`${holder} ${person}`) !== undefined;
  return {
    putJoined: (row) => {
      if (people.get(row.person) === undefined) throw new Error(`Impossible row: there is no person ${row.person}.`);
      const key = `${row.holder} ${row.person}`;
      if (joined.get(key) === undefined) joined.set(key, row);
    },
    joinedTo: (holder) =>
      joined
        .where((row) => row.holder === holder)
        .toSorted((one, other) => one.at - other.at)
        .map(({ person }) => person),
    dropJoined: (holder, person) => joined.delete(`${holder} ${person}`),
    sessionsReaching: (person) =>
      sessions
        .where(
          (row) =>
            row.person === person ||
            isJoined(row.hash, person) ||
            (row.strength === "strong" && isJoined(row.person, person)),
        )
        .map(opened),
    sessionsWithOthers: (person) =>
      sessions
        .where((row) => row.person === person && joined.where(({ holder }) => holder === row.hash).length > 0)
        .map(({ hash }) => hash),
    passSession: (hash, person) => {
      const found = sessions.get(hash);
      if (found === undefined) return;
      const { keepKey } = opened(found);
      sessions.set(hash, {
        ...found,
        person,
        keepKey: seal.seal(toBytes(keepKey), keepKeyPlace({ ...found, person })),
      });
    },
  };
};
