// The keyboard: arrows inside a list, F2 to write, single letters only outside fields and only while the reader wants them.
import { useEffect, useRef } from "react";

export interface Keys {
  readonly onNew: () => unknown;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onUndo: () => unknown;
  readonly onEscape: () => void;
}

const isField = (target: Element): boolean => target.matches("input, textarea, select, [contenteditable]");

const moveInList = (from: Element, step: 1 | -1): boolean => {
  const list = from.closest("[data-list]");
  if (!list) return false;
  const stops = [...list.querySelectorAll<HTMLElement>("[data-stop]")];
  const at = stops.findIndex((stop) => stop === from || stop.closest("[data-item]")?.contains(from));
  const next = stops[at + step];
  next?.focus();
  return next !== undefined;
};

const writeHere = (from: Element): boolean => {
  const button = from.closest("[data-item]")?.querySelector<HTMLElement>("[data-edit]");
  button?.click();
  return button != null;
};

/** `hasLetters`: single letters are wanted (they can be switched off). */
export const useKeys = (wanted: Keys, hasLetters: boolean): void => {
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): boolean => {
      const { target, key } = event;
      const keys = latest.current;
      if (!(target instanceof Element) || target.closest("dialog")) return false;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isField(target)) return false;
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && key.toLowerCase() === "z") {
        keys.onUndo();
        return true;
      }
      if (!isPlain) return false;
      if (key === "ArrowDown") return moveInList(target, 1);
      if (key === "ArrowUp") return moveInList(target, -1);
      if (key === "F2") return writeHere(target);
      if (key === "Escape") {
        keys.onEscape();
        return false;
      }
      if (!hasLetters) return false;
      const act = { n: keys.onNew, "/": keys.onSearch, "?": keys.onHelp }[key];
      act?.();
      return act !== undefined;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && press(event)) event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [hasLetters]);
};
