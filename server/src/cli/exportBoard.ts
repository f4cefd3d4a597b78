// `export BOARD`: the whole board as a board file on standard output, as it is on disk now, beside a running server.
import { boardId, isId } from "@werktafel/shared/ids";
import { exportTable } from "../people/exportTable.ts";
import type { CommandCall, ExitCode } from "./runCommand.ts";
import { visitStore } from "./visitStore.ts";
import { openSheets } from "../sheets/openSheets.ts";

export const exportBoard = async (call: CommandCall): Promise<ExitCode> => {
  const [board = ""] = call.words;
  return visitStore(call, async (store) => {
    const sheets = openSheets({ store, onEvent: ({ event }) => call.complain(`${event}\n`) });
    try {
      const file = isId(board) ? await exportTable({ store, sheets, now: Date.now }, boardId(board)) : null;
      if (file === null) {
        call.complain(`werktafel: there is no board ${board}.\n`);
        return 1;
      }
      call.print(`${JSON.stringify(file, null, 2)}\n`);
      return 0;
    } finally {
      await sheets.close();
    }
  });
};
