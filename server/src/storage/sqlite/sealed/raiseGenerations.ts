// A store that is put back is another past than the one on people's screens. Every sheet gets a higher generation, so that a
// document from before cannot be written on: its screen loads anew and offers its own words again (DESIGN.md 4).
import { type BoardId, type SheetId, sheetId } from "@werktafel/shared/ids";
import { type Seal, toBytes, toText } from "../../seal.ts";
import type { Database } from "../database.ts";
import type { Change } from "./sealedTable.ts";
import { answers, kept, log, mine, sheets, snapshots, versions } from "./sealedTables.ts";

interface Step {
  readonly from: SheetId;
  readonly to: SheetId;
}

const lineageOf = (sheet: SheetId): string => sheet.slice(0, sheet.lastIndexOf("~"));

/** The highest generation of any sheet; 0 when there is none. */
export const highestGeneration = (database: Database): number =>
  Math.max(
    0,
    ...database
      .prepare<[], { readonly id: string }>("SELECT id FROM sheets")
      .all()
      .map(({ id }) => Number(id.slice(id.lastIndexOf("~") + 1))),
  );

/** Inside a transaction. All sheets get this one generation, which no document ever had. */
export const raiseGenerations = (database: Database, seal: Seal, generation: number): void => {
  database.exec("PRAGMA defer_foreign_keys = ON");
  const boards = database.prepare<[], { readonly board: BoardId }>("SELECT DISTINCT board FROM sheets").all();
  for (const { board } of boards) raiseAt(database, seal, board, generation);
};

const raiseAt = (database: Database, seal: Seal, board: BoardId, generation: number): void => {
  const steps = database
    .prepare<[BoardId], { readonly id: SheetId }>("SELECT id FROM sheets WHERE board = ?")
    .all(board)
    .map(({ id }): Step => ({ from: id, to: sheetId(`${lineageOf(id)}~${generation}`) }));
  const rename = renaming(steps);
  const ofBoard = { where: "board = ?", bound: [board] };
  for (const { from, to } of steps) {
    const ofSheet = { where: "sheet = ?", bound: [from] };
    log.reseal(database, seal, { ...ofSheet, change: ({ row, bytes }) => ({ row: { ...row, sheet: to }, bytes }) });
    snapshots.reseal(database, seal, {
      ...ofSheet,
      change: ({ row, bytes }) => ({ row: { ...row, sheet: to }, bytes }),
    });
    versions.reseal(database, seal, {
      ...ofSheet,
      change: ({ row, bytes }) => ({ row: { ...row, sheet: to }, bytes: rename(bytes) ?? bytes }),
    });
    database.prepare<[number, SheetId]>("UPDATE log SET generation = ? WHERE sheet = ?").run(generation, to);
    database.prepare<[SheetId, SheetId]>("UPDATE attribution SET sheet = ? WHERE sheet = ?").run(to, from);
    sheets.reseal(database, seal, {
      where: "id = ?",
      bound: [from],
      change: ({ row, bytes }) => ({ row: { ...row, id: to }, bytes }),
    });
  }
  const renamed = <Row>({ row, bytes }: Change<Row>): Change<Row> | null => {
    const next = rename(bytes);
    return next === null ? null : { row, bytes: next };
  };
  log.reseal(database, seal, { where: "board = ? AND sheet = ''", bound: [board], change: renamed });
  kept.reseal(database, seal, { ...ofBoard, change: renamed });
  mine.reseal(database, seal, { ...ofBoard, change: renamed });
  answers.reseal(database, seal, { ...ofBoard, change: renamed });
};

/**
 * In JSON, where an id stands alone between its quotes: words that somebody wrote have their own quotes escaped, so none of
 * them looks like one. `null`: none of these sheets is named.
 */
const renaming = (steps: readonly Step[]): ((bytes: Uint8Array) => Uint8Array | null) => {
  const next = new Map(steps.map(({ from, to }) => [`"${from}"`, `"${to}"`]));
  return (bytes) => {
    const before = toText(bytes);
    const after = before.replace(/"[A-Za-z0-9_-]{1,64}~[0-9]{1,6}"/g, (id) => next.get(id) ?? id);
    return after === before ? null : toBytes(after);
  };
};
