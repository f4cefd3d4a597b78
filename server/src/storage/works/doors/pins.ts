// The own PIN of one device: slow to try (the caller does that part), keyed at rest, and limited: after five wrong ones this
// device waits, after twenty its session is over and the way back is a new link. Other devices never notice.
import type { Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import type { SessionRow } from "../../port/doors.ts";
import { codesSleepMs } from "../signIn.ts";

const wrongInARow = 5;
const wrongInAll = 20;
const yearMs = 365 * 24 * 60 * 60_000;

/** `slow`: what the slow function made of the PIN with this salt. */
export interface SlowPin {
  readonly salt: string;
  readonly slow: string;
}

const kept = (tx: Transaction, { salt, slow }: SlowPin): string => `${salt}.${tx.mac("pin", slow)}`;

/** With which salt this device's PIN is tried; `null`: it has none. */
export const pinSalt = (tx: Transaction, { hash }: { readonly hash: string }): string | null =>
  tx.session(hash)?.pin?.split(".")[0] ?? null;

/** Chosen just now, by who is in: that is showing who one is, too. */
export const setPin = (
  tx: Transaction,
  { hash, now, ...pin }: SlowPin & { readonly hash: string; readonly now: At },
): void => tx.changeSession(hash, { pin: kept(tx, pin), wrongPins: 0, wrongPinAt: null, steppedUpAt: now });

export const dropPin = (tx: Transaction, { hash }: { readonly hash: string }): void =>
  tx.changeSession(hash, { pin: null, wrongPins: 0, wrongPinAt: null, lockAfterMs: null });

/** False when there is nothing to open it with again; then it does not lock. */
export const lockSession = (tx: Transaction, { hash, now }: { readonly hash: string; readonly now: At }): boolean => {
  const found = tx.session(hash);
  if (found === null || found.pin === null) return false;
  tx.changeSession(hash, { lockedAt: now, steppedUpAt: null });
  return true;
};

/** What a device opens with: it is used now, unlocked, and past no limit. */
const opening = ({ lapsedAt, endsAt }: SessionRow, now: At) => ({
  lockedAt: null,
  lapsedAt: null,
  lastUsedAt: now,
  steppedUpAt: now,
  wrongPins: 0,
  wrongPinAt: null,
  // What lapsed begins a new year: its own PIN is the one code that leads back.
  endsAt: lapsedAt === null ? endsAt : now + yearMs,
});

/** `right`: the device is open and showed who it is. `over`: wrong once too often; the session ended. */
export const tryPin = (
  tx: Transaction,
  { hash, now, ...pin }: SlowPin & { readonly hash: string; readonly now: At },
): "right" | "wrong" | "over" => {
  const found = tx.session(hash);
  if (found === null || found.pin === null) return "wrong";
  const { wrongPins, wrongPinAt } = found;
  const isAsleep =
    wrongPins > 0 && wrongPins % wrongInARow === 0 && wrongPinAt !== null && now - wrongPinAt < codesSleepMs;
  if (isAsleep) return "wrong";
  if (found.pin === kept(tx, pin)) {
    tx.changeSession(hash, opening(found, now));
    return "right";
  }
  if (wrongPins + 1 >= wrongInAll) {
    tx.endSession(hash);
    return "over";
  }
  tx.changeSession(hash, { wrongPins: wrongPins + 1, wrongPinAt: now });
  return "wrong";
};

export const lockAfter = (tx: Transaction, { hash, ms }: { readonly hash: string; readonly ms: number | null }): void =>
  tx.changeSession(hash, { lockAfterMs: ms });
