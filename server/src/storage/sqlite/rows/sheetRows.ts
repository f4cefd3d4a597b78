// Snapshots, versions, attribution and client ids in SQLite.
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import { joinRuns } from "../../attribution.ts";
import type { AttributionRow, SnapshotRow, Transaction, VersionRow } from "../../port.ts";
import { snapshotPlace, versionPlace } from "../../places.ts";
import type { Seal } from "../../seal.ts";
import type { Database } from "../database.ts";

type SheetRows = Pick<
  Transaction,
  | "putSnapshot"
  | "snapshotsOf"
  | "snapshotSeqsOf"
  | "snapshotAt"
  | "putVersion"
  | "versionsOf"
  | "rewriteVersions"
  | "lastVersionAt"
  | "versionTimesOf"
  | "versionAt"
  | "addAttribution"
  | "attributionOf"
  | "clientOwner"
  | "clientsBoundOn"
  | "clientsOf"
  | "bindClient"
>;

interface Sealed {
  readonly board: BoardId;
  readonly epoch: number;
}

interface NumberedVersion extends VersionRow, Sealed {
  readonly number: number;
}

const runColumns = "sheet, client, clock, length, person, at, kind";

export const sheetRows = (database: Database, seal: Seal): SheetRows => {
  const boardOf = database.prepare<[SheetId], { readonly board: BoardId }>("SELECT board FROM sheets WHERE id = ?");
  const putSnapshot = database.prepare<[SheetId, number, number, number, Uint8Array]>(
    "INSERT OR REPLACE INTO snapshots (sheet, up_to_seq, at, key_epoch, bytes) VALUES (?, ?, ?, ?, ?)",
  );
  const keepTwo = database.prepare<[SheetId, SheetId]>(
    `DELETE FROM snapshots WHERE sheet = ? AND up_to_seq NOT IN
       (SELECT up_to_seq FROM snapshots WHERE sheet = ? ORDER BY up_to_seq DESC LIMIT 2)`,
  );
  const snapshots = `SELECT sheet, up_to_seq AS upToSeq, at, bytes, key_epoch AS epoch, sheets.board AS board
     FROM snapshots JOIN sheets ON sheets.id = sheet WHERE sheet = ?`;
  const snapshotsOf = database.prepare<[SheetId], SnapshotRow & Sealed>(`${snapshots} ORDER BY up_to_seq DESC`);
  const snapshotAt = database.prepare<[SheetId, number], SnapshotRow & Sealed>(`${snapshots} AND up_to_seq = ?`);
  const snapshotSeqsOf = database.prepare<[SheetId], { readonly upToSeq: number }>(
    "SELECT up_to_seq AS upToSeq FROM snapshots WHERE sheet = ? ORDER BY up_to_seq DESC",
  );
  const numberedVersions = database.prepare<[SheetId], NumberedVersion>(
    `SELECT number, sheet, seq, versions.at AS at, why, person, bytes, key_epoch AS epoch, sheets.board AS board
     FROM versions JOIN sheets ON sheets.id = sheet WHERE sheet = ? ORDER BY number`,
  );
  const rewriteVersion = database.prepare<[number, Uint8Array, number]>(
    "UPDATE versions SET key_epoch = ?, bytes = ? WHERE number = ?",
  );
  const putVersion = database.prepare<[SheetId, number, number, string, PersonId | null, number, Uint8Array]>(
    "INSERT INTO versions (sheet, seq, at, why, person, key_epoch, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const versionsOf = database.prepare<[SheetId], VersionRow & Sealed>(
    `SELECT sheet, seq, at, why, person, bytes, key_epoch AS epoch, sheets.board AS board
     FROM versions JOIN sheets ON sheets.id = sheet WHERE sheet = ? ORDER BY number DESC`,
  );
  const versionTimesOf = database.prepare<[SheetId], Pick<VersionRow, "at" | "why">>(
    "SELECT at, why FROM versions WHERE sheet = ? ORDER BY number DESC",
  );
  const versionColumns = `sheet, seq, versions.at AS at, why, person, bytes, key_epoch AS epoch, sheets.board AS board
     FROM versions JOIN sheets ON sheets.id = sheet WHERE sheet = ?`;
  const versionBy = database.prepare<[SheetId, number], VersionRow & Sealed>(
    `SELECT ${versionColumns} AND versions.at <= ? ORDER BY number DESC LIMIT 1`,
  );
  const firstVersion = database.prepare<[SheetId], VersionRow & Sealed>(
    `SELECT ${versionColumns} ORDER BY number LIMIT 1`,
  );
  const lastVersionAt = database.prepare<[SheetId], { readonly at: number | null }>(
    "SELECT max(at) AS at FROM versions WHERE sheet = ?",
  );
  type Spot = [SheetId, AttributionRow["kind"], number, number];
  const runBefore = database.prepare<Spot, AttributionRow>(
    `SELECT ${runColumns} FROM attribution WHERE sheet = ? AND kind = ? AND client = ? AND clock < ?
     ORDER BY clock DESC LIMIT 1`,
  );
  const runAfter = database.prepare<Spot, AttributionRow>(
    `SELECT ${runColumns} FROM attribution WHERE sheet = ? AND kind = ? AND client = ? AND clock > ? ORDER BY clock LIMIT 1`,
  );
  const growRun = database.prepare<[number, number, ...Spot, number, PersonId]>(
    `UPDATE attribution SET clock = ?, length = ?
     WHERE sheet = ? AND kind = ? AND client = ? AND clock = ? AND at = ? AND person = ?`,
  );
  const insertRun = database.prepare<[...Spot, number, PersonId, number]>(
    `INSERT INTO attribution (sheet, kind, client, clock, at, person, length) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET length = max(length, excluded.length)`,
  );
  const attributionOf = database.prepare<[SheetId], AttributionRow>(
    `SELECT ${runColumns} FROM attribution WHERE sheet = ? ORDER BY client, clock, kind DESC, at, person`,
  );
  const clientOwner = database.prepare<[BoardId, number], { readonly person: PersonId }>(
    "SELECT person FROM clients WHERE board = ? AND client = ?",
  );
  const clientsBoundOn = database.prepare<[PersonId, string], { readonly many: number }>(
    "SELECT count(*) AS many FROM clients WHERE person = ? AND bound_on = ?",
  );
  const clientsOf = database.prepare<[PersonId, BoardId, number], { readonly client: number }>(
    "SELECT client FROM clients WHERE person = ? AND board = ? ORDER BY bound_on DESC LIMIT ?",
  );
  const bindClient = database.prepare<[BoardId, number, PersonId, string]>(
    "INSERT INTO clients (board, client, person, bound_on) VALUES (?, ?, ?, ?)",
  );

  const boardOfSheet = (sheet: SheetId): BoardId => {
    const found = boardOf.get(sheet);
    if (found === undefined) throw new Error(`There is no sheet ${sheet}.`);
    return found.board;
  };
  const openedSnapshot = ({ board, epoch, bytes, ...row }: SnapshotRow & Sealed): SnapshotRow => ({
    ...row,
    bytes: seal.open(bytes, snapshotPlace(board, row), epoch),
  });
  const openedVersion = ({ board, epoch, bytes, ...row }: VersionRow & Sealed): VersionRow => ({
    ...row,
    bytes: seal.open(bytes, versionPlace(board, row), epoch),
  });

  return {
    putSnapshot: ({ sheet, upToSeq, at, bytes }) => {
      const sealed = seal.seal(bytes, snapshotPlace(boardOfSheet(sheet), { sheet, upToSeq, at }));
      putSnapshot.run(sheet, upToSeq, at, sealed.epoch, sealed.bytes);
      keepTwo.run(sheet, sheet);
    },
    snapshotsOf: (sheet) => snapshotsOf.all(sheet).map(openedSnapshot),
    snapshotSeqsOf: (sheet) => snapshotSeqsOf.all(sheet).map(({ upToSeq }) => upToSeq),
    snapshotAt: (sheet, upToSeq) => {
      const row = snapshotAt.get(sheet, upToSeq);
      return row === undefined ? null : openedSnapshot(row);
    },
    putVersion: ({ bytes, ...row }) => {
      const { sheet, seq, at, why, person } = row;
      const sealed = seal.seal(bytes, versionPlace(boardOfSheet(sheet), row));
      putVersion.run(sheet, seq, at, why, person, sealed.epoch, sealed.bytes);
    },
    rewriteVersions: (sheet, rewrite) => {
      for (const { number, board, epoch, bytes, ...row } of numberedVersions.all(sheet)) {
        const place = versionPlace(board, row);
        const words = seal.open(bytes, place, epoch);
        const sealed = seal.seal(rewrite(words) ?? words, place);
        rewriteVersion.run(sealed.epoch, sealed.bytes, number);
      }
    },
    versionsOf: (sheet) => versionsOf.all(sheet).map(openedVersion),
    versionTimesOf: (sheet) => versionTimesOf.all(sheet),
    versionAt: (sheet, at) => {
      const row = versionBy.get(sheet, at) ?? firstVersion.get(sheet);
      return row === undefined ? null : openedVersion(row);
    },
    lastVersionAt: (sheet) => lastVersionAt.get(sheet)?.at ?? null,
    addAttribution: (row) => {
      const { sheet, kind, client, clock, at, person, length } = row;
      const neighbours = [
        runBefore.get(sheet, kind, client, clock),
        // Only removing goes backwards: one letter after another before the caret.
        kind === "removed" ? runAfter.get(sheet, kind, client, clock) : undefined,
      ];
      for (const run of neighbours) {
        const joined = run === undefined ? null : joinRuns(run, row);
        if (run === undefined || joined === null) continue;
        growRun.run(joined.clock, joined.length, sheet, kind, client, run.clock, run.at, run.person);
        return;
      }
      insertRun.run(sheet, kind, client, clock, at, person, length);
    },
    attributionOf: (sheet) => attributionOf.all(sheet),
    clientOwner: (board, client) => clientOwner.get(board, client)?.person ?? null,
    clientsBoundOn: (person, today) => clientsBoundOn.get(person, today)?.many ?? 0,
    clientsOf: (board, person, most) => clientsOf.all(person, board, most).map(({ client }) => client),
    bindClient: ({ board, client, person, on }) => {
      bindClient.run(board, client, person, on);
    },
  };
};
