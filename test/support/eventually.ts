// Waits for what must become true, instead of sleeping and hoping. Everything live is tested with this.
import { setTimeout as pause } from "node:timers/promises";

const tenSeconds = 10_000;
const everyMs = 20;

/**
 * Tries `attempt` until it neither throws nor answers `false`, and gives back its answer. After `withinMs` it fails
 * with what the last attempt said, so that the test shows what was missing and not that time was up.
 */
export const eventually = async <Answer>(
  attempt: () => Answer | Promise<Answer>,
  withinMs: number = tenSeconds,
): Promise<Answer> => {
  const until = performance.now() + withinMs;
  for (;;) {
    let missing: unknown;
    try {
      const answer = await attempt();
      if (answer !== false) return answer;
      missing = new Error("it stayed false");
    } catch (error) {
      missing = error;
    }
    if (performance.now() >= until) throw new Error(`not within ${withinMs} ms`, { cause: missing });
    await pause(everyMs);
  }
};
