// The days off of a few years, written down by hand from the calendar on the wall, and not from what the house works out.

export const dutchHolidays: Readonly<Record<number, readonly string[]>> = {
  2025: [
    "2025-01-01",
    "2025-04-20",
    "2025-04-21",
    // The King's birthday falls on a Sunday: it is the Saturday.
    "2025-04-26",
    // Once in five years.
    "2025-05-05",
    "2025-05-29",
    "2025-06-08",
    "2025-06-09",
    "2025-12-25",
    "2025-12-26",
  ],
  2026: [
    "2026-01-01",
    "2026-04-05",
    "2026-04-06",
    "2026-04-27",
    "2026-05-14",
    "2026-05-24",
    "2026-05-25",
    "2026-12-25",
    "2026-12-26",
  ],
  2027: [
    "2027-01-01",
    "2027-03-28",
    "2027-03-29",
    "2027-04-27",
    "2027-05-06",
    "2027-05-16",
    "2027-05-17",
    "2027-12-25",
    "2027-12-26",
  ],
  2028: [
    "2028-01-01",
    "2028-04-16",
    "2028-04-17",
    "2028-04-27",
    "2028-05-25",
    "2028-06-04",
    "2028-06-05",
    "2028-12-25",
    "2028-12-26",
  ],
  2029: ["2029-01-01"],
};

export const allDutchHolidays: ReadonlySet<string> = new Set(Object.values(dutchHolidays).flat());
