// The time of day for who leads, to the minute: never a clock that runs down.
import { useEffect, useState } from "react";

const lookEveryMs = 10_000;

/** Milliseconds; redrawn when the minute changes. `isWanted`: else nothing ticks. */
export const useMinute = (isWanted: boolean): number => {
  const minuteOf = () => Math.floor(Date.now() / 60_000) * 60_000;
  const [minute, setMinute] = useState(minuteOf);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => setMinute(minuteOf()), lookEveryMs);
    return () => clearInterval(timer);
  }, [isWanted]);
  return minute;
};
