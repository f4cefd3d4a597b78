// A volunteer's row, opened: how they are backed, who that reaches now, and as whom they are in.
import { type StandIn, standInOf, type VolunteerBacked } from "@werktafel/shared/domain/house/volunteers";
import { isMember } from "@werktafel/shared/domain/house/account";
import { type PersonId, personId } from "@werktafel/shared/ids";
import { peopleOf } from "../../joinedSessions.ts";
import type { Transaction } from "../../port.ts";
import { keptOf } from "../house/records.ts";
import { decodeBacked } from "./decode.ts";

export interface Backed {
  readonly id: string;
  readonly person: PersonId;
  readonly is: VolunteerBacked;
}

export const backedIn = (tx: Transaction, person?: PersonId): readonly Backed[] =>
  tx.volunteers(person).map(({ id, person: of, json }) => ({ id, person: of, is: decodeBacked(json) }));

export const backedUnder = (tx: Transaction, id: string): Backed | null => {
  const found = tx.volunteer(id);
  return found && { id, person: found.person, is: decodeBacked(found.json) };
};

export const keepBacked = (tx: Transaction, { id, person, is }: Backed): void =>
  tx.putVolunteer({ id, person, json: JSON.stringify(is) });

export const standInsNow = (tx: Transaction): ReadonlyMap<string, StandIn> =>
  new Map(keptOf(tx, "standIn").map(({ id, is }) => [id, is] as const));

/** Works here, or sits at a table: somebody who may still read it. */
const isHere = (tx: Transaction, person: PersonId): boolean =>
  keptOf(tx, "membership", person).some(({ is }) => isMember(is)) || tx.seatsOf(person).some(({ to }) => to === null);

/** Whom a call for help reaches today: who stands in, else the coordinator; `null`: nobody who reads it here. */
export const reachedBy = (tx: Transaction, { coordinator }: VolunteerBacked, today: string): PersonId | null => {
  const person = standInOf(coordinator, standInsNow(tx), today) ?? coordinator;
  return person !== null && isHere(tx, personId(person)) ? personId(person) : null;
};

/** Everyone as whom this volunteer is in: one person, several tables (0150). */
export const sameVolunteer = (tx: Transaction, person: PersonId): readonly PersonId[] => [
  ...new Set([person, ...tx.sessionsReaching(person).flatMap((row) => peopleOf(tx, row))]),
];

/** An organisation is called otherwise from now on. */
export const renamed = (tx: Transaction, from: string, to: string): void => {
  for (const row of backedIn(tx)) {
    if (row.is.organisationName === from) keepBacked(tx, { ...row, is: { ...row.is, organisationName: to } });
  }
};
