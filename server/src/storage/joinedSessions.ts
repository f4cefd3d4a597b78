// A device on which somebody is in with chairs at several tables (0150): as whom it is in, and how it goes on without one of
// them. Each table keeps its own person; the device alone knows that they are one.
import type { PersonId } from "@werktafel/shared/ids";
import { DamageError, type Transaction } from "./port.ts";
import type { SessionRow } from "./port/doors.ts";

/** As whom one is in by this session: whose own it is first. A big screen: nobody. */
export const peopleOf = (tx: Transaction, { hash, person, strength }: SessionRow): readonly PersonId[] => {
  if (person === null) return [];
  const others = [...tx.joinedTo(hash), ...(strength === "strong" ? tx.joinedTo(person) : [])];
  return [...new Set([person, ...others])];
};

/** Sessions that ended, and those that go on for fewer tables. */
export interface SessionsTouched {
  readonly ended: readonly string[];
  readonly changed: readonly string[];
}

export const asOne = (touched: readonly SessionsTouched[]): SessionsTouched => ({
  ended: touched.flatMap(({ ended }) => ended),
  changed: touched.flatMap(({ changed }) => changed),
});

/** In this session one is no longer in as this person. It goes on for who else is in by it, and else it ends. */
export const release = (tx: Transaction, row: SessionRow, person: PersonId): SessionsTouched => {
  const [next, ...others] = peopleOf(tx, row).filter((each) => each !== person);
  if (next === undefined) {
    tx.endSession(row.hash);
    return { ended: [row.hash], changed: [] };
  }
  if (row.person === person) {
    // What hung on a strong door goes on hanging on this device alone.
    for (const other of others) tx.putJoined({ holder: row.hash, person: other, at: row.createdAt });
    tx.passSession(row.hash, next);
    tx.dropJoined(row.hash, next);
  } else {
    tx.dropJoined(row.hash, person);
    if (row.strength === "strong" && row.person !== null) tx.dropJoined(row.person, person);
  }
  return { ended: [], changed: [row.hash] };
};

/**
 * These people are about to be forgotten with the only table they sat at: their devices go on for who sits elsewhere too. They
 * stay in as both until the table is gone. What does not open any more (a backup from before was put back) is left to end.
 */
export const handOver = (tx: Transaction, people: readonly PersonId[]): void => {
  for (const person of people) {
    for (const hash of tx.sessionsWithOthers(person)) {
      const next = tx.joinedTo(hash).find((each) => !people.includes(each));
      const row = next === undefined ? null : openable(tx, hash);
      if (next === undefined || row === null) continue;
      tx.passSession(hash, next);
      tx.dropJoined(hash, next);
      tx.putJoined({ holder: hash, person, at: row.createdAt });
    }
  }
};

const openable = (tx: Transaction, hash: string): SessionRow | null => {
  try {
    return tx.session(hash);
  } catch (error) {
    if (error instanceof DamageError) return null;
    throw error;
  }
};

/** The devices that reach no more than these: one that came by the link of one table is not shown the others'. */
export const devicesWithin = (tx: Transaction, people: readonly PersonId[]): readonly SessionRow[] => {
  const mine = new Set(people);
  const all = people.flatMap((person) => tx.sessionsReaching(person));
  return [...new Map(all.map((row) => [row.hash, row])).values()].filter((row) =>
    peopleOf(tx, row).every((each) => mine.has(each)),
  );
};

/** Nobody is in as this person any more but by `but`; devices on which they are somebody else too go on for those. */
export const releaseAll = (tx: Transaction, person: PersonId, but: string | null = null): SessionsTouched =>
  asOne(
    tx
      .sessionsReaching(person)
      .filter(({ hash }) => hash !== but)
      .map((row) => release(tx, row, person)),
  );
