// What the house answers about itself: accounts, organisations, keys. Our own server says what its schemas say; this checks the
// outline.
import type {
  AccountShown,
  GivenInvite,
  HouseAnswered,
  KeyShown,
  LookShown,
  PersonReached,
  PersonShown,
  TableReached,
} from "@werktafel/shared/domain/house/shown";
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
export interface Keys {
  readonly canMake: boolean;
  readonly passkeys: readonly KeyShown[];
}
export interface Account extends AccountShown {
  readonly isAdmin: boolean;
  readonly leadsTables: boolean;
  readonly coordinates: boolean;
  readonly organisations: readonly (DoorOfOrganisation & { readonly isBound: boolean })[];
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
export const decodeHouse = having<HouseAnswered>("me", "organisations", "keepers", "state");
export const decodePerson = having<PersonShown>("person", "sessions", "passkeys");
export const decodeReached = having<{ readonly tables: readonly TableReached[] }>("tables");
export const decodePeopleReached = having<{ readonly people: readonly PersonReached[] }>("people");
export const decodeInvite = having<GivenInvite>("link", "code");
export const decodeCode = having<Pick<GivenInvite, "code">>("code");
export const decodeUrl = having<{ readonly url: string | null }>("url");
export const decodeNext = having<{ readonly next: string }>("next");
export const decodeLooks = having<{ readonly looks: readonly LookShown[] }>("looks");

/** Options for `navigator.credentials`, as the server wrote them. */
export const decodeOptions = <Options>(found: unknown): Options | null =>
  isLoose(found) && typeof found["challenge"] === "string" ? (found as unknown as Options) : null;
