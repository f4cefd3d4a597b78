// "Wil je zien wat anderen typen?": asked once on this device, and always to be changed. Who says no, or says nothing
// yet, sees words when they have stood still for a moment.

const storageKey = "werktafel-typing";
const listeners = new Set<() => void>();

const stored = (): string | null => {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
    return null;
  }
};
let current: string | null = typeof localStorage === "undefined" ? null : stored();

/** `null`: not asked yet. */
export const typingChoice = (): boolean | null => (current === null ? null : current === "yes");

export const chooseTyping = (seesTyping: boolean): void => {
  current = seesTyping ? "yes" : "no";
  try {
    localStorage.setItem(storageKey, current);
  } catch {
    // Kept nowhere: it still holds for this page.
  }
  for (const listener of listeners) listener();
};

export const onTypingChoice = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
