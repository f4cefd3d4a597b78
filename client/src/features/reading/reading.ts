// How I read: calm or not, letter size, light or dark, single-letter keys. Mine alone, kept on this device; it says
// nothing about what lies on any table.

export type Letters = "100" | "125" | "150" | "200";
export type Theme = "device" | "light" | "dark";
export const lettersSizes: readonly Letters[] = ["100", "125", "150", "200"];
export const themes: readonly Theme[] = ["device", "light", "dark"];

export interface Reading {
  /** `null`: never chosen; a resident then reads calmly. */
  readonly isCalm: boolean | null;
  readonly letters: Letters | null;
  readonly theme: Theme;
  readonly hasKeys: boolean;
}

const unchosen: Reading = { isCalm: null, letters: null, theme: "device", hasKeys: true };
const storageKey = "werktafel-reading";

const decoded = (stored: string | null): Reading => {
  if (stored === null) return unchosen;
  const parts = stored.split(" ");
  const pick = <Value extends string>(all: readonly Value[]) => all.find((each) => parts.includes(each)) ?? null;
  return {
    isCalm: parts.includes("calm") ? true : parts.includes("live") ? false : null,
    letters: pick(lettersSizes),
    theme: pick(themes) ?? "device",
    hasKeys: !parts.includes("noKeys"),
  };
};

const encoded = (reading: Reading): string =>
  [
    reading.isCalm === null ? "" : reading.isCalm ? "calm" : "live",
    reading.letters ?? "",
    reading.theme,
    reading.hasKeys ? "" : "noKeys",
  ]
    .filter(Boolean)
    .join(" ");

const listeners = new Set<() => void>();

const stored = (): string | null => {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    // A browser that keeps nothing: every choice then lasts as long as the page.
    return null;
  }
};
let current = decoded(typeof localStorage === "undefined" ? null : stored());

export const readingNow = (): Reading => current;

export const chooseReading = (change: Partial<Reading>): void => {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storageKey, encoded(current));
  } catch {
    // Kept nowhere: it still holds for this page.
  }
  for (const listener of listeners) listener();
};

export const onReading = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Puts letters and theme on the page. `defaultLetters`: what someone's card asks for (`largeText`). */
export const applyReading = (reading: Reading, defaultLetters: Letters): void => {
  const page = document.documentElement;
  page.dataset["letters"] = reading.letters ?? defaultLetters;
  if (reading.theme === "device") delete page.dataset["theme"];
  else page.dataset["theme"] = reading.theme;
};
