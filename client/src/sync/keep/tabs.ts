// Which tabs are alive. What a closed tab left is taken over by one other tab, never by two: two documents must not go on
// under one client id. The browser itself lets go of a tab's lock when the tab is gone, however it went.

export interface Tabs {
  /** Says that this tab lives, until the returned function is called or the page is gone. */
  hold(tab: string): Promise<() => void>;
  /** Runs `work` when that tab is gone and nobody else is taking over; false otherwise. */
  takeOver(tab: string, work: () => Promise<void>): Promise<boolean>;
}

const lockName = (tab: string): string => `werktafel tab ${tab}`;

/** On the Web Locks of this origin. */
export const lockedTabs = (locks: Pick<LockManager, "request">): Tabs => ({
  hold: (tab) =>
    new Promise((held) => {
      void locks.request(lockName(tab), () => new Promise<void>((end) => held(end)));
    }),
  takeOver: (tab, work) =>
    locks.request(lockName(tab), { ifAvailable: true }, async (lock) => {
      if (lock === null) return false;
      await work();
      return true;
    }),
});
