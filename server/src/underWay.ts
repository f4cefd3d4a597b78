// What somebody began here and nobody waits for yet: a stop waits for it before the store closes. And what is done again and
// again, never twice at once.

export interface UnderWay {
  /** Gives back what it was given. */
  add<T>(work: Promise<T>): Promise<T>;
  /** Nothing is under way any more, nor what began meanwhile; or it took longer than this. */
  settled(withinMs?: number): Promise<void>;
}

export const openUnderWay = (): UnderWay => {
  const works = new Set<Promise<unknown>>();
  return {
    add: (work) => {
      const over: Promise<boolean> = work
        .catch(() => null) // Whoever began it hears of it.
        .then(() => works.delete(over));
      works.add(over);
      return work;
    },
    settled: async (withinMs) => {
      let isLate = false;
      const all = async (): Promise<void> => {
        while (works.size > 0 && !isLate) await Promise.allSettled(works);
      };
      if (withinMs === undefined) return all();
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, withinMs);
      await Promise.race([all(), late.promise]);
      isLate = true;
      clearTimeout(timer);
    },
  };
};

export interface Round {
  readonly everyMs: number;
  readonly look: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export interface Rounds {
  /** Now, and not only when it is time. */
  now(): void;
  /** A whole round that begins from here on; resolves when it is over. */
  whole(): Promise<void>;
  /** No more rounds; resolves when the last one is over. */
  close(): Promise<void>;
}

/** A round that is slow is not begun twice. */
export const openRounds = ({ everyMs, look, onError }: Round): Rounds => {
  let busy: Promise<void> | null = null;
  const now = (): void => {
    busy ??= look()
      .catch(onError)
      .finally(() => {
        busy = null;
      });
  };
  const timer = setInterval(now, everyMs).unref();
  return {
    now,
    whole: async () => {
      await busy;
      now();
      await busy;
    },
    close: async () => {
      clearInterval(timer);
      await busy;
    },
  };
};
