// Focus never falls off the page: when what one was on is gone (answered, laid away, closed), it goes to what is nearest: the
// same paper, else the next one in its list, else the part it stood in; and when the whole screen is another one, its beginning.
import { type RefObject, useEffect } from "react";

interface Place {
  readonly element: Element;
  readonly item: string | undefined;
  readonly list: Element | null;
  /** How many stops of that list came before. */
  readonly before: number;
  readonly part: HTMLElement | null;
}

const stopsIn = (list: Element | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("[data-stop]") ?? []),
];

const placeOf = (element: Element): Place => {
  const list = element.closest("[data-list]");
  const paper = element.closest<HTMLElement>("[data-item]");
  const stops = stopsIn(list);
  const at = stops.findIndex((stop) => stop === element || paper?.contains(stop));
  return {
    element,
    item: paper?.dataset["item"],
    list,
    before: Math.max(0, at),
    part: element.closest<HTMLElement>("section[tabindex], main, footer"),
  };
};

const nearest = ({ item, list, before, part }: Place, frame: HTMLElement): HTMLElement | null => {
  const same = item === undefined ? null : frame.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`);
  const stops = list?.isConnected ? stopsIn(list) : [];
  return (
    same?.querySelector<HTMLElement>("[data-stop]") ??
    stops[Math.min(before, stops.length - 1)] ??
    (part?.isConnected ? part : frame.querySelector<HTMLElement>("main"))
  );
};

export const useKeptFocus = (frame: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let last: Place | null = null;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = placeOf(target);
    };
    const look = () => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      nearest(last, element)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener("focusin", note);
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", note);
    };
  }, [frame]);
};
