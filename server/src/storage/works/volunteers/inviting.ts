// A volunteer says yes to a coordinator: an administrator names the two and hands a link over, and the volunteer answers on their
// own device, where they sit at a table already. Before that yes nobody looks after anybody, and no table is shown to anyone.
import { askAgainOn, usualAskWeeks } from "@werktafel/shared/domain/house/volunteers";
import { type PersonId, personId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import { keep, type Kept, keptOf, keptUnder, type VolunteerInvite } from "../house/records.ts";
import { backedIn, keepBacked } from "./backed.ts";

/** The hash of its token is its id. */
export const putVolunteerInvite = (
  tx: Transaction,
  { hash, invite }: { readonly hash: string; readonly invite: VolunteerInvite },
): void => keep(tx, "volunteerInvite", { id: hash, belongsTo: invite.organisation, is: invite });

const open = (tx: Transaction, hash: string, now: At): Kept<"volunteerInvite"> | null => {
  const found = keptUnder(tx, "volunteerInvite", hash);
  return found !== null && found.is.until > now ? found : null;
};

/** Those that wait for a yes, at one organisation; what is too old is forgotten. */
export const volunteerInvites = (
  tx: Transaction,
  { organisation, now }: { readonly organisation: string; readonly now: At },
): readonly (VolunteerInvite & { readonly id: string; readonly coordinatorName: string })[] =>
  keptOf(tx, "volunteerInvite", organisation).flatMap(({ id, is }) => {
    if (is.until > now) return [{ ...is, id, coordinatorName: tx.personName(personId(is.coordinator)) ?? "" }];
    tx.removeHouseRecord("volunteerInvite", id);
    return [];
  });

export const dropVolunteerInvite = (
  tx: Transaction,
  { organisation, id }: { readonly organisation: string; readonly id: string },
): boolean => {
  const found = keptUnder(tx, "volunteerInvite", id);
  if (found === null || found.belongsTo !== organisation) return false;
  tx.removeHouseRecord("volunteerInvite", id);
  return true;
};

/** What somebody is asked to say yes to; `null`: unknown, used or too old, all alike. */
export const volunteerInvite = (
  tx: Transaction,
  { hash, now }: { readonly hash: string; readonly now: At },
): { readonly coordinatorName: string; readonly organisationName: string } | null => {
  const found = open(tx, hash, now);
  return (
    found && {
      coordinatorName: tx.personName(personId(found.is.coordinator)) ?? "",
      organisationName: found.is.organisationName,
    }
  );
};

/** The yes. It takes the place of who looked after them before. False: the link opens nothing (any more). */
export const acceptCoordinator = (
  tx: Transaction,
  {
    hash,
    id,
    people,
    today,
    now,
  }: {
    readonly hash: string;
    /** Chance, for a row that is new. */
    readonly id: string;
    readonly people: readonly PersonId[];
    readonly today: string;
    readonly now: At;
  },
): boolean => {
  const found = open(tx, hash, now);
  const [person] = people;
  if (found === null || person === undefined) return false;
  const before = people.flatMap((each) => backedIn(tx, each));
  const { coordinator, organisationName } = found.is;
  const is = {
    coordinator,
    coordinatorName: tx.personName(personId(coordinator)) ?? "",
    organisationName,
    everyWeeks: usualAskWeeks,
    nextAskOn: askAgainOn(today, usualAskWeeks),
    ask: null,
  };
  if (before.length === 0) keepBacked(tx, { id, person, is });
  for (const row of before) keepBacked(tx, { ...row, is: { ...is, everyWeeks: row.is.everyWeeks } });
  tx.removeHouseRecord("volunteerInvite", hash);
  return true;
};
