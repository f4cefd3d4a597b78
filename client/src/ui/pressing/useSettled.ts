// A press counts only for what stood there long enough to be read: whoever was about to press one thing never answers another
// that came in its place (SCREENS.md 4, Rustig scherm).
import { type MouseEvent, type PointerEvent, useLayoutEffect, useRef, useState } from "react";

/** Nobody reads and presses faster than this (own judgement; a simple reaction takes about 250 ms). */
export const settleMs = 400;

/** Milliseconds of one clock. */
export const isMeant = (pressedAt: number, movedAt: number): boolean => pressedAt - movedAt >= settleMs;

export interface Settled {
  /** True while a press is not taken: `aria-disabled` on the group says so too. */
  readonly isSettling: boolean;
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/** `what`: changes whenever something else stands in this place. */
export const useSettled = (what: string): Settled => {
  const movedAt = useRef(0);
  const downAt = useRef<number | null>(null);
  const [settled, setSettled] = useState<string | null>(null);
  useLayoutEffect(() => {
    movedAt.current = performance.now();
    const timer = setTimeout(() => setSettled(what), settleMs);
    return () => clearTimeout(timer);
  }, [what]);
  return {
    isSettling: settled !== what,
    onPointerDownCapture: ({ timeStamp }) => {
      downAt.current = timeStamp;
    },
    onClickCapture: (event) => {
      // The finger went down on what it meant; a key has no going down of its own.
      const pressedAt = event.detail > 0 ? (downAt.current ?? event.timeStamp) : event.timeStamp;
      downAt.current = null;
      if (isMeant(pressedAt, movedAt.current)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
};
