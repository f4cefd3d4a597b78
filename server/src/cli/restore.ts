// `restore FILE`: a backup in the place of the store. Refused while anyone holds the store; the store that was there stays
// beside it.
import { resolve } from "node:path";
import { restoreFrom } from "../storage/sqlite/restore.ts";
import type { CommandCall, ExitCode } from "./commandCall.ts";

export const restore = async ({ words, config, print }: CommandCall): Promise<ExitCode> => {
  const { earlier } = restoreFrom({
    backup: resolve(words[0] ?? ""),
    directory: config.dataDir,
    keys: config.keysDir,
    now: Date.now(),
  });
  print(`The store is put back.${earlier === null ? "" : ` The one that was there is now ${earlier}`}\n`);
  return 0;
};
