// What was read from the store once and is kept until told otherwise. Only what was found is kept: "not there" is asked
// anew each time. Asked twice at once, read once.

export interface Remembered<Key, Value> {
  get(key: Key): Promise<Value | null>;
  /** True while it is known, or being read. */
  has(key: Key): boolean;
  forget(key: Key): void;
  forgetAll(): void;
}

/** More boards than one machine has open at a time; beyond it the one remembered longest goes. */
const most = 5_000;

export const openRemembered = <Key, Value>(read: (key: Key) => Promise<Value | null>): Remembered<Key, Value> => {
  const kept = new Map<Key, Promise<Value | null>>();
  const readAnew = (key: Key): Promise<Value | null> => {
    const reading = read(key);
    kept.set(key, reading);
    const drop = () => {
      if (kept.get(key) === reading) kept.delete(key);
    };
    reading.then((value) => {
      if (value === null) drop();
    }, drop);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return reading;
  };
  return {
    has: (key) => kept.has(key),
    get: (key) => kept.get(key) ?? readAnew(key),
    // A reading under way is forgotten too: it may have begun before what changed.
    forget: (key) => {
      kept.delete(key);
    },
    forgetAll: () => kept.clear(),
  };
};
