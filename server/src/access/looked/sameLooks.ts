// A reload, a phone that comes back from the tunnel, a second tab: the same look, or the story would be all reloads. Whoever
// comes second waits for the line of the first.

const sameLookMs = 10 * 60_000;
const mostRemembered = 20_000;

interface Last {
  readonly at: number;
  readonly stored: Promise<void>;
}

export interface SameLooks {
  /** Writes, unless the same was written just before; resolves when that is done. */
  once(key: string, write: () => Promise<void>): Promise<void>;
  /** Writes, in one go, those things that were not written just before; resolves when all are. */
  onceEach<Thing>(
    things: readonly Thing[],
    keyOf: (thing: Thing) => string,
    write: (fresh: readonly Thing[]) => Promise<void>,
  ): Promise<void>;
}

export const sameLooks = (now: () => number): SameLooks => {
  const lasts = new Map<string, Last>();
  const sameAs = (key: string): Last | null => {
    const last = lasts.get(key);
    // A clock that was put back makes no look of an hour ago the same as this one.
    return last !== undefined && now() >= last.at && now() - last.at < sameLookMs ? last : null;
  };
  const remember = (key: string, stored: Promise<void>): void => {
    if (lasts.size >= mostRemembered) for (const [each] of lasts) if (sameAs(each) === null) lasts.delete(each);
    // Too many at once: the oldest is told twice rather than one not at all.
    const [oldest] = lasts.keys();
    if (lasts.size >= mostRemembered && oldest !== undefined) lasts.delete(oldest);
    const last = { at: now(), stored };
    lasts.set(key, last);
    stored.catch(() => {
      if (lasts.get(key) === last) lasts.delete(key);
    });
  };
  return {
    once: async (key, write) => {
      const same = sameAs(key);
      if (same !== null) return same.stored;
      const stored = write();
      remember(key, stored);
      return stored;
    },
    onceEach: async (things, keyOf, write) => {
      const earlier = things.flatMap((thing) => sameAs(keyOf(thing)) ?? []);
      const fresh = things.filter((thing) => sameAs(keyOf(thing)) === null);
      const stored = fresh.length === 0 ? Promise.resolve() : write(fresh);
      for (const thing of fresh) remember(keyOf(thing), stored);
      await Promise.all([stored, ...earlier.map((last) => last.stored)]);
    },
  };
};
