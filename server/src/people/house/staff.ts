// What an administrator arranges, and what somebody who works here arranges for themselves. Nothing here knows a table: an
// administrator's answer holds no title and no name of who has no account.
import type { Membership, StaffCard, StaffRole } from "@werktafel/shared/domain/house/account";
import type {
  AccountShown,
  GivenInvite,
  HouseShown,
  PersonReached,
  PersonShown,
  TableReached,
} from "@werktafel/shared/domain/house/shown";
import type { Organisation } from "@werktafel/shared/domain/house/organisation";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Log } from "../../log.ts";
import type { Sessions } from "../../access/sessions.ts";
import type { Store } from "../../storage/store.ts";
import type { Provider } from "../../storage/works/house/records.ts";
import type { MadeInvite } from "./invitations.ts";

/** Somebody who keeps the house, or one organisation of it. */
export interface Keeper {
  readonly person: PersonId;
  readonly memberships: readonly Membership[];
}

export interface NewMember {
  readonly name: string;
  readonly organisation: string | null;
  readonly role: StaffRole;
}

export type Unless<Done> = Done | Refusal;

export interface Staff {
  house(by: Keeper): Promise<HouseShown>;
  /** `id` null: a new one. */
  putOrganisation(by: Keeper, id: string | null, organisation: Organisation): Promise<Unless<{ readonly id: string }>>;
  addMember(by: Keeper, member: NewMember, base: string): Promise<Unless<MadeInvite & { readonly person: string }>>;
  addRole(by: Keeper, person: PersonId, role: Omit<NewMember, "name">): Promise<Unless<null>>;
  endRole(by: Keeper, membership: string): Promise<Unless<null>>;
  /** A new invitation for who lost their way in; of an account in use only with a second person's yes. */
  invite(by: Keeper, person: PersonId, base: string): Promise<Unless<GivenInvite>>;
  answerInvite(by: Keeper, person: PersonId, isYes: boolean): Promise<Unless<{ readonly code: string | null }>>;
  putProvider(by: Keeper, organisation: string, provider: Provider): Promise<Unless<{ readonly id: string }>>;
  removeProvider(by: Keeper, provider: string): Promise<Unless<null>>;
  personOf(by: Keeper, person: PersonId): Promise<Unless<PersonShown>>;
  endSession(by: Keeper, person: PersonId, session: string): Promise<Unless<null>>;
  removePasskey(by: Keeper, person: PersonId, passkey: string): Promise<Unless<null>>;
  /** Every session and link of a person, at once. */
  closePerson(by: Keeper, person: PersonId): Promise<Unless<null>>;
  /** The same for everyone of an organisation. */
  closeOrganisation(by: Keeper, organisation: string): Promise<Unless<null>>;
  reach(by: Keeper, person: PersonId, from: number, to: number): Promise<Unless<readonly TableReached[]>>;
  /** Everyone at a table out, and no link to it left; by who keeps the house. */
  closeTable(by: Keeper, board: BoardId): Promise<Unless<null>>;
  reachOfTable(by: Keeper, board: BoardId, from: number, to: number): Promise<Unless<readonly PersonReached[]>>;

  /** `null`: no account. */
  account(person: PersonId): Promise<AccountShown | null>;
  putCard(person: PersonId, card: StaffCard): Promise<boolean>;
  /** Its own person wants no new way into this account. False: there was none. */
  dropInvite(person: PersonId): Promise<boolean>;
}

export interface StaffNeeds {
  readonly store: Store;
  readonly sessions: Pick<Sessions, "end" | "ended">;
  readonly log: Log;
  /** Tables that know an organisation are to hear of it. */
  readonly organisationChanged: () => void;
  readonly now: () => number;
}

/** Not there, or not this administrator's to arrange: told alike. */
export const unknown: Refusal = { reason: "unknown" };
