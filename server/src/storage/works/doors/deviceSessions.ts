// A session is one device of one person: it is used, locks, passes its limits and ends. What is past a limit opens nothing
// any more, but keeps its device's key for a while: who comes back finds what was typed and not sent.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import { asOne, devicesWithin, releaseAll, type SessionsTouched } from "../../joinedSessions.ts";
import type { SeatRow, Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import type { SessionRow } from "../../port/doors.ts";
import { asksForNewLink, codesSleepMs } from "../signIn.ts";

/** The key under which this session's device keeps what is not sent yet; `null`: no such session. */
export const keepKey = (tx: Transaction, { hash }: { readonly hash: string }): string | null =>
  tx.session(hash)?.keepKey ?? null;

/**
 * A session's last use is noted once an hour: noting it at every request would cost a disk write each, and nobody is
 * signed out by the hour (90 days, DESIGN.md 7). A shorter limit is counted by the minute.
 */
const touchAfterMs = 60 * 60 * 1000;
const touchSoonMs = 60 * 1000;
const shortMs = 24 * touchAfterMs;
/** What lapsed keeps its device's key for this long. */
const keepLapsedMs = 30 * shortMs;

const touchAfter = ({ idleMs, lockAfterMs }: SessionRow): number =>
  idleMs <= shortMs || lockAfterMs !== null ? touchSoonMs : touchAfterMs;

const passedLimit = ({ lastUsedAt, idleMs, endsAt }: SessionRow, now: At): boolean =>
  now - lastUsedAt > idleMs || (endsAt !== null && endsAt <= now);

/** One that lapses now, or locks by itself now, is changed; gives the session as it is from now on. */
const judged = (tx: Transaction, found: SessionRow, now: At): SessionRow => {
  const { hash, lapsedAt, lockedAt, lockAfterMs, lastUsedAt } = found;
  if (lapsedAt === null && passedLimit(found, now)) {
    tx.changeSession(hash, { lapsedAt: now });
    return { ...found, lapsedAt: now };
  }
  if (lockedAt === null && lockAfterMs !== null && now - lastUsedAt > lockAfterMs) {
    tx.changeSession(hash, { lockedAt: now, steppedUpAt: null });
    return { ...found, lockedAt: now, steppedUpAt: null };
  }
  return found;
};

/** As it is now, locked or lapsed too; being asked for is use. `null`: unknown or ended. */
export const session = (
  tx: Transaction,
  { hash, now }: { readonly hash: string; readonly now: At },
): SessionRow | null => {
  const known = tx.session(hash);
  if (known === null) return null;
  const found = judged(tx, known, now);
  if (found.lapsedAt !== null || found.lockedAt !== null || now - found.lastUsedAt < touchAfter(found)) return found;
  tx.touchSession(hash, now);
  return { ...found, lastUsedAt: now };
};

/** Lapses and locks what is due; gives the hashes of those that open nothing from now on. */
export const sweepSessions = (tx: Transaction, { now }: { readonly now: At }): readonly string[] => {
  tx.dropLapsed(now - keepLapsedMs);
  tx.dropCodeTries(now - codesSleepMs);
  return tx.sessionsDue(now).map((due) => judged(tx, due, now).hash);
};

export const sessionsOf = (tx: Transaction, { person }: { readonly person: PersonId }): readonly SessionRow[] =>
  tx.sessionsOf(person);

/** The devices of somebody who is in as these people, as far as those reach no more. */
export const devicesOf = (
  tx: Transaction,
  { people }: { readonly people: readonly PersonId[] },
): readonly SessionRow[] => devicesWithin(tx, people);

/** Its person showed on this device that it is really them: it is open, for whatever is asked. False: ended or lapsed. */
export const showedItself = (tx: Transaction, { hash, now }: { readonly hash: string; readonly now: At }): boolean => {
  const found = tx.session(hash);
  if (found === null || judged(tx, found, now).lapsedAt !== null) return false;
  tx.changeSession(hash, { lockedAt: null, lastUsedAt: now, steppedUpAt: now, wrongPins: 0, wrongPinAt: null });
  return true;
};

export const endSession = (tx: Transaction, { hash }: { readonly hash: string }): void => tx.endSession(hash);

/** On no other device anybody is in as these people: those of theirs alone end. */
export const endDevicesOf = (
  tx: Transaction,
  { people, but }: { readonly people: readonly PersonId[]; readonly but: string | null },
): SessionsTouched => asOne(people.map((person) => releaseAll(tx, person, but)));

/** All devices and links of a person end in one step; a device on which they are in elsewhere too goes on for there. */
export const endWaysIn = (
  tx: Transaction,
  { person, now }: { readonly person: PersonId; readonly now: At },
): SessionsTouched => {
  tx.voidLinksOf(person, now);
  // Whoever has the telephone has its calendar.
  tx.dropFeedsOf(person);
  return releaseAll(tx, person);
};

/** Whether somebody guessed so often at this person's link that only a new one lets them in. */
export const waysIn = (
  tx: Transaction,
  { board, person }: { readonly board: BoardId; readonly person: PersonId },
): { readonly asksForNewLink: boolean } => {
  const link = tx.linkFor(board, person);
  return { asksForNewLink: link !== null && asksForNewLink(link) };
};

/** Chairs at a table whose person is in on no device: where somebody at the door may sit down. */
export const chairsWithoutDevice = (
  tx: Transaction,
  { board }: { readonly board: BoardId },
): readonly Pick<SeatRow, "participant" | "person">[] =>
  tx
    .seatsAt(board)
    .filter(({ to, person }) => to === null && tx.sessionsReaching(person).every(({ lapsedAt }) => lapsedAt !== null))
    .map(({ participant, person }) => ({ participant, person }));
