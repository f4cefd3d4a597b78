// What a finger just chose stays chosen while it is on its way: the word that it is kept may come a moment before the thing
// itself, and a choice that jumps back in between reads as if it was not heard.
import { useState } from "react";

interface Picked<Value> {
  /** What the screen shows as chosen. */
  readonly shown: Value;
  readonly pick: (value: Value) => void;
  /** It did not become true: show again what was told. */
  readonly letGo: () => void;
}

/** `told`: what holds now by what was heard. Whatever is told next wins over the finger, from whichever screen it came. */
export const usePicked = <Value>(told: Value): Picked<Value> => {
  const [picked, setPicked] = useState<{ readonly value: Value; readonly over: Value } | null>(null);
  const isHeard = picked !== null && picked.over !== told;
  if (isHeard) setPicked(null);
  return {
    shown: picked === null || isHeard ? told : picked.value,
    pick: (value) => setPicked({ value, over: told }),
    letGo: () => setPicked(null),
  };
};
