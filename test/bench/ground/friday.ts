// The Friday afternoon at which the first example is told.
export const fridayAt = Date.parse("2026-09-18T13:00:00+02:00");
