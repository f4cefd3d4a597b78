// A table as a board file, as it is on disk now: everything, of everyone. Only whoever runs the server can ask for it, and
// that is written down.
import { exportBoard } from "@werktafel/shared/boardFile/exportBoard";
import { keptFrom, nothingKept } from "@werktafel/shared/boardFile/kept";
import { isPlainObject } from "@werktafel/shared/boardFile/plainJson";
import type { BoardId } from "@werktafel/shared/ids";
import type { AccessLines } from "../access/accessLines.ts";
import type { Sheets } from "../sheets/sheets.ts";
import type { Store } from "../storage/store.ts";
import type { TableBook } from "./tableBook.ts";
import { withSupport } from "./volunteers/supportToFile.ts";

export interface ExportNeeds {
  readonly store: Store;
  readonly sheets: Pick<Sheets, "read">;
  readonly book: Pick<TableBook, "allFacts">;
  readonly accessLines: AccessLines;
}

/** `null`: there is no such board. */
export const exportTable = async (
  { store, sheets, book, accessLines }: ExportNeeds,
  board: BoardId,
): Promise<ReturnType<typeof exportBoard> | null> => {
  const facts = await book.allFacts(board);
  if (facts === null) return null;
  await accessLines.note({ board, person: null, event: "boardExported", via: "commandLine" });
  const rows = await store.run("sheetsAt", { board });
  const read = await Promise.all(
    rows.map(async ({ id, audience, kind }) => {
      const content = await sheets.read(id);
      // A sheet nobody has written on yet has no content to read.
      return { ...(content ?? { sheet: id, items: [], references: [] }), audience, kind };
    }),
  );
  const kept = await store.run("kept", { board });
  const exported = exportBoard({
    board,
    sheets: read,
    facts,
    kept: kept === null ? nothingKept : keptFrom(JSON.parse(kept)),
  });
  const { file } = exported;
  const backed = await store.run("backedAt", { board });
  return { ...exported, file: isPlainObject(file) ? withSupport(file, backed) : file };
};
