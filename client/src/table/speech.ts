// What is said aloud to who listens instead of looks: one polite region, at most one sentence per 5 seconds for what
// others do; the result of an own move at once. Own saving says nothing.

export interface Speech {
  /** The result of what I did myself. */
  readonly say: (sentence: string) => void;
  /** What somebody else did; merged. */
  readonly tell: (sentence: string) => void;
  readonly subscribe: (listener: (sentence: string) => void) => () => void;
}

const mergedForMs = 5_000;

export const openSpeech = (): Speech => {
  const listeners = new Set<(sentence: string) => void>();
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const speak = (sentence: string) => {
    for (const listener of listeners) listener(sentence);
  };
  return {
    say: speak,
    tell: (sentence) => {
      waiting.add(sentence);
      timer ??= setTimeout(() => {
        timer = null;
        speak([...waiting].join(". "));
        waiting.clear();
      }, mergedForMs);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** The one speech of this page. */
export const speech = openSpeech();
