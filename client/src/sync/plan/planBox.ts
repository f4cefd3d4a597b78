// The one plan that lies on this device: put there, renewed while its table is open, opened with the PIN, and gone after five
// wrong ones, after fourteen days without the house, and when access ends. Every change of it is judged by what lies there at
// that very moment, in one transaction: of two tabs none undoes what the other did, and what was wiped stays wiped.
import { planKeptForDays } from "@werktafel/shared/domain/keptPlan";
import { done, openDatabase, planStore } from "../keep/deviceRecords.ts";
import { decodePlanRecord, type PlanRecord } from "./decode.ts";
import { makeLock, openPlan, type PlanLock, sealPlan } from "./planSeal.ts";
import { forgetShell, keepShell } from "./shell.ts";

const dayMs = 86_400_000;
const mostWrong = 5;

export interface WhosePlan {
  readonly board: string;
  readonly person: string;
}

/** Whose it is and the time it was kept are bound to the words: another or a later one cannot be written beside them. */
const labelOf = ({ board, person, keptAt }: WhosePlan & Pick<PlanRecord, "keptAt">): string =>
  `${board} ${person} ${keptAt}`;

/** A clock set back makes nothing younger than this device has seen it. */
const isOver = ({ keptAt, seenAt }: PlanRecord, now: number): boolean =>
  Math.max(now, seenAt) - keptAt > planKeptForDays * dayMs;

/** What lies there becomes what `decide` says of it; `null`: nothing. Answers what lay there, and what lies there now. */
const change = async (
  decide: (lying: PlanRecord | null) => PlanRecord | null,
): Promise<{ readonly before: PlanRecord | null; readonly after: PlanRecord | null }> => {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(planStore, "readwrite", { durability: "strict" });
    const store = transaction.objectStore(planStore);
    let outcome: { before: PlanRecord | null; after: PlanRecord | null } = { before: null, after: null };
    const request: IDBRequest<unknown[]> = store.getAll();
    request.addEventListener("success", () => {
      const before = decodePlanRecord(request.result[0]);
      const after = decide(before);
      outcome = { before, after };
      if (after !== null && after === before) return;
      store.clear();
      if (after !== null) store.put(after, after.board);
    });
    await done(transaction);
    return outcome;
  } finally {
    database.close();
  }
};

export const forgetPlan = async (): Promise<void> => {
  await change(() => null);
  await forgetShell();
};

const isSame = (one: PlanLock, other: PlanLock): boolean => one.salt.join() === other.salt.join();

const sealedNow = async (lock: PlanLock, { board, person }: WhosePlan, words: string): Promise<PlanRecord> => {
  const keptAt = Date.now();
  const sealed = await sealPlan(lock, words, labelOf({ board, person, keptAt }));
  return { board, person, keptAt, seenAt: keptAt, wrong: 0, lock, sealed };
};

/** The PIN is the one of this device, found right by the house. False: this browser keeps nothing. */
export const keepPlan = async (pin: string, whose: WhosePlan, words: string): Promise<boolean> => {
  try {
    const fresh = await sealedNow(await makeLock(pin), whose, words);
    // The screens first: without them nothing opens, and a plan that nothing opens is only a risk.
    await keepShell();
    await change(() => fresh);
    return true;
  } catch {
    await forgetPlan().catch(() => undefined);
    return false;
  }
};

/** Whose plan lies here; it is not opened for that. */
export const whosePlan = async (): Promise<WhosePlan | null> => (await change((lying) => lying)).after;

/** As the table is now, under the lock that is there; false: none lies there of this person and table. */
export const renewPlan = async (whose: WhosePlan, words: string): Promise<boolean> => {
  const { before } = await change((lying) => lying);
  if (before?.board !== whose.board || before.person !== whose.person) return false;
  const fresh = await sealedNow(before.lock, whose, words);
  const { after } = await change((lying) =>
    // Taken away or put anew while it was sealed, or renewed later by another tab: that stands.
    lying === null || !isSame(lying.lock, fresh.lock) || lying.keptAt > fresh.keptAt
      ? lying
      : { ...fresh, wrong: lying.wrong },
  );
  if (after === null) return false;
  await keepShell();
  // Taken away just now: then the screens go too.
  const isThere = (await whosePlan()) !== null;
  if (!isThere) await forgetShell();
  return isThere;
};

/** Noted at every sight of this device; true: a plan lies here, and its time is not over. */
export const isPlanHere = async (now = Date.now()): Promise<boolean> => {
  const { before, after } = await change((lying) =>
    lying === null || isOver(lying, now) ? null : { ...lying, seenAt: Math.max(now, lying.seenAt) },
  );
  if (before !== null && after === null) await forgetShell();
  return after !== null;
};

export type OpenedPlan =
  | { readonly kind: "open"; readonly words: string; readonly keptAt: number; readonly board: string }
  | { readonly kind: "wrong" }
  | { readonly kind: "gone" };

export const openKeptPlan = async (pin: string): Promise<OpenedPlan> => {
  if (!(await isPlanHere())) return { kind: "gone" };
  // Counted before it is tried: a page that is closed halfway wins no try.
  const { after: lying } = await change((found) => found && { ...found, wrong: found.wrong + 1 });
  if (lying === null) return { kind: "gone" };
  const { board, keptAt, lock, sealed, wrong } = lying;
  const words = wrong > mostWrong ? null : await openPlan(lock, pin, { sealed, label: labelOf(lying) });
  if (words !== null) {
    await change((found) => found && (isSame(found.lock, lock) ? { ...found, wrong: 0 } : found));
    return { kind: "open", words, keptAt, board };
  }
  if (wrong < mostWrong) return { kind: "wrong" };
  await forgetPlan();
  return { kind: "gone" };
};
