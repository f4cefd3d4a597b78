// Messages in SQLite: choices sealed under their person's key; of what waits only ids, states and moments.
import type { MessageWay } from "@werktafel/shared/domain/messages/choice";
import type { PersonId } from "@werktafel/shared/ids";
import { messageChoicePlace } from "../../../places.ts";
import type { MessageRow, MessagesPort } from "../../../port/messages.ts";
import { type Seal, toBytes, toText } from "../../../seal.ts";
import type { Database } from "../../database.ts";

interface Sealed {
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

const columns = `id, cause, person, board, state, made_at AS madeAt, next_at AS nextAt, claimed_at AS claimedAt,
  tries, way, why, done_at AS doneAt`;
const columnOf = {
  state: "state",
  nextAt: "next_at",
  claimedAt: "claimed_at",
  tries: "tries",
  way: "way",
  why: "why",
  doneAt: "done_at",
} as const;
const changeable = ["state", "nextAt", "claimedAt", "tries", "way", "why", "doneAt"] as const;

export const messageRows = (database: Database, seal: Seal): MessagesPort => {
  const choice = database.prepare<[PersonId], Sealed>(
    "SELECT key_epoch AS epoch, bytes FROM message_choices WHERE person = ?",
  );
  const putChoice = database.prepare<[PersonId, number, Uint8Array]>(
    `INSERT INTO message_choices (person, key_epoch, bytes) VALUES (?, ?, ?)
     ON CONFLICT (person) DO UPDATE SET key_epoch = excluded.key_epoch, bytes = excluded.bytes`,
  );
  const dropChoice = database.prepare<[PersonId]>("DELETE FROM message_choices WHERE person = ?");
  const put = database.prepare<[MessageRow]>(
    `INSERT INTO outbox (id, cause, person, board, state, made_at, next_at, claimed_at, tries, way, why, done_at)
     VALUES (@id, @cause, @person, @board, @state, @madeAt, @nextAt, @claimedAt, @tries, @way, @why, @doneAt)
     ON CONFLICT (cause, person) DO NOTHING`,
  );
  const due = database.prepare<[number, number], MessageRow>(
    `SELECT ${columns} FROM outbox WHERE state = 'waiting' AND claimed_at IS NULL AND next_at <= ?
     ORDER BY next_at, id LIMIT ?`,
  );
  const waitingFor = database.prepare<[PersonId], MessageRow>(
    `SELECT ${columns} FROM outbox WHERE person = ? AND state = 'waiting' AND claimed_at IS NULL ORDER BY made_at, id`,
  );
  const release = database.prepare<[]>("UPDATE outbox SET claimed_at = NULL WHERE claimed_at IS NOT NULL");
  const trouble = database.prepare<[number, number, number], MessageRow>(
    `SELECT ${columns} FROM outbox
     WHERE why IS NOT NULL AND ((state = 'failed' AND done_at >= ?) OR (state = 'waiting' AND made_at >= ?))
     ORDER BY made_at DESC, id LIMIT ?`,
  );
  const waiting = database.prepare<[], { readonly waiting: number }>(
    "SELECT count(*) AS waiting FROM outbox WHERE state = 'waiting'",
  );
  const lastSent = database.prepare<[], { readonly way: MessageWay; readonly at: number }>(
    "SELECT way, max(done_at) AS at FROM outbox WHERE state = 'sent' AND way IS NOT NULL GROUP BY way",
  );
  const dropDone = database.prepare<[number]>("DELETE FROM outbox WHERE state <> 'waiting' AND done_at < ?");
  const dropOfHouse = database.prepare<[number]>(
    `DELETE FROM outbox WHERE board IS NULL
       AND (state IN ('sent', 'dropped') OR (state = 'failed' AND done_at < ?))`,
  );
  const putFeed = database.prepare<[string, PersonId, number]>(
    "INSERT INTO feeds (hash, person, made_at) VALUES (?, ?, ?)",
  );
  const feedPeople = database.prepare<[string], { readonly person: PersonId }>(
    "SELECT person FROM feeds WHERE hash = ? ORDER BY person",
  );
  const feedSince = database.prepare<[PersonId], { readonly at: number | null }>(
    "SELECT max(made_at) AS at FROM feeds WHERE person = ?",
  );
  const dropFeeds = database.prepare<[PersonId]>(
    "DELETE FROM feeds WHERE hash IN (SELECT hash FROM feeds WHERE person = ?)",
  );

  return {
    putMessageChoice: (person, json) => {
      if (json === null) return void dropChoice.run(person);
      const { epoch, bytes } = seal.seal(toBytes(json), messageChoicePlace({ person }));
      putChoice.run(person, epoch, bytes);
    },
    messageChoice: (person) => {
      const row = choice.get(person);
      return row === undefined ? null : toText(seal.open(row.bytes, messageChoicePlace({ person }), row.epoch));
    },
    putMessage: (message) => put.run(message).changes > 0,
    messagesDue: (now, most) => due.all(now, most),
    messagesWaitingFor: (person) => waitingFor.all(person),
    changeMessage: (id, change) => {
      const changed = changeable.filter((name) => change[name] !== undefined);
      if (changed.length === 0) return;
      const sets = changed.map((name) => `${columnOf[name]} = ?`).join(", ");
      database
        .prepare<(string | number | null)[]>(`UPDATE outbox SET ${sets} WHERE id = ?`)
        .run(...changed.map((name) => change[name] ?? null), id);
    },
    releaseMessages: () => {
      release.run();
    },
    messagesInTrouble: (since, most) => trouble.all(since, since, most),
    messageFlow: () => ({
      waiting: waiting.get()?.waiting ?? 0,
      lastSent: Object.fromEntries(lastSent.all().map(({ way, at }) => [way, at])),
    }),
    dropMessagesDone: (before) => {
      dropDone.run(before);
    },
    dropMessagesOfHouse: (failedBefore) => {
      dropOfHouse.run(failedBefore);
    },
    putFeed: ({ hash, person, madeAt }) => {
      putFeed.run(hash, person, madeAt);
    },
    feedPeople: (hash) => feedPeople.all(hash).map(({ person }) => person),
    feedSince: (person) => feedSince.get(person)?.at ?? null,
    dropFeedsOf: (person) => {
      dropFeeds.run(person);
    },
  };
};
