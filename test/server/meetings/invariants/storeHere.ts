// A store in this very thread: the same works over an engine in memory, without the way to another thread and back, so that
// ten thousand meetings fit in minutes.
import { memoryEngine } from "@werktafel/server/storage/memory/memoryEngine";
import type { Transaction } from "@werktafel/server/storage/port";
import type { Store } from "@werktafel/server/storage/store";
import { works } from "@werktafel/server/storage/work";

/** A work as it is called here: its question was checked by the type of `store.run`. */
interface Named {
  run(tx: Transaction, question: unknown): unknown;
}
const named: ReadonlyMap<string, Named["run"]> = new Map(
  Object.entries(works).map(([name, run]: [string, Named["run"]]) => [name, run]),
);

interface Settling {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

const settle = ({ resolve, reject }: Settling, work: () => unknown): void => {
  try {
    resolve(work());
  } catch (error) {
    reject(error);
  }
};

export const openStoreHere = (): Store => {
  const engine = memoryEngine();
  return {
    run: async (name, question) =>
      new Promise((resolve, reject) => {
        settle({ resolve, reject }, () => engine.transaction((tx) => named.get(name)?.(tx, question)));
      }),
    readBack: async () => Promise.resolve(engine.readBack()),
    verify: async () => Promise.resolve(engine.verify()),
    backup: async (file) => engine.backup(file),
    tendKeys: async (now) => Promise.resolve(engine.tendKeys(now)),
    erase: async (erasure) => Promise.resolve(engine.erase(erasure)),
    close: async () => Promise.resolve(engine.close()),
  };
};
