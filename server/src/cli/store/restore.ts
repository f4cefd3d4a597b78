// `restore FILE`: a backup in the place of the store. Refused while anyone holds the store; the store that was there stays
// beside it. What was erased since is forgotten again, and every open screen loads anew.
import { resolve } from "node:path";
import { appendAnchors } from "../../storage/looked/anchorFile.ts";
import { restoreFrom } from "../../storage/sqlite/restore.ts";
import type { CommandCall, ExitCode } from "../commandCall.ts";
import { visitStore } from "../visitStore.ts";

export const restore = async (call: CommandCall): Promise<ExitCode> => {
  const { words, config, print, complain } = call;
  const { earlier, leftOut } = restoreFrom({
    backup: resolve(words[0] ?? ""),
    directory: config.dataDir,
    keys: config.keysDir,
    now: Date.now(),
  });
  // From here on it is known how far who looked goes in this backup: what was anchored beyond it is no hole.
  await visitStore(call, async (store) => {
    const { anchors } = await store.run("anchorsSince", { after: 0, at: Date.now(), isRestored: true });
    await appendAnchors(config.anchorsFile, anchors);
  });
  print(`The store is put back.${earlier === null ? "" : ` The one that was there is now ${earlier}`}\n`);
  for (const board of leftOut.boards) {
    complain(`Board ${board} is left out: words in it were erased after this backup, and with them its key.\n`);
  }
  for (const sheet of leftOut.sheets) {
    complain(
      `Of sheet ${sheet} only what was written after its last erasing came back: the rest has no key any more.\n`,
    );
  }
  return 0;
};
