// "Ik heb hulp nodig": one call at a time, to the own coordinator or who stands in. It holds which of three, when and where to
// call, and nothing of what it is about; taken and seen, it is gone.
import { backedBy, type HelpAsk, type HelpChoice, isHelpOver } from "@werktafel/shared/domain/house/volunteers";
import { type PersonId, personId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import { putMessageOfHouse } from "../messages/outbox.ts";
import { type Backed, backedIn, backedUnder, keepBacked, reachedBy, standInsNow } from "./backed.ts";

interface OfPeople {
  /** As whom one is in, their device's own person first. */
  readonly people: readonly PersonId[];
  /** The day in the Netherlands. */
  readonly today: string;
  readonly now: At;
}

const ownRows = (tx: Transaction, people: readonly PersonId[]): readonly Backed[] =>
  people.flatMap((person) => backedIn(tx, person));

/** The row by which somebody is reached, else the first there is. */
const ownRow = (tx: Transaction, { people, today }: Omit<OfPeople, "now">): Backed | null => {
  const rows = ownRows(tx, people);
  return rows.find(({ is }) => reachedBy(tx, is, today) !== null) ?? rows[0] ?? null;
};

export interface HelpFound {
  readonly coordinatorName: string;
  readonly organisationName: string;
  /** Whom it reaches: the coordinator, or who stands in; `null`: nobody who reads it here. */
  readonly reaches: string | null;
  readonly ask: (Pick<HelpAsk, "choice" | "at" | "phone"> & { readonly takenBy: string | null }) | null;
}

/** `null`: nobody is known to be this person's coordinator. */
export const helpOf = (tx: Transaction, question: OfPeople): HelpFound | null => {
  const row = ownRow(tx, question);
  if (row === null) return null;
  const { ask, coordinatorName, organisationName } = row.is;
  const reached = reachedBy(tx, row.is, question.today);
  const asked = ask !== null && !isHelpOver(ask, question.now) ? ask : null;
  return {
    coordinatorName,
    organisationName,
    reaches: reached === null ? null : (tx.personName(reached) ?? coordinatorName),
    ask: asked && {
      choice: asked.choice,
      at: asked.at,
      phone: asked.phone,
      takenBy: asked.taken === null ? null : (tx.personName(personId(asked.taken.by)) ?? coordinatorName),
    },
  };
};

/** False: there is nobody whom it would reach, and nothing is kept. */
export const askForHelp = (
  tx: Transaction,
  { choice, phone, ...question }: OfPeople & { readonly choice: HelpChoice; readonly phone: string | null },
): boolean => {
  const row = ownRow(tx, question);
  const reached = row === null ? null : reachedBy(tx, row.is, question.today);
  if (row === null || reached === null) return false;
  const at = question.now;
  keepBacked(tx, { ...row, is: { ...row.is, ask: { choice, at, phone, taken: null } } });
  putMessageOfHouse(tx, { cause: "helpAsked", about: `volunteer ${row.id} ${at}`, to: reached, at });
  return true;
};

/** Seen, or not needed any more: gone. */
export const endHelp = (tx: Transaction, { people }: Pick<OfPeople, "people">): void => {
  for (const row of ownRows(tx, people)) {
    if (row.is.ask !== null) keepBacked(tx, { ...row, is: { ...row.is, ask: null } });
  }
};

/** "Ik bel Joost". False: not theirs to look after, or there is nothing to take (any more). */
export const takeHelp = (tx: Transaction, { id, people, today, now }: OfPeople & { readonly id: string }): boolean => {
  const row = backedUnder(tx, id);
  const [by] = people;
  if (row === null || by === undefined) return false;
  const { ask } = row.is;
  if (backedBy(row.is, people, { standIns: standInsNow(tx), today }) === null) return false;
  if (ask === null || isHelpOver(ask, now)) return false;
  if (ask.taken === null) keepBacked(tx, { ...row, is: { ...row.is, ask: { ...ask, taken: { by, at: now } } } });
  return true;
};

/** What is over leaves no trace. */
export const forgetHelp = (tx: Transaction, { now }: Pick<OfPeople, "now">): void => {
  for (const row of backedIn(tx)) {
    const { ask } = row.is;
    if (ask !== null && isHelpOver(ask, now)) keepBacked(tx, { ...row, is: { ...row.is, ask: null } });
  }
};
