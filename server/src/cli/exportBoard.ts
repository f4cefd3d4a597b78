// `export BOARD`: the whole board as a board file on standard output, as it is on disk now, beside a running server.
import { boardId, isId } from "@werktafel/shared/ids";
import { openGate } from "../access/openGate.ts";
import { openBoards } from "../boards/openBoards.ts";
import { openLog } from "../log.ts";
import { openMeetingVerbs } from "../meetings/openMeetingVerbs.ts";
import { exportTable } from "../people/exportTable.ts";
import { sharingVerbs } from "../sharing/sharingVerbs.ts";
import { betweenVerbs } from "../between/betweenVerbs.ts";
import { openSheets } from "../sheets/openSheets.ts";
import type { CommandCall, ExitCode } from "./commandCall.ts";
import { visitStore } from "./visitStore.ts";

export const exportBoard = async (call: CommandCall): Promise<ExitCode> => {
  const { words, config, print, complain } = call;
  const [board = ""] = words;
  const now = Date.now;
  const log = openLog(config.logLevel);
  return visitStore(call, async (store) => {
    const sheets = openSheets({ store, onEvent: ({ event, ...ids }) => log.warn(event, ids) });
    try {
      const { gate } = openGate({ store, now, publicUrl: config.publicUrl });
      const book = openBoards({
        store,
        sheets,
        gate,
        log,
        now,
        meetingVerbs: { ...openMeetingVerbs(), ...sharingVerbs, ...betweenVerbs },
        // Nobody asks for anything here.
        whyNotSure: async () => Promise.resolve({ reason: "signedOut" }),
      });
      const { accessLines } = book;
      const exported = isId(board) ? await exportTable({ store, sheets, book, accessLines }, boardId(board)) : null;
      if (exported === null) {
        complain(`werktafel: there is no board ${board}.\n`);
        return 1;
      }
      for (const { path, reason } of exported.leftOut) complain(`left out: ${path}: ${reason}\n`);
      print(`${JSON.stringify(exported.file, null, 2)}\n`);
      return 0;
    } finally {
      await sheets.close();
    }
  });
};
