// The time now, for what is said of this very moment. It moves once a minute, and not more: nothing on a screen counts down.
import { useEffect, useState } from "react";

const everyMs = 60_000;

/** Milliseconds since 1970. */
export const useClock = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
};
