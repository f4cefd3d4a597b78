// Links and sessions in memory.
import type { DoorsPort } from "../port/doors.ts";
import { outsideLog, type Seal, toBytes, toText } from "../seal.ts";
import type { Tables } from "./tables.ts";

export const doorsInMemory = ({ links, sessions }: Tables, seal: Seal): DoorsPort => ({
  putLink: ({ hash, board, person, createdAt }) => {
    const older = links.where((row) => row.board === board && row.person === person && row.voidAt === null);
    for (const link of older) links.set(link.hash, { ...link, voidAt: createdAt });
    links.add(hash, { hash, board, person, createdAt, spentAt: null, voidAt: null });
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
  putSession: ({ keepKey, ...row }) => {
    const bytes = seal.seal(toBytes(keepKey), outsideLog("keepKey", row.board));
    sessions.add(row.hash, { ...row, keepKey: { epoch: seal.keyEpoch, bytes } });
  },
  session: (hash) => {
    const found = sessions.get(hash);
    if (found === undefined) return null;
    const { keepKey, ...row } = found;
    return { ...row, keepKey: toText(seal.open(keepKey.bytes, outsideLog("keepKey", row.board), keepKey.epoch)) };
  },
  touchSession: (hash, now) => {
    const found = sessions.get(hash);
    if (found !== undefined) sessions.set(hash, { ...found, lastUsedAt: now });
  },
  endSession: (hash) => sessions.delete(hash),
  screenSessionsOf: (board) => sessions.where((row) => row.board === board).map(({ hash }) => hash),
});
