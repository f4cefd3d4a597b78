// What an administrator is shown of the house, and what somebody who works here is shown of their own account. Said once, for
// who answers and who shows it. Nothing here knows a table: no title, and no name of who has no account.
import type { MessageWay } from "../messages/choice.ts";
import type { SendFault } from "../messages/sent.ts";
import type { StaffCard, StaffRole } from "./account.ts";
import type { Organisation } from "./organisation.ts";

export interface MemberShown {
  readonly membership: string;
  readonly person: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly since: number;
  /** Can come in by two factors. */
  readonly hasDoor: boolean;
  /** Until when an invitation can be used; `null`: there is none. */
  readonly invitedUntil: number | null;
  /** A new invitation waits for a second person: the name of who asks for it, and since when. */
  readonly inviteAsked: { readonly by: string; readonly at: number; readonly isMine: boolean } | null;
}

/** Where the people of an organisation prove who they are; without its secret. */
export interface ProviderShown {
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly strongAcr: readonly string[];
  readonly strongAmr: readonly string[];
}

export interface OrganisationShown {
  readonly id: string;
  readonly organisation: Organisation;
  readonly members: readonly MemberShown[];
  readonly providers: readonly ProviderShown[];
}

/** How the house itself stands, for who keeps it. */
export interface HouseState {
  readonly backup: {
    /** False: nobody asked for backups by themselves. */
    readonly isOn: boolean;
    /** Of the newest one; `null`: there is none. */
    readonly lastAt: number | null;
    /** The newest is older than it should be, or there is none. */
    readonly isOld: boolean;
  };
  /** `strong`: who sits at a table for an organisation comes in by two factors. */
  readonly staffDoor: "strong" | "any";
  /** How messages go: no address, no name, no table. */
  readonly messages: {
    readonly ways: Readonly<Record<MessageWay, { readonly isOn: boolean; readonly lastSentAt: number | null }>>;
    readonly trouble: readonly {
      /** The name of the message, as it stands in a mail that comes back. */
      readonly id: string;
      readonly at: number;
      readonly way: MessageWay | null;
      readonly why: SendFault;
      /** Not tried any more. */
      readonly isOver: boolean;
    }[];
  };
}

export interface HouseShown {
  readonly me: string;
  readonly keepsHouse: boolean;
  readonly organisations: readonly OrganisationShown[];
  /** Who keeps the whole house; empty for an administrator of one organisation. */
  readonly keepers: readonly MemberShown[];
}

/** With what only the address knows that it is asked at. */
export interface HouseAnswered extends HouseShown {
  /** The address that an organisation's sign-in sends people back to. */
  readonly backIn: string;
  readonly canMakePasskey: boolean;
  /** `null`: for an administrator of one organisation. */
  readonly state: HouseState | null;
}

/** One that is made every night, and still the newest after this: somebody looks whether they are made. */
export const backupIsOldAfterMs = 36 * 60 * 60 * 1000;

export interface KeyShown {
  readonly id: string;
  readonly since: number;
  readonly usedAt: number;
}

export interface PersonShown {
  readonly person: string;
  readonly name: string;
  readonly sessions: readonly (KeyShown & { readonly device: string; readonly isStrong: boolean })[];
  readonly passkeys: readonly KeyShown[];
}

/** A table that an account could reach. */
export interface TableReached {
  readonly board: string;
  readonly from: number;
  readonly to: number | null;
  readonly hasLooked: boolean;
  readonly people: readonly { readonly person: string; readonly name: string | null }[];
}

/** Somebody who could reach a table. */
export interface PersonReached {
  readonly person: string;
  /** Of who has an account; `null`: of all others. */
  readonly name: string | null;
  readonly from: number;
  readonly to: number | null;
  readonly hasLooked: boolean;
}

/** To be shown once. `code` null: a second person says yes first, and has the code then. */
export interface GivenInvite {
  readonly link: string;
  readonly code: string | null;
}

export interface LookShown {
  readonly id: string;
  readonly board: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: number;
  readonly state: "asked" | "open" | "over";
  readonly until: number | null;
  /** Asked by who asks now. */
  readonly isMine: boolean;
}

/** A new way into one's own account that administrators made, or ask for. */
export interface OwnInvitation {
  readonly at: number;
  /** A name. */
  readonly by: string;
  readonly isWaiting: boolean;
}

export interface AccountShown {
  readonly name: string;
  readonly card: StaffCard;
  readonly roles: readonly { readonly organisation: string | null; readonly role: StaffRole }[];
  readonly invitation: OwnInvitation | null;
}
