// A device that keeps what is written on it, without a browser: `KeptOnDevice` over a map, as JSON, so that nothing but
// plain values can come back.
import type { KeptOnDevice } from "@werktafel/client/sync/keep/keptOnDevice";

export const inMemoryDevice = (): KeptOnDevice => {
  const kept = new Map<string, string>();
  return {
    read: (name) => {
      const text = kept.get(name);
      if (text === undefined) return [];
      const value: unknown = JSON.parse(text);
      return [value];
    },
    write: (name, value) => {
      if (value === null) kept.delete(name);
      else kept.set(name, JSON.stringify(value));
    },
    written: async () => true,
    names: () => [...kept.keys()],
    erase: () => kept.clear(),
  };
};
