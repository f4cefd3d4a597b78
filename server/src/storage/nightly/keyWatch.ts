// Once an hour something of every board is opened with its key as it lies on the disk: that a key is lost must be known while
// there is still a backup of the keys, and not on the day that somebody needs the words.
import { setImmediate } from "node:timers/promises";
import type { BoardId } from "@werktafel/shared/ids";
import type { Log } from "../../log.ts";
import { openRounds } from "../../underWay.ts";
import { DamageError } from "../port.ts";
import type { At } from "../port/at.ts";
import type { KeysTried } from "../port/keysTried.ts";
import type { Store } from "../store.ts";

export interface KeysNow {
  /** When all were last tried; `null`: not yet. */
  readonly triedAt: At | null;
  /** How many lines of keys opened nothing then. */
  readonly unreadable: number;
}

export interface KeyWatch {
  now(): KeysNow;
  /** Tries all of them. By itself each hour. */
  look(): Promise<void>;
  /** At the start, without waiting for it. */
  begin(): void;
  close(): Promise<void>;
}

export interface KeyWatchNeeds {
  readonly store: Pick<Store, "run">;
  readonly now: () => At;
  readonly log: Pick<Log, "info" | "warn" | "error">;
}

const everyMs = 60 * 60 * 1000;
/** Boards in one transaction: a few milliseconds, and then whoever waits goes first. */
const boardsAtOnce = 20;
/** The log names so many; `verify` names all. */
const mostNamed = 20;

export const openKeyWatch = ({ store, now, log }: KeyWatchNeeds): KeyWatch => {
  let found: KeysNow = { triedAt: null, unreadable: 0 };
  let isClosing = false;

  const look = async (): Promise<void> => {
    const unreadable: string[] = [];
    let after: BoardId | "" | null = "";
    while (after !== null && !isClosing) {
      const tried: KeysTried = await store.run("tryKeys", { after, most: boardsAtOnce });
      unreadable.push(...tried.unreadable);
      after = tried.next;
      await setImmediate();
    }
    if (isClosing) return;
    for (const of of unreadable.slice(0, mostNamed)) log.warn("keyUnreadable", { of });
    const lines = unreadable.length;
    if (lines > 0) log.error("keysUnreadable", new DamageError("Keys open nothing."), { lines });
    else if (found.unreadable > 0) log.info("keysReadable");
    found = { triedAt: now(), unreadable: lines };
  };
  const rounds = openRounds({ everyMs, look, onError: (error) => log.error("keysNotTried", error) });

  return {
    now: () => found,
    look,
    begin: rounds.now,
    close: async () => {
      isClosing = true;
      await rounds.close();
    },
  };
};
