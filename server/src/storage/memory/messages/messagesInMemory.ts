// Messages in memory.
import { messageChoicePlace } from "../../places.ts";
import type { MessageRow, MessagesPort } from "../../port/messages.ts";
import { type Seal, toBytes, toText } from "../../seal.ts";
import type { Tables } from "../tables.ts";

const order = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0);

export const messagesInMemory = (
  { messageChoices, outbox, feeds, people, boards }: Tables,
  seal: Seal,
): MessagesPort => {
  const waits = (row: MessageRow): boolean => row.state === "waiting" && row.claimedAt === null;
  return {
    putMessageChoice: (person, json) => {
      if (json === null) return messageChoices.delete(person);
      if (people.get(person) === undefined) throw new Error(`Impossible row: there is no person ${person}.`);
      messageChoices.set(person, seal.seal(toBytes(json), messageChoicePlace({ person })));
    },
    messageChoice: (person) => {
      const row = messageChoices.get(person);
      return row === undefined ? null : toText(seal.open(row.bytes, messageChoicePlace({ person }), row.epoch));
    },
    putMessage: (message) => {
      const { person, board, cause, id } = message;
      if (people.get(person) === undefined || (board !== null && boards.get(board) === undefined)) {
        throw new Error("Impossible row: a message to nobody, or of no board.");
      }
      if (outbox.where((row) => row.cause === cause && row.person === person).length > 0) return false;
      outbox.add(id, message);
      return true;
    },
    messagesDue: (now, most) =>
      outbox
        .where((row) => waits(row) && row.nextAt <= now)
        .toSorted((one, other) => order(one.nextAt, other.nextAt))
        .slice(0, most),
    messagesWaitingFor: (person) =>
      outbox
        .where((row) => waits(row) && row.person === person)
        .toSorted((one, other) => order(one.madeAt, other.madeAt)),
    changeMessage: (id, change) => {
      const row = outbox.get(id);
      if (row !== undefined) outbox.set(id, { ...row, ...change });
    },
    releaseMessages: () => {
      for (const row of outbox.where(({ claimedAt }) => claimedAt !== null)) {
        outbox.set(row.id, { ...row, claimedAt: null });
      }
    },
    messagesInTrouble: (since, most) =>
      outbox
        .where(
          ({ why, state, doneAt, madeAt }) =>
            why !== null &&
            ((state === "failed" && (doneAt ?? 0) >= since) || (state === "waiting" && madeAt >= since)),
        )
        .toSorted((one, other) => order(other.madeAt, one.madeAt))
        .slice(0, most),
    messageFlow: () => {
      const sent = outbox.where(({ state, way }) => state === "sent" && way !== null);
      const lastOf = (way: "mail" | "text"): { readonly [at: string]: number } => {
        const moments = sent.filter((row) => row.way === way).map(({ doneAt }) => doneAt ?? 0);
        return moments.length === 0 ? {} : { [way]: Math.max(...moments) };
      };
      return {
        waiting: outbox.where(({ state }) => state === "waiting").length,
        lastSent: { ...lastOf("mail"), ...lastOf("text") },
      };
    },
    dropMessagesDone: (before) => {
      outbox.deleteWhere(({ state, doneAt }) => state !== "waiting" && (doneAt ?? before) < before);
    },
    dropMessagesOfHouse: (failedBefore) => {
      outbox.deleteWhere(
        ({ board, state, doneAt }) =>
          board === null && state !== "waiting" && (state !== "failed" || (doneAt ?? 0) < failedBefore),
      );
    },
    putFeed: (feed) => {
      if (people.get(feed.person) === undefined) throw new Error("Impossible row: a calendar of nobody.");
      feeds.add(`${feed.hash} ${feed.person}`, feed);
    },
    feedPeople: (hash) => feeds.where((row) => row.hash === hash).map(({ person }) => person),
    feedSince: (person) => {
      const moments = feeds.where((row) => row.person === person).map(({ madeAt }) => madeAt);
      return moments.length === 0 ? null : Math.max(...moments);
    },
    dropFeedsOf: (person) => {
      const hashes = new Set(feeds.where((row) => row.person === person).map(({ hash }) => hash));
      feeds.deleteWhere(({ hash }) => hashes.has(hash));
    },
  };
};
