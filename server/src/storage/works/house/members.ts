// Who works with this house: organisations, people with an account, and their roles. Ending somebody's last role takes all
// their doors away in the same transaction.
import {
  emptyStaffCard,
  isMember,
  keepsHouse,
  type Membership,
  type StaffCard,
} from "@werktafel/shared/domain/house/account";
import type { Organisation } from "@werktafel/shared/domain/house/organisation";
import { type PersonId, personId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import { renamed } from "../volunteers/backed.ts";
import { closeAll } from "./closing.ts";
import { type Account, keep, type Kept, keptOf, keptUnder } from "./records.ts";

export const organisations = (tx: Transaction, _: Record<string, never>): readonly Kept<"organisation">[] =>
  keptOf(tx, "organisation");

/** `change`: tables that know it are to hear of it; `null`: it is new, and none does. */
export const putOrganisation = (
  tx: Transaction,
  put: { readonly id: string; readonly organisation: Organisation; readonly change: string | null },
): void => {
  const { id, organisation, change } = put;
  const before = keptUnder(tx, "organisation", id)?.is.name ?? organisation.name;
  keep(tx, "organisation", { id, belongsTo: "", is: organisation });
  // Its volunteers stay its volunteers, whatever it is called.
  if (before !== organisation.name) renamed(tx, before, organisation.name);
  if (change !== null) keep(tx, "organisationUntold", { id, belongsTo: "", is: { change } });
};

export const organisationsUntold = (
  tx: Transaction,
  _: Record<string, never>,
): readonly { readonly id: string; readonly change: string }[] =>
  keptOf(tx, "organisationUntold").map(({ id, is }) => ({ id, change: is.change }));

/** Every table heard of this change; one that came meanwhile still waits. */
export const organisationTold = (
  tx: Transaction,
  { id, change }: { readonly id: string; readonly change: string },
): void => {
  if (keptUnder(tx, "organisationUntold", id)?.is.change === change) tx.removeHouseRecord("organisationUntold", id);
};

export const memberships = (tx: Transaction, { person }: { readonly person: PersonId | null }): readonly Membership[] =>
  keptOf(tx, "membership", person ?? undefined).map(({ is }) => is);

/** A new person with an account, and a role. */
export const addMember = (
  tx: Transaction,
  { name, membership }: { readonly name: string; readonly membership: Membership },
): void => {
  const person = personId(membership.person);
  tx.putPerson({ id: person, name });
  keep(tx, "account", { id: person, belongsTo: person, is: { card: emptyStaffCard, since: membership.since } });
  addRole(tx, { membership });
};

export const addRole = (tx: Transaction, { membership }: { readonly membership: Membership }): void =>
  keep(tx, "membership", { id: membership.id, belongsTo: membership.person, is: membership });

/** `null`: no account. */
export const account = (tx: Transaction, { person }: { readonly person: PersonId }): Account | null =>
  keptUnder(tx, "account", person)?.is ?? null;

/** False: no account. */
export const putCard = (
  tx: Transaction,
  { person, card }: { readonly person: PersonId; readonly card: StaffCard },
): boolean => {
  const found = keptUnder(tx, "account", person);
  if (found !== null) keep(tx, "account", { ...found, is: { ...found.is, card } });
  return found !== null;
};

/** `lastKeeper`: then nobody would keep the house any more, and nothing was done. */
export type RoleEnded = { readonly person: PersonId; readonly sessions: readonly string[] } | "unknown" | "lastKeeper";

/** Ends one role. The person's sessions and links end with it; with the last role also every other door they had. */
export const endRole = (
  tx: Transaction,
  { membership: id, by, now }: { readonly membership: string; readonly by: PersonId; readonly now: At },
): RoleEnded => {
  const all = keptOf(tx, "membership").map(({ is }) => is);
  const ending = all.find((each) => each.id === id && isMember(each));
  if (ending === undefined) return "unknown";
  if (keepsHouse(ending) && all.filter(keepsHouse).length === 1) return "lastKeeper";
  keep(tx, "membership", { id, belongsTo: ending.person, is: { ...ending, until: now } });
  const person = personId(ending.person);
  const sessions = closeAll(tx, { person, by, now });
  const others = all.filter((each) => each.person === person && each.id !== id && isMember(each));
  const providers = new Set(keptOf(tx, "provider", ending.organisation ?? "").map((each) => each.id));
  for (const subject of keptOf(tx, "subject", person)) {
    if (others.length === 0 || providers.has(subject.is.provider)) tx.removeHouseRecord("subject", subject.id);
  }
  if (others.length === 0) {
    for (const { id: passkey } of keptOf(tx, "passkey", person)) tx.removeHouseRecord("passkey", passkey);
    for (const invite of keptOf(tx, "invite", person)) tx.removeHouseRecord("invite", invite.id);
    for (const other of tx.joinedTo(person)) tx.dropJoined(person, other);
  }
  return { person, sessions };
};
