// Whether there is a network, as the browser tells it: a hint to try at once or to stop waiting, never the truth.

/** Calls `changed` with `true` when it is worth trying now, `false` when the network went; returns how to stop. */
export type Network = (changed: (isThere: boolean) => void) => () => void;

export const browserNetwork: Network = (changed) => {
  const came = () => changed(true);
  const went = () => changed(false);
  // A phone that was in a pocket: the page is looked at again, and its timers may have slept.
  const seen = () => {
    if (document.visibilityState === "visible") changed(true);
  };
  addEventListener("online", came);
  addEventListener("offline", went);
  document.addEventListener("visibilitychange", seen);
  return () => {
    removeEventListener("online", came);
    removeEventListener("offline", went);
    document.removeEventListener("visibilitychange", seen);
  };
};

/** Calls `leaving` when the page may be gone in a moment: a phone that is put away, a tab that closes. */
export type Leaving = (leaving: () => void) => () => void;

export const browserLeaving: Leaving = (leaving) => {
  const hidden = () => {
    if (document.visibilityState === "hidden") leaving();
  };
  addEventListener("pagehide", leaving);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    removeEventListener("pagehide", leaving);
    document.removeEventListener("visibilitychange", hidden);
  };
};
