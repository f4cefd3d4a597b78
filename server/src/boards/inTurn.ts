// One after another: what is asked of a board waits for what was asked before, so that two who reach for the same thing
// are judged in an order, and the second sees what the first did.

export type InTurn<Key> = <Result>(key: Key, work: () => Promise<Result>) => Promise<Result>;

/** Per key one queue; a piece of work that fails stops nothing behind it. */
export const openQueues = <Key>(): InTurn<Key> => {
  const lasts = new Map<Key, Promise<unknown>>();
  return async (key, work) => {
    const before = lasts.get(key) ?? Promise.resolve();
    const result = before.then(work);
    // Whoever asked hears of a failure through `result`; the queue only needs to know that it is over.
    const over = result.then(
      () => null,
      () => null,
    );
    lasts.set(key, over);
    await over;
    if (lasts.get(key) === over) lasts.delete(key);
    return result;
  };
};
