// `export BOARD`: the whole board as a board file on standard output, as it is on disk now, beside a running server.
import { boardId, isId } from "@werktafel/shared/ids";
import { exportTable } from "../people/exportTable.ts";
import type { CommandCall, ExitCode } from "./commandCall.ts";
import { visitStore } from "./visitStore.ts";
import { withTables } from "./visitTables.ts";

export const exportBoard = async (call: CommandCall): Promise<ExitCode> => {
  const { words, print, complain } = call;
  const [board = ""] = words;
  return visitStore(call, async (visited) =>
    withTables(call, visited, async ({ store, sheets, boards }) => {
      const needs = { store, sheets, book: boards, accessLines: boards.accessLines };
      const exported = isId(board) ? await exportTable(needs, boardId(board)) : null;
      if (exported === null) {
        complain(`werktafel: there is no board ${board}.\n`);
        return 1;
      }
      for (const { path, reason } of exported.leftOut) complain(`left out: ${path}: ${reason}\n`);
      print(`${JSON.stringify(exported.file, null, 2)}\n`);
      return 0;
    }),
  );
};
