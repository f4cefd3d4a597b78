// The day that people at the table call today: a yes given at half past midnight in summer is not one of yesterday.
const day = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** Milliseconds since 1970 → `2026-09-18`. */
export const dayInAmsterdam = (at: number): string => day.format(at);
