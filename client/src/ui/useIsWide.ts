// Whether columns fit side by side at the chosen letter size: the order in which parts are read follows what is seen.
import { type RefObject, useLayoutEffect, useState } from "react";

/** Where styles cannot ask for the width of a box all is narrow, so that what is read and what is seen go together (0275). */
const canBeWide = CSS.supports("container-type", "inline-size");

/** `rems`: the width from which it is wide, in letters. */
export const useIsWide = (box: RefObject<HTMLElement | null>, rems: number): boolean => {
  const [isWide, setWide] = useState(true);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setWide(canBeWide && element.clientWidth >= rems * rem);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const letters = new MutationObserver(measure);
    letters.observe(document.documentElement, { attributeFilter: ["data-letters"] });
    return () => {
      observer.disconnect();
      letters.disconnect();
    };
  }, [box, rems]);
  return isWide;
};
