// Once a day, when few people are there, the store is copied to a folder by itself, and copies of longer ago than thirty days
// go. So is the age of the wrapping keys looked at: both must happen when nobody thinks of them.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../../log.ts";
import { openUnderWay } from "../../underWay.ts";
import type { At } from "../port/at.ts";
import type { Store } from "../store.ts";

export interface NightlyBackup {
  /** False: nobody asked for backups by themselves. */
  readonly isOn: boolean;
  /** When the newest backup in the folder was made; `null`: there is none. */
  last(): At | null;
  /** Looks whether anything is due, and does it. By itself every few minutes. */
  look(): Promise<void>;
  /** Looks no more; resolves when the last look, and its copy, is over. */
  close(): Promise<void>;
}

export interface NightlyNeeds {
  readonly store: Pick<Store, "backup" | "tendKeys">;
  readonly folder: string;
  /** Hour of the day in Amsterdam; `null`: never. */
  readonly hour: number | null;
  readonly now: () => At;
  readonly log: Pick<Log, "info" | "error">;
}

const lookEveryMs = 10 * 60 * 1000;
export const keptForMs = 30 * 24 * 60 * 60 * 1000;

const pattern = /^werktafel-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})Z\.sqlite$/;
const nameAt = (at: At): string => `werktafel-${new Date(at).toISOString().slice(0, 16).replace(":", "-")}Z.sqlite`;

interface Kept {
  readonly name: string;
  readonly at: At;
}

/** The backups in a folder, oldest first. Other files in it are nobody's business here. */
export const backupsIn = (folder: string): readonly Kept[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .flatMap((name) => {
          const [, date, hour, minute] = pattern.exec(name) ?? [];
          return date === undefined ? [] : [{ name, at: Date.parse(`${date}T${hour}:${minute}:00Z`) }];
        })
        .toSorted((one, other) => one.at - other.at)
    : [];

const clock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  hourCycle: "h23",
});

/** The day and the hour in Amsterdam. */
const inAmsterdam = (at: At): { readonly day: string; readonly hour: number } => {
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`,
    hour: Number(parts.get("hour")),
  };
};

export const openNightlyBackup = ({ store, folder, hour, now, log }: NightlyNeeds): NightlyBackup => {
  const underWay = openUnderWay();
  let isLooking = false;
  let destroyedBefore: number | null = null;
  const newest = (): At | null => backupsIn(folder).at(-1)?.at ?? null;

  const isDue = (destroyed: number): boolean => {
    if (hour === null) return false;
    // Words were erased, and their key with them: an older backup can no longer give back all that lies here.
    if (destroyedBefore !== null && destroyed > destroyedBefore) return true;
    const last = newest();
    const today = inAmsterdam(now());
    return today.hour >= hour && (last === null || inAmsterdam(last).day < today.day);
  };

  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      const { isNewEpoch, destroyed } = await store.tendKeys(now());
      if (isNewEpoch) log.info("keysRotated");
      if (isDue(destroyed)) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        await store.backup(join(folder, nameAt(now())));
        for (const { name, at } of backupsIn(folder)) if (at < now() - keptForMs) rmSync(join(folder, name));
        destroyedBefore = destroyed;
        log.info("backupMade");
      }
      destroyedBefore ??= destroyed;
    } catch (error) {
      // Tried again at the next look; its age is on /readyz.
      log.error("backupFailed", error);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void underWay.add(look()), lookEveryMs);
  timer.unref();
  const close = async (): Promise<void> => {
    clearInterval(timer);
    await underWay.settled();
  };

  return { isOn: hour !== null, last: newest, look, close };
};
