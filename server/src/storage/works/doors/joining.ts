// "Ben jij dat ook?": one person with chairs at several tables says yes to it on their own device. Proof of both: the device is
// in as the one, and holds the link (with its code) of the other. Never by a name (0150).
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import { asOne, devicesWithin, peopleOf, release, type SessionsTouched } from "../../joinedSessions.ts";
import type { SeatRow, Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import type { SessionRow } from "../../port/doors.ts";
import { comingIn, putLink } from "../signIn.ts";
import { session } from "./deviceSessions.ts";
import { keptUnder } from "../house/records.ts";

/** As whom one is in by this session, its own person first; `null`: there is no such session. */
export const peopleOfSession = (tx: Transaction, { hash }: { readonly hash: string }): readonly PersonId[] | null => {
  const row = tx.session(hash);
  return row === null ? null : peopleOf(tx, row);
};

/**
 * What joining would come to. `joined`: they are one here already. `sameTable`: both have a chair there, and one person sits on
 * one chair. `never`: this device is not in, is locked or is not their own; or the other works here and has doors of their own,
 * which a link must not go around.
 */
export type Joining = "may" | "joined" | "sameTable" | "never";

interface Asked {
  /** The hash of the session that is in. */
  readonly session: string;
  readonly person: PersonId;
  readonly now: At;
}

const tablesOf = (tx: Transaction, person: PersonId): readonly BoardId[] =>
  tx
    .seatsOf(person)
    .filter(({ to }) => to === null)
    .map(({ board }) => board);

const judged = (tx: Transaction, row: SessionRow | null, person: PersonId): Joining => {
  if (row === null || row.person === null || row.lapsedAt !== null || row.lockedAt !== null) return "never";
  const here = peopleOf(tx, row);
  if (here.includes(person)) return "joined";
  if (row.isBorrowed || keptUnder(tx, "account", person) !== null) return "never";
  const tables = new Set(here.flatMap((each) => tablesOf(tx, each)));
  return tablesOf(tx, person).some((board) => tables.has(board)) ? "sameTable" : "may";
};

export const mayJoin = (tx: Transaction, { session: hash, person, now }: Asked): Joining =>
  judged(tx, session(tx, { hash, now }), person);

/** `link`: the hash of the link that is spent by it, in the same step; `null`: somebody at the table let them in. */
export interface JoiningAsked extends Asked {
  readonly link: string | null;
}

/** `unknown`: the link was used or replaced meanwhile. Nothing was done, unless `joined`. */
export type Joined = Exclude<Joining, "may"> | "unknown";

export const join = (tx: Transaction, { link, ...asked }: JoiningAsked): Joined => {
  const { session: hash, person, now } = asked;
  const row = session(tx, { hash, now });
  const found = judged(tx, row, person);
  if (row === null || found === "never" || found === "sameTable") return found === "sameTable" ? found : "never";
  if (link !== null) {
    const spent = tx.spendLink(link, now);
    if (spent === null || spent.person !== person) return "unknown";
    tx.putAccess(comingIn("linkUsed", { person, board: spent.board, at: now }));
  }
  if (found === "may") {
    // Who comes in by two factors comes in as both from then on; a link opens its own table and nothing else.
    const holder = row.strength === "strong" && row.person !== null ? row.person : hash;
    tx.putJoined({ holder, person, at: now });
    // They hear of this table as they hear of the others, unless they chose otherwise for it.
    const choice = row.person === null ? null : tx.messageChoice(row.person);
    if (choice !== null && tx.messageChoice(person) === null) tx.putMessageChoice(person, choice);
  }
  return "joined";
};

/** The chairs of everyone as whom one is in: which seats has this person. */
export const seatsOfPeople = (
  tx: Transaction,
  { people }: { readonly people: readonly PersonId[] },
): readonly SeatRow[] => people.flatMap((person) => tx.seatsOf(person));

/** A link of one's own, to come in by again at one table. */
export type OwnWay = Parameters<typeof putLink>[1];

/**
 * They are two again, on every device of theirs that this one may know: each of those that were in as others too goes on without
 * this person. With a link to come in by as this person again. `null`: they were not one, or it is an account.
 */
export const takeApart = (
  tx: Transaction,
  { session: hash, person, way }: { readonly session: string; readonly person: PersonId; readonly way: OwnWay | null },
): SessionsTouched | null => {
  const row = tx.session(hash);
  const people = row === null ? [] : peopleOf(tx, row);
  if (people.length < 2 || !people.includes(person) || keptUnder(tx, "account", person) !== null) return null;
  const joined = devicesWithin(tx, people).filter((each) => {
    const on = peopleOf(tx, each);
    return on.length > 1 && on.includes(person);
  });
  if (way !== null) putLink(tx, way);
  return asOne(joined.map((each) => release(tx, each, person)));
};
