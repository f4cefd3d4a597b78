// The day of a moment in the Netherlands, where every table of this house stands.

/** `2026-09-18`. */
export const dayOf = (at: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(at);
