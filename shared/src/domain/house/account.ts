// Who works with this house: a person with an account at one or more organisations. An account opens no table: only a seat
// does. What stands on one's own card is filled in once and goes along to every table one makes.

/** What somebody may do for an organisation; `admin` without one keeps the whole house. */
export const staffRoles = ["facilitator", "staff", "admin"] as const;
export type StaffRole = (typeof staffRoles)[number];

export interface StaffCard {
  /** The function in plain words: "wijkteammedewerker". */
  readonly roleLabel: string;
  /** *Wat gebeurt er met wat ik zeg?* Nobody who works for an organisation leads a table without it. */
  readonly whatHappensWithWhatISay: string;
  readonly decidesAbout: string;
  readonly reachability: string;
}

export const emptyStaffCard: StaffCard = {
  roleLabel: "",
  whatHappensWithWhatISay: "",
  decidesAbout: "",
  reachability: "",
};

/** True when this card can stand at a table: others know what becomes of what they say. */
export const isCardComplete = ({ roleLabel, whatHappensWithWhatISay }: StaffCard): boolean =>
  roleLabel.trim() !== "" && whatHappensWithWhatISay.trim() !== "";

/** One role of one person; over since `until` (ms since 1970). */
export interface Membership {
  readonly id: string;
  readonly person: string;
  /** `null`: the whole house; only an admin has that. */
  readonly organisation: string | null;
  readonly role: StaffRole;
  readonly since: number;
  readonly until: number | null;
  /** Who gave it; absent: the command line, or somebody of before this was written down. */
  readonly by?: string;
}

export const isMember = ({ until }: Membership): boolean => until === null;

/** Keeps the whole house. */
export const keepsHouse = (membership: Membership): boolean =>
  isMember(membership) && membership.role === "admin" && membership.organisation === null;

/** May arrange the matters of this organisation: its own administrator, or who keeps the house. */
export const mayArrange = (memberships: readonly Membership[], organisation: string | null): boolean =>
  memberships.some(
    (each) => keepsHouse(each) || (isMember(each) && each.role === "admin" && each.organisation === organisation),
  );

/** May set up tables: leads them for an organisation. */
export const leadsTables = (membership: Membership): boolean =>
  isMember(membership) && membership.role === "facilitator" && membership.organisation !== null;
