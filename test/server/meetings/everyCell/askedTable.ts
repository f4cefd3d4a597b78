// A table at a moment with a line for everyone who can ask, where nothing that is asked comes true: the store says no to every
// fact, so that each wish is asked of the same table, and what would be done is answered `notStored`.
import { StorageError } from "@werktafel/server/storage/port";
import type { Sheets } from "@werktafel/server/sheets/sheets";
import type { Store } from "@werktafel/server/storage/store";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";
import { openScreenLine, type ScreenLine } from "../../live/openScreenLine.ts";
import type { OpenTable } from "../../live/openTable.ts";
import { type Asker, askers } from "./expected.ts";
import { type MomentName, tableAt } from "./moments.ts";

export interface AskedTable {
  readonly table: OpenTable;
  readonly line: (asker: Asker) => ScreenLine;
  readonly close: () => Promise<void>;
}

/** `prepare`: what is done before nothing more comes true. */
export const askedTable = async (
  moment: MomentName,
  more: readonly Fact[],
  prepare: (table: OpenTable) => Promise<void> = async () => Promise.resolve(),
): Promise<AskedTable> => {
  let isOver = false;
  const faultyStore = (store: Store): Store => ({
    ...store,
    run: async (name, question) =>
      isOver && name === "appendFacts" ? Promise.reject(new StorageError("not now")) : store.run(name, question),
  });
  const faultySheets = (sheets: Sheets): Sheets => ({
    connect: (writer, listener) => sheets.connect(writer, listener),
    read: async (sheet) => sheets.read(sheet),
    open: async () => sheets.open(),
    close: async () => sheets.close(),
    rewrite: async (plan, facts) =>
      isOver ? Promise.reject(new StorageError("not now")) : sheets.rewrite(plan, facts),
  });
  const limits = { commandsPerSecond: 100_000, commandBurst: 100_000 };
  const table = await tableAt(moment, { more, faultyStore, faultySheets, limits });
  await prepare(table);
  isOver = true;
  const lines = new Map<Asker, ScreenLine>();
  for (const asker of askers) {
    const cookie = await table.cookieOf(asker === "bigScreen" ? null : asker);
    lines.set(asker, await openScreenLine(table.url, cookie, asker === "bigScreen" ? { screen: "1" } : {}));
  }
  return {
    table,
    line: (asker) => {
      const line = lines.get(asker);
      if (!line) throw new Error(`${asker} has no line`);
      return line;
    },
    close: async () => {
      for (const line of lines.values()) line.close();
      await table.close();
    },
  };
};

/** `done`, or the reason; of what is somebody's, with whose it is. */
export const toldBy = (answer: CommandAnswer): string => {
  if (answer.ok) return "done, and stored";
  const { refusal } = answer;
  if (refusal.reason === "notStored") return "done";
  return refusal.reason === "notYours" ? `notYours ${refusal.who}` : refusal.reason;
};
