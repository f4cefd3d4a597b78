// How long a closed table is kept: each rule that the table set counts its own years from its own day, the longest decides,
// and a reason of law holds it up. Without a rule nothing is ever destroyed by itself.
import type { Ending, RetentionRule, RetentionStart } from "./closing.ts";

/** The days that periods are counted from; `null`: it never came to that. */
export type StartDays = Readonly<Record<RetentionStart, string | null>>;

/** So many years further, the same day; 29 February becomes 1 March where there is none: never a day too early. */
export const yearsAfter = (day: string, years: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
};

/** The first day on which this rule asks for nothing any more; `null`: what it counts from has not come. */
export const freeFrom = ({ years, start }: RetentionRule, days: StartDays): string | null => {
  const from = days[start] ?? days.boardClosed;
  return from === null ? null : yearsAfter(from, years);
};

/** The day from which the whole table may go; `null`: not closed, or nobody said how long it is kept. */
export const dueOn = ({ retention }: Pick<Ending, "retention">, days: StartDays): string | null => {
  const ends = retention.map((rule) => freeFrom(rule, days));
  if (days.boardClosed === null || ends.length === 0 || ends.includes(null)) return null;
  return (
    ends
      .flatMap((end) => end ?? [])
      .sort()
      .at(-1) ?? null
  );
};

export type RetentionStep = "wait" | "list" | "destroy" | "unlist";

/** What the house's clock does on this day. Destroying takes a person's yes on the list; a hold stops everything. */
export const retentionStep = (ending: Ending, days: StartDays, today: string): RetentionStep => {
  const due = dueOn(ending, days);
  const isDue = due !== null && due <= today && ending.holds.length === 0;
  if (!isDue) return ending.listed === null ? "wait" : "unlist";
  if (ending.listed === null) return "list";
  return ending.listed.approved === null ? "wait" : "destroy";
};
