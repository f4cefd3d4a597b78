// Links, sessions, answers to commands and access lines in memory.
import type { Transaction } from "../port.ts";
import { outsideLog, type Seal, toBytes, toText } from "../seal.ts";
import type { Tables } from "./tables.ts";
import { padded } from "./undoLog.ts";

export const accessInMemory = ({ answers, accessLines, links, sessions }: Tables, seal: Seal) => {
  let lineCount = 0;
  return {
    answerTo: (board, person, command) => {
      const found = answers.get(`${board} ${person} ${command}`);
      return found === undefined ? null : toText(seal.open(found.bytes, outsideLog("answer", board), found.epoch));
    },
    putAnswer: (board, person, command, answer) => {
      const bytes = seal.seal(toBytes(answer), outsideLog("answer", board));
      answers.add(`${board} ${person} ${command}`, { epoch: seal.keyEpoch, bytes });
    },
    putAccess: (row) => {
      lineCount += 1;
      accessLines.add(padded(lineCount), row);
    },
    accessAt: (board) => accessLines.where((row) => row.board === board),
    lastAccess: ({ board, person, event, before }) => {
      const moments = accessLines
        .where((row) => row.board === board && row.person === person && row.event === event)
        .filter((row) => row.at < before && row.refusal === null)
        .map(({ at }) => at);
      return moments.length === 0 ? null : Math.max(...moments);
    },
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
  } satisfies Partial<Transaction>;
};
