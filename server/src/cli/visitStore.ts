// A command works in the store beside a running server, and leaves it when done, however that ends.
import { appendAnchors } from "../storage/looked/anchorFile.ts";
import { openStore } from "../storage/openStore.ts";
import type { StoreWithSheets } from "../storage/store.ts";
import type { CommandCall } from "./commandCall.ts";

/** Rejects with `StorageError` when the store does not open. */
export const visitStore = async <Outcome>(
  { config }: CommandCall,
  work: (store: StoreWithSheets) => Promise<Outcome>,
): Promise<Outcome> => {
  const store = await openStore({ engine: "sqlite", directory: config.dataDir, keys: config.keysDir, use: "visit" });
  try {
    // What a command does is a line too, and anchored before it ends: a server beside it may be none.
    const { last } = await store.run("lineHeads", { after: Number.MAX_SAFE_INTEGER });
    const outcome = await work(store);
    const { anchors } = await store.run("anchorsSince", { after: last, at: Date.now() });
    await appendAnchors(config.anchorsFile, anchors);
    return outcome;
  } finally {
    await store.close();
  }
};
