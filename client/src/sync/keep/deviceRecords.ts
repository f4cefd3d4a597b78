// The sealed records on this device, in IndexedDB. A record says which board and which tab it is of, and nothing else.

export interface DeviceRecord {
  readonly key: string;
  readonly board: string;
  readonly tab: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export interface DeviceRecords {
  all(): Promise<readonly DeviceRecord[]>;
  /** All of it, or none. */
  change(put: readonly DeviceRecord[], remove: readonly string[]): Promise<void>;
}

const databaseName = "werktafel";
const storeName = "kept";
/** The plan that a resident chose to keep here: one, sealed under their own PIN. */
export const planStore = "plan";

const isRecord = (value: unknown): value is DeviceRecord =>
  typeof value === "object" &&
  value !== null &&
  "key" in value &&
  typeof value.key === "string" &&
  "board" in value &&
  typeof value.board === "string" &&
  "tab" in value &&
  typeof value.tab === "string" &&
  "sealed" in value &&
  value.sealed instanceof Uint8Array;

export const openDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 2);
    request.addEventListener("upgradeneeded", ({ oldVersion }) => {
      if (oldVersion < 1) request.result.createObjectStore(storeName, { keyPath: "key" });
      request.result.createObjectStore(planStore);
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("the device keeps nothing", { cause: request.error })));
  });

export const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = () => reject(new Error("the device did not keep it", { cause: transaction.error }));
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("error", failed);
    transaction.addEventListener("abort", failed);
  });

/** Rejects where the browser keeps nothing (private windows of some). */
export const openDeviceRecords = async (): Promise<DeviceRecords> => {
  const database = await openDatabase();
  // Signing out in another tab deletes the whole database; holding on to it would block that.
  database.addEventListener("versionchange", () => database.close());
  return {
    all: async () => {
      const transaction = database.transaction(storeName, "readonly");
      const request = transaction.objectStore(storeName).getAll();
      await done(transaction);
      const found: readonly unknown[] = request.result;
      return found.filter(isRecord);
    },
    change: async (put, remove) => {
      const transaction = database.transaction(storeName, "readwrite", { durability: "strict" });
      const store = transaction.objectStore(storeName);
      for (const key of remove) store.delete(key);
      for (const record of put) store.put(record);
      await done(transaction);
    },
  };
};

/** Signing out: nothing of any board stays on this device. Resolves when it is gone, or when there was nothing to lose. */
export const eraseDeviceRecords = (): Promise<void> =>
  new Promise((resolve) => {
    if (!("indexedDB" in globalThis)) return resolve();
    const request = indexedDB.deleteDatabase(databaseName);
    for (const end of ["success", "error", "blocked"]) request.addEventListener(end, () => resolve());
  });
