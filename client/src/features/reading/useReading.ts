// The reader's own choices, as React sees them change; letters and theme go on the page at once.
import { useEffect, useSyncExternalStore } from "react";
import { applyReading, type Letters, onReading, type Reading, readingNow } from "./reading.ts";

export const useReading = (defaultLetters: Letters = "100"): Reading => {
  const reading = useSyncExternalStore(onReading, readingNow);
  useEffect(() => applyReading(reading, defaultLetters), [reading, defaultLetters]);
  return reading;
};
