// A command works in the store beside a running server, and leaves it when done, however that ends.
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
    return await work(store);
  } finally {
    await store.close();
  }
};
