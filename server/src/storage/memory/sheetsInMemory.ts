// The log, and what is kept of a sheet beside it, in memory.
import type { SheetId } from "@werktafel/shared/ids";
import { joinRuns } from "../attribution.ts";
import type { LogRow, SnapshotRow, Transaction } from "../port.ts";
import { logPlace, snapshotPlace, versionPlace } from "../places.ts";
import type { Seal, Sealed } from "../seal.ts";
import { logKey } from "./boardsInMemory.ts";
import type { Tables } from "./tables.ts";
import { padded } from "./undoLog.ts";

export const sheetsInMemory = (tables: Tables, seal: Seal) => {
  const { boards, sheets, log, snapshots, versions, attribution, clients } = tables;
  let versionCount = 0;
  const existing = (sheet: SheetId) => {
    const row = sheets.get(sheet);
    if (row === undefined) throw new Error(`There is no sheet ${sheet}.`);
    return row;
  };
  const opened = ({ epoch, ...row }: LogRow & Sealed): LogRow => ({
    ...row,
    bytes: seal.open(row.bytes, logPlace(row), epoch),
  });
  const openedSnapshot = ({ epoch, ...row }: SnapshotRow & Sealed): SnapshotRow => ({
    ...row,
    bytes: seal.open(row.bytes, snapshotPlace(existing(row.sheet).board, row), epoch),
  });
  const newestFirst = (one: { readonly upToSeq: number }, other: { readonly upToSeq: number }) =>
    other.upToSeq - one.upToSeq;
  return {
    append: (row) => {
      const board = boards.get(row.board);
      if (board === undefined || (row.sheet !== null && existing(row.sheet).board !== row.board)) {
        throw new Error(`There is no board ${row.board}${row.sheet === null ? "" : ` with sheet ${row.sheet}`}.`);
      }
      const seq = board.lastSeq + 1;
      boards.set(row.board, { ...board, lastSeq: seq });
      const sealed = seal.seal(row.bytes, logPlace({ ...row, seq }));
      log.add(logKey(row.board, row.sheet, seq), { ...row, seq, ...sealed });
      return seq;
    },
    rewriteFact: (board, seq, bytes) => {
      const key = logKey(board, null, seq);
      const row = log.get(key);
      if (row === undefined) throw new Error(`There is no fact ${seq} at board ${board}.`);
      log.set(key, { ...row, ...seal.seal(bytes, logPlace(row)) });
    },
    editsOf: (sheet, afterSeq, most) =>
      log
        .where((row) => row.sheet === sheet && row.seq > afterSeq)
        .slice(0, most)
        .map(opened),
    factsOf: (board, afterSeq) =>
      log.where((row) => row.board === board && row.sheet === null && row.seq > afterSeq).map(opened),
    lastSeqOf: (sheet) =>
      Math.max(
        0,
        ...log.where((row) => row.sheet === sheet).map(({ seq }) => seq),
        ...snapshots.where((row) => row.sheet === sheet).map(({ upToSeq }) => upToSeq),
      ),
    dropEdits: (sheet, upToSeq) => {
      const row = existing(sheet);
      const dropped = log.deleteWhere((each) => each.sheet === sheet && each.seq <= upToSeq);
      sheets.set(sheet, { ...row, droppedRows: row.droppedRows + dropped });
    },
    putSnapshot: ({ sheet, upToSeq, at, bytes }) => {
      const sealed = seal.seal(bytes, snapshotPlace(existing(sheet).board, { sheet, upToSeq, at }));
      snapshots.set(`${sheet} ${padded(upToSeq)}`, { sheet, upToSeq, at, ...sealed });
      const kept = snapshots.where((row) => row.sheet === sheet).toSorted(newestFirst);
      for (const old of kept.slice(2)) snapshots.delete(`${sheet} ${padded(old.upToSeq)}`);
    },
    snapshotsOf: (sheet) =>
      snapshots
        .where((row) => row.sheet === sheet)
        .toSorted(newestFirst)
        .map(openedSnapshot),
    snapshotSeqsOf: (sheet) =>
      snapshots
        .where((row) => row.sheet === sheet)
        .toSorted(newestFirst)
        .map(({ upToSeq }) => upToSeq),
    snapshotAt: (sheet, upToSeq) => {
      const row = snapshots.get(`${sheet} ${padded(upToSeq)}`);
      return row === undefined ? null : openedSnapshot(row);
    },
    putVersion: (version) => {
      const { sheet } = version;
      const sealed = seal.seal(version.bytes, versionPlace(existing(sheet).board, version));
      versionCount += 1;
      versions.add(padded(versionCount), { ...version, ...sealed });
    },
    rewriteVersions: (sheet, rewrite) => {
      const { board } = existing(sheet);
      for (let number = 1; number <= versionCount; number += 1) {
        const row = versions.get(padded(number));
        if (row?.sheet !== sheet) continue;
        const place = versionPlace(board, row);
        const words = seal.open(row.bytes, place, row.epoch);
        versions.set(padded(number), { ...row, ...seal.seal(rewrite(words) ?? words, place) });
      }
    },
    versionsOf: (sheet) =>
      versions
        .where((row) => row.sheet === sheet)
        .toReversed()
        .map(({ epoch, ...row }) => ({
          ...row,
          bytes: seal.open(row.bytes, versionPlace(existing(sheet).board, row), epoch),
        })),
    versionTimesOf: (sheet) =>
      versions
        .where((row) => row.sheet === sheet)
        .toReversed()
        .map(({ at, why }) => ({ at, why })),
    versionAt: (sheet, at) => {
      const all = versions.where((row) => row.sheet === sheet);
      const found = all.findLast((row) => row.at <= at) ?? all[0];
      if (found === undefined) return null;
      const { epoch, ...row } = found;
      const place = versionPlace(existing(sheet).board, row);
      return { ...row, bytes: seal.open(row.bytes, place, epoch) };
    },
    lastVersionAt: (sheet) => {
      const moments = versions.where((row) => row.sheet === sheet).map(({ at }) => at);
      return moments.length === 0 ? null : Math.max(...moments);
    },
    addAttribution: (row) => {
      existing(row.sheet);
      const prefix = `${row.sheet} ${padded(row.client)} `;
      const key = (run: typeof row) => `${prefix}${padded(run.clock)} ${run.kind} ${padded(run.at)} ${run.person}`;
      const runs = attribution.where(({ sheet, client }) => sheet === row.sheet && client === row.client);
      for (const run of runs) {
        const joined = joinRuns(run, row);
        if (joined === null) continue;
        attribution.delete(key(run));
        attribution.set(key(joined), joined);
        return;
      }
      const length = Math.max(row.length, attribution.get(key(row))?.length ?? 0);
      attribution.set(key(row), { ...row, length });
    },
    attributionOf: (sheet) => attribution.where((row) => row.sheet === sheet),
    clientOwner: (board, client) => clients.get(`${board} ${client}`)?.person ?? null,
    clientsBoundOn: (person, today) => clients.where((row) => row.person === person && row.on === today).length,
    clientsOf: (board, person, most) =>
      clients
        .where((row) => row.board === board && row.person === person)
        .toSorted((one, other) => (one.on < other.on ? 1 : -1))
        .slice(0, most)
        .map(({ client }) => client),
    bindClient: (row) => clients.add(`${row.board} ${row.client}`, row),
  } satisfies Partial<Transaction>;
};
