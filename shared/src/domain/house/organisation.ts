// An organisation of this house: what it is, when its door is open, what happens outside those hours, and where one goes
// with a complaint. A table keeps its own copy, so that it still tells its story when an organisation leaves.

export const organisationKinds = [
  "care",
  "support",
  "shelter",
  "socialTeam",
  "volunteerCentre",
  "volunteerOrganisation",
  "hostOrganisation",
  "residentsInitiative",
  "municipality",
  "clientSupport",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const weekDays = ["mo", "tu", "we", "th", "fr", "sa", "su"] as const;
export type WeekDay = (typeof weekDays)[number];

/** On these days the door is open from `open` to `close`: `09:00`, in the Netherlands. As in the board file. */
export interface OpenHours {
  readonly days: readonly WeekDay[];
  readonly open: string;
  readonly close: string;
}

/** Days on which the door stays shut all the same: an autumn break, a move. Both days count. */
export interface ClosedDays {
  readonly from: string;
  readonly until: string;
}

export interface Organisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly officeHours: readonly OpenHours[];
  /** What happens when the door is closed, in words. */
  readonly outsideOfficeHours: string;
  /** Absent: none but the holidays. */
  readonly closedOn?: readonly ClosedDays[];
  /** "Klacht? Hier kun je heen." */
  readonly complaints: string;
}
