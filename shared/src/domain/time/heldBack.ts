// News about money, decisions, refusals or rules that comes on Friday afternoon, when nobody can explain it any more. The
// resident chooses once how a *message* about it may come; the board itself never waits.

import { closesAt, instantOf, type Openness, opensNext, type WallTime, wallTimeAt } from "./openness.ts";
import { addDays, isDay } from "./days.ts";
import { isLastBeforeClosed, isWorkingDay, nextWorkingDay, officeDaysWith } from "./workingDays.ts";

export const newsChoices = ["atOnce", "explained", "askMe"] as const;
export type NewsChoice = (typeof newsChoices)[number];

/** Who did not choose yet is not left alone with a letter: the message waits for somebody who can explain. */
export const unlessChosen: NewsChoice = "explained";

/** From this hour on the last working day before a closed time. */
export const heldFrom = "12:00";
/** Until this hour of the next working day. */
const heldUntil = "09:00";

/** Who reads a message at a quarter to four must still be able to call: somebody is there for at least this long. */
const explainMs = 60 * 60 * 1000;

export type MayTell =
  | { readonly kind: "now" }
  /** `until: null`: nobody who could explain is known. */
  | { readonly kind: "waits"; readonly until: WallTime | null }
  | { readonly kind: "askFirst" };

/** From Friday noon until Monday morning, and so round every holiday. */
export const isHeldTime = (at: number, holidays: ReadonlySet<string>): boolean => {
  const { day, time } = wallTimeAt(at);
  if (!isDay(day)) return false;
  const days = officeDaysWith(holidays);
  if (!isWorkingDay(day, days)) return true;
  if (isLastBeforeClosed(day, days) && time >= heldFrom) return true;
  return !isWorkingDay(addDays(day, -1), days) && time < heldUntil;
};

/**
 * May a message about such news go to this resident now? `explainers`: the hours of those at the table who could explain it.
 * For any other news, and at any other time, the answer is `now`.
 */
export const mayTellNow = (
  choice: NewsChoice,
  at: number,
  { holidays, explainers }: { readonly holidays: ReadonlySet<string>; readonly explainers: readonly Openness[] },
): MayTell => {
  if (choice === "atOnce" || !isHeldTime(at, holidays)) return { kind: "now" };
  if (choice === "askMe") return { kind: "askFirst" };
  const canExplain = explainers.some((each) => {
    const until = closesAt(each, at);
    return until !== null && instantOf(until) - at >= explainMs;
  });
  if (canExplain) return { kind: "now" };
  const openings = explainers.flatMap((each) => opensNext(each, at) ?? []);
  const first = [...openings].sort((one, other) => instantOf(one) - instantOf(other))[0];
  if (first) return { kind: "waits", until: first };
  const { day } = wallTimeAt(at);
  return { kind: "waits", until: { day: nextWorkingDay(day, officeDaysWith(holidays)), time: heldUntil } };
};
