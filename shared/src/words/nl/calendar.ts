// What stands in a calendar: that there is something, and when.

export const calendarNl = {
  name: "Werktafel",
  meeting: "Overleg",
  ownDate: "Iets van jou",
} as const;
