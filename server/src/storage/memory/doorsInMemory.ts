// Links and sessions in memory.
import type { DoorsPort, SessionRow } from "../port/doors.ts";
import { keepKeyPlace } from "../places.ts";
import { type Seal, toBytes, toText } from "../seal.ts";
import type { Tables } from "./tables.ts";

type KeptSession = ReturnType<Tables["sessions"]["all"]>[number];

const isDue = (row: KeptSession, now: number): boolean =>
  row.lapsedAt === null &&
  (now - row.lastUsedAt > row.idleMs ||
    (row.endsAt !== null && row.endsAt <= now) ||
    (row.lockedAt === null && row.lockAfterMs !== null && now - row.lastUsedAt > row.lockAfterMs));

export const openedSession =
  (seal: Seal) =>
  ({ keepKey, ...row }: KeptSession): SessionRow => ({
    ...row,
    keepKey: toText(seal.open(keepKey.bytes, keepKeyPlace(row), keepKey.epoch)),
  });

export const doorsInMemory = ({ links, codeTries, sessions, joined }: Tables, seal: Seal): DoorsPort => {
  const opened = openedSession(seal);
  const end = (hash: string): void => {
    sessions.delete(hash);
    joined.deleteWhere(({ holder }) => holder === hash);
  };
  return {
    putLink: ({ hash, board, person, createdAt, code }) => {
      const older = links.where((row) => row.board === board && row.person === person && row.voidAt === null);
      for (const link of older) links.set(link.hash, { ...link, voidAt: createdAt });
      links.add(hash, { hash, board, person, createdAt, spentAt: null, voidAt: null, code, wrongCodes: 0 });
    },
    link: (hash) => links.get(hash) ?? null,
    spendLink: (hash, now) => {
      const found = links.get(hash);
      if (found === undefined || found.spentAt !== null || found.voidAt !== null) return null;
      // A big-screen link works until it is replaced.
      const spent = { ...found, spentAt: found.person === null ? null : now };
      links.set(hash, spent);
      return spent;
    },
    linkFor: (board, person) =>
      links
        .where((row) => row.board === board && row.person === person)
        .toSorted(
          (one, other) =>
            Number(one.voidAt === null) - Number(other.voidAt === null) || one.createdAt - other.createdAt,
        )
        .at(-1) ?? null,
    voidLinksOf: (person, now, board) => {
      const open = links.where(
        (row) => row.person === person && row.voidAt === null && (board === undefined || row.board === board),
      );
      for (const link of open) links.set(link.hash, { ...link, voidAt: now });
    },
    codeTries: (link, browser) => codeTries.get(`${link} ${browser}`) ?? null,
    noteWrongCode: (link, browser, { isCounted, ...tries }) => {
      codeTries.set(`${link} ${browser}`, tries);
      const found = links.get(link);
      if (found !== undefined) links.set(link, { ...found, wrongCodes: found.wrongCodes + Number(isCounted) });
    },
    dropCodeTries: (before) => {
      codeTries.deleteWhere(({ lastAt }) => lastAt < before);
    },
    putSession: ({ keepKey, ...row }) => {
      sessions.add(row.hash, { ...row, keepKey: seal.seal(toBytes(keepKey), keepKeyPlace(row)) });
    },
    session: (hash) => {
      const found = sessions.get(hash);
      return found === undefined ? null : opened(found);
    },
    touchSession: (hash, now) => {
      const found = sessions.get(hash);
      if (found !== undefined) sessions.set(hash, { ...found, lastUsedAt: now });
    },
    changeSession: (hash, change) => {
      const found = sessions.get(hash);
      if (found !== undefined) sessions.set(hash, { ...found, ...change });
    },
    sessionsOf: (person) => sessions.where((row) => row.person === person).map(opened),
    sessionsDue: (now) => sessions.where((row) => isDue(row, now)).map(opened),
    dropLapsed: (before) => {
      for (const { hash, lapsedAt } of sessions.all()) if (lapsedAt !== null && lapsedAt < before) end(hash);
    },
    endSession: end,
    screenSessionsOf: (board) => sessions.where((row) => row.board === board).map(({ hash }) => hash),
  };
};
