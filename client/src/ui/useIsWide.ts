// Whether columns fit side by side at the chosen letter size: the order in which parts are read follows what is seen.
import { type RefObject, useLayoutEffect, useState } from "react";

/** `rems`: the width from which it is wide, in letters. */
export const useIsWide = (box: RefObject<HTMLElement | null>, rems: number): boolean => {
  const [isWide, setWide] = useState(true);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setWide(element.clientWidth >= rems * rem);
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
