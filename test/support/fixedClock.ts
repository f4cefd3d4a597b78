// A clock that stands still until a test moves it: what depends on time is said in the test, not left to the machine.

export interface FixedClock {
  /** Milliseconds since 1970. A function of its own, so that it can be handed down as it is. */
  readonly now: () => number;
  advance(ms: number): void;
  set(isoMoment: string): void;
}

/** Starts at `isoMoment`; by default the moment at which the example case is told. */
export const fixedClock = (isoMoment = "2026-09-18T15:30:00+02:00"): FixedClock => {
  let at = Date.parse(isoMoment);
  return {
    now: () => at,
    advance: (ms) => {
      at += ms;
    },
    set: (moment) => {
      at = Date.parse(moment);
    },
  };
};
