// What an administrator arranges, and what somebody who works here arranges for themselves. Nothing here knows a table: an
// administrator's answer holds no title and no name of who has no account.
import type { Membership, StaffCard, StaffRole } from "@werktafel/shared/domain/house/account";
import type { Organisation } from "@werktafel/shared/domain/house/organisation";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { PersonId } from "@werktafel/shared/ids";
import type { Log } from "../../log.ts";
import type { Sessions } from "../../access/sessions.ts";
import type { Store } from "../../storage/store.ts";
import type { Provider } from "../../storage/works/house/records.ts";
import type { Reach } from "../../storage/works/house/reach.ts";
import type { MadeInvite } from "./invitations.ts";

/** Somebody who keeps the house, or one organisation of it. */
export interface Keeper {
  readonly person: PersonId;
  readonly memberships: readonly Membership[];
}

export interface MemberView {
  readonly membership: string;
  readonly person: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly since: number;
  /** Can come in by two factors. */
  readonly hasDoor: boolean;
  /** Until when an invitation can be used; `null`: there is none. */
  readonly invitedUntil: number | null;
}

/** A provider without its secret. */
export type ProviderView = Omit<Provider, "clientSecret"> & { readonly id: string };

export interface OrganisationView {
  readonly id: string;
  readonly organisation: Organisation;
  readonly members: readonly MemberView[];
  readonly providers: readonly ProviderView[];
}

export interface HouseView {
  readonly me: string;
  readonly keepsHouse: boolean;
  readonly organisations: readonly OrganisationView[];
  /** Who keeps the whole house; empty for an administrator of one organisation. */
  readonly keepers: readonly MemberView[];
}

export interface SessionView {
  readonly id: string;
  readonly device: string;
  readonly since: number;
  readonly usedAt: number;
  readonly isStrong: boolean;
}

export interface PersonView {
  readonly person: string;
  readonly name: string;
  readonly sessions: readonly SessionView[];
  readonly passkeys: readonly { readonly id: string; readonly since: number; readonly usedAt: number }[];
}

export interface NewMember {
  readonly name: string;
  readonly organisation: string | null;
  readonly role: StaffRole;
}

export interface AccountView {
  readonly name: string;
  readonly card: StaffCard;
  readonly roles: readonly { readonly organisation: string | null; readonly role: StaffRole }[];
}

export type Unless<Done> = Done | Refusal;

export interface Staff {
  house(by: Keeper): Promise<HouseView>;
  /** `id` null: a new one. */
  putOrganisation(by: Keeper, id: string | null, organisation: Organisation): Promise<Unless<{ readonly id: string }>>;
  addMember(by: Keeper, member: NewMember, base: string): Promise<Unless<MadeInvite & { readonly person: string }>>;
  addRole(by: Keeper, person: PersonId, role: Omit<NewMember, "name">): Promise<Unless<null>>;
  endRole(by: Keeper, membership: string): Promise<Unless<null>>;
  /** A new invitation for who lost their way in. */
  invite(by: Keeper, person: PersonId, base: string): Promise<Unless<MadeInvite>>;
  putProvider(by: Keeper, organisation: string, provider: Provider): Promise<Unless<{ readonly id: string }>>;
  removeProvider(by: Keeper, provider: string): Promise<Unless<null>>;
  personOf(by: Keeper, person: PersonId): Promise<Unless<PersonView>>;
  endSession(by: Keeper, person: PersonId, session: string): Promise<Unless<null>>;
  removePasskey(by: Keeper, person: PersonId, passkey: string): Promise<Unless<null>>;
  /** Every session and link of a person, at once. */
  closePerson(by: Keeper, person: PersonId): Promise<Unless<null>>;
  /** The same for everyone of an organisation. */
  closeOrganisation(by: Keeper, organisation: string): Promise<Unless<null>>;
  reach(by: Keeper, person: PersonId, from: number, to: number): Promise<Unless<readonly Reach[]>>;

  /** `null`: no account. */
  account(person: PersonId): Promise<AccountView | null>;
  putCard(person: PersonId, card: StaffCard): Promise<boolean>;
}

export interface StaffNeeds {
  readonly store: Store;
  readonly sessions: Pick<Sessions, "end" | "ended">;
  readonly log: Log;
  readonly now: () => number;
}

/** Not there, or not this administrator's to arrange: told alike. */
export const unknown: Refusal = { reason: "unknown" };
