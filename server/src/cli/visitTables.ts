// A command that reads tables as they are on disk, beside a running server: the store with its sheets and its facts, left when done.
import { openGate } from "../access/openGate.ts";
import { betweenVerbs } from "../between/betweenVerbs.ts";
import type { Boards } from "../boards/boards.ts";
import { openBoards } from "../boards/openBoards.ts";
import { openLog } from "../log.ts";
import { openMeetingVerbs } from "../meetings/openMeetingVerbs.ts";
import { sharingVerbs } from "../sharing/sharingVerbs.ts";
import { openSheets } from "../sheets/openSheets.ts";
import type { Sheets } from "../sheets/sheets.ts";
import type { StoreWithSheets } from "../storage/store.ts";
import type { CommandCall } from "./commandCall.ts";

export interface Tables {
  readonly store: StoreWithSheets;
  readonly sheets: Sheets;
  readonly boards: Boards;
  readonly now: () => number;
}

export const withTables = async <Outcome>(
  { config }: CommandCall,
  store: StoreWithSheets,
  work: (tables: Tables) => Promise<Outcome>,
): Promise<Outcome> => {
  const now = Date.now;
  const log = openLog(config.logLevel);
  const sheets = openSheets({ store, onEvent: ({ event, ...ids }) => log.warn(event, ids) });
  try {
    const { gate } = openGate({ store, now, publicUrl: config.publicUrl });
    const boards = openBoards({
      store,
      sheets,
      gate,
      log,
      now,
      meetingVerbs: { ...openMeetingVerbs(), ...sharingVerbs, ...betweenVerbs },
      // Nobody asks for anything here.
      whyNotSure: async () => Promise.resolve({ reason: "signedOut" }),
    });
    return await work({ store, sheets, boards, now });
  } finally {
    await sheets.close();
  }
};
