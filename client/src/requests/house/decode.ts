// What the house answers about itself: accounts, organisations, keys. Our own server says what its schemas say; this checks the
// outline.
import type { StaffCard } from "@werktafel/shared/domain/house/account";
import type { Organisation } from "@werktafel/shared/domain/house/organisation";
import { isLoose } from "../decode.ts";

export interface DoorOfOrganisation {
  readonly provider: string;
  readonly name: string;
}
export interface StaffDoors {
  readonly canMakePasskey: boolean;
  readonly organisations: readonly DoorOfOrganisation[];
}
export interface Invited extends StaffDoors {
  readonly name: string;
}
export interface Key {
  readonly id: string;
  readonly since: number;
  readonly usedAt: number;
}
export interface Keys {
  readonly canMake: boolean;
  readonly passkeys: readonly Key[];
}
export interface Account {
  readonly name: string;
  readonly card: StaffCard;
  readonly roles: readonly { readonly organisation: string | null; readonly role: string }[];
  readonly isAdmin: boolean;
  readonly leadsTables: boolean;
  readonly organisations: readonly (DoorOfOrganisation & { readonly isBound: boolean })[];
}
export interface Member {
  readonly membership: string;
  readonly person: string;
  readonly name: string;
  readonly role: string;
  readonly hasDoor: boolean;
  readonly invitedUntil: number | null;
}
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
  readonly members: readonly Member[];
  readonly providers: readonly ProviderShown[];
}
export interface HouseShown {
  readonly me: string;
  readonly keepsHouse: boolean;
  readonly backIn: string;
  readonly organisations: readonly OrganisationShown[];
  readonly keepers: readonly Member[];
}
export interface PersonShown {
  readonly person: string;
  readonly name: string;
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly since: number;
    readonly usedAt: number;
  }[];
  readonly passkeys: readonly Key[];
}
export interface Reached {
  readonly tables: readonly {
    readonly board: string;
    readonly from: number;
    readonly to: number | null;
    readonly hasLooked: boolean;
    readonly people: readonly { readonly person: string; readonly name: string | null }[];
  }[];
}
export interface GivenInvite {
  readonly link: string;
  readonly code: string;
}
export interface LookShown {
  readonly id: string;
  readonly board: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: number;
  readonly state: "asked" | "open" | "over";
  readonly until: number | null;
  readonly isMine: boolean;
}

/** An object that has these fields. */
const having =
  <Shown>(...fields: readonly (keyof Shown & string)[]) =>
  (found: unknown): Shown | null =>
    isLoose(found) && fields.every((field) => found[field] !== undefined) ? (found as unknown as Shown) : null;

export const decodeStaffDoors = having<StaffDoors>("canMakePasskey", "organisations");
export const decodeInvited = having<Invited>("name", "organisations");
export const decodeKeys = having<Keys>("canMake", "passkeys");
export const decodeAccount = having<Account>("card", "roles", "organisations");
export const decodeHouse = having<HouseShown>("me", "organisations", "keepers");
export const decodePerson = having<PersonShown>("person", "sessions", "passkeys");
export const decodeReached = having<Reached>("tables");
export const decodeInvite = having<GivenInvite>("link", "code");
export const decodeUrl = having<{ readonly url: string | null }>("url");
export const decodeNext = having<{ readonly next: string }>("next");
export const decodeLooks = having<{ readonly looks: readonly LookShown[] }>("looks");

/** Options for `navigator.credentials`, as the server wrote them. */
export const decodeOptions = <Options>(found: unknown): Options | null =>
  isLoose(found) && typeof found["challenge"] === "string" ? (found as unknown as Options) : null;
