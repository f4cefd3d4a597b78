// The secret address of one's own calendar: only its hash is here. A new one takes the place of the old.
import type { PersonId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";

interface OfPeople {
  /** As whom one is in, their device's own person first. */
  readonly people: readonly PersonId[];
}

export const makeFeed = (
  tx: Transaction,
  { people, hash, now }: OfPeople & { readonly hash: string; readonly now: At },
): void => {
  for (const person of people) tx.dropFeedsOf(person);
  for (const person of new Set(people)) tx.putFeed({ hash, person, madeAt: now });
};

export const dropFeeds = (tx: Transaction, { people }: OfPeople): void => {
  for (const person of people) tx.dropFeedsOf(person);
};

/** When the calendar of any of them was made; `null`: there is none. */
export const feedSince = (tx: Transaction, { people }: OfPeople): At | null =>
  people.map((person) => tx.feedSince(person)).find((at) => at !== null) ?? null;

/** As whom whoever holds the address reads; nobody: an empty list. */
export const feedPeople = (tx: Transaction, { hash }: { readonly hash: string }): readonly PersonId[] =>
  tx.feedPeople(hash);
