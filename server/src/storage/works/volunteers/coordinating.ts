// Who looks after which volunteers: the list of one coordinator (and of whom they stand in for), that somebody was asked how it
// goes, a stand-in, and handing all over to somebody else.
import { askAgainOn, backedBy, isHelpOver, type StandIn } from "@werktafel/shared/domain/house/volunteers";
import { type BoardId, type PersonId, personId } from "@werktafel/shared/ids";
import type { SeatRow, Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import { keep, keptUnder } from "../house/records.ts";
import { type Backed, backedIn, backedUnder, keepBacked, sameVolunteer, standInsNow } from "./backed.ts";

interface Looking {
  readonly people: readonly PersonId[];
  readonly today: string;
  readonly now: At;
}

export interface Coordinated extends Backed {
  readonly name: string;
  readonly as: "own" | "standIn";
  /** Whose help this is already; `null`: nobody took it, or nothing is asked. */
  readonly takenBy: { readonly name: string; readonly isMine: boolean } | null;
  /** Where they sit as a volunteer now. */
  readonly seats: readonly Pick<SeatRow, "board" | "participant" | "from">[];
}

/** Where somebody sits as a volunteer and is let in: what they are elsewhere is nobody's to know here. */
const seatsOfVolunteer = (tx: Transaction, people: readonly PersonId[]): Coordinated["seats"] =>
  people
    .flatMap((person) => tx.seatsOf(person))
    .filter(({ to, isLetIn, party, board }) => to === null && isLetIn && party === "volunteer" && tx.isShown(board))
    .map(({ board, participant, from }) => ({ board, participant, from }));

/** Rows of one volunteer who came in at several tables: the call for help of any of them, and the earliest day. */
const asOne = (rows: readonly Backed[], now: At): Backed | null => {
  const asking = rows.find(({ is: { ask } }) => ask !== null && !isHelpOver(ask, now));
  const [first] = asking === undefined ? rows : [asking];
  if (first === undefined) return null;
  const days = rows.flatMap(({ is }) => is.nextAskOn ?? []).toSorted();
  return { ...first, is: { ...first.is, ask: asking?.is.ask ?? null, nextAskOn: days[0] ?? null } };
};

/** Each of them once, also when they came in at several tables and are one person since. */
export const coordinated = (tx: Transaction, { people, today, now }: Looking): readonly Coordinated[] => {
  const standIns = standInsNow(tx);
  const rows = backedIn(tx).filter(({ is }) => backedBy(is, people, { standIns, today }) !== null);
  const seen = new Set<string>();
  return rows.flatMap((each): readonly Coordinated[] => {
    if (seen.has(each.person)) return [];
    const same = sameVolunteer(tx, each.person);
    for (const one of same) seen.add(one);
    const row = asOne(
      rows.filter(({ person }) => same.includes(person)),
      now,
    );
    const as = row && backedBy(row.is, people, { standIns, today });
    if (row === null || as === null) return [];
    const taken = row.is.ask?.taken ?? null;
    return [
      {
        ...row,
        as,
        name: tx.personName(row.person) ?? "",
        takenBy: taken && {
          name: tx.personName(personId(taken.by)) ?? "",
          isMine: people.includes(personId(taken.by)),
        },
        seats: seatsOfVolunteer(tx, same),
      },
    ];
  });
};

/** Looks after anybody today. */
export const coordinates = (tx: Transaction, { people, today }: Omit<Looking, "now">): boolean => {
  const standIns = standInsNow(tx);
  return backedIn(tx).some(({ is }) => backedBy(is, people, { standIns, today }) !== null);
};

/** They were asked how it goes; what they said is written nowhere. False: not theirs to look after. */
export const askedHowItGoes = (
  tx: Transaction,
  { id, people, today, everyWeeks }: Omit<Looking, "now"> & { readonly id: string; readonly everyWeeks: number },
): boolean => {
  const row = backedUnder(tx, id);
  const standIns = standInsNow(tx);
  if (row === null || backedBy(row.is, people, { standIns, today }) === null) return false;
  for (const person of sameVolunteer(tx, row.person)) {
    for (const each of backedIn(tx, person)) {
      if (backedBy(each.is, people, { standIns, today }) === null) continue;
      keepBacked(tx, { ...each, is: { ...each.is, everyWeeks, nextAskOn: askAgainOn(today, everyWeeks) } });
    }
  }
  return true;
};

export interface BackedAt extends Backed {
  readonly participant: string;
}

/** Of those who sit at one table, for its board file. */
export const backedAt = (tx: Transaction, { board }: { readonly board: BoardId }): readonly BackedAt[] =>
  tx
    .seatsAt(board)
    .filter(({ to }) => to === null)
    .flatMap(({ person, participant }) => backedIn(tx, person).map((row) => ({ ...row, participant })));

/** `null`: nobody stands in any more. */
export const putStandIn = (
  tx: Transaction,
  { coordinator, standIn }: { readonly coordinator: PersonId; readonly standIn: StandIn | null },
): void => {
  if (standIn === null) tx.removeHouseRecord("standIn", coordinator);
  else keep(tx, "standIn", { id: coordinator, belongsTo: coordinator, is: standIn });
};

export const standIn = (tx: Transaction, { coordinator }: { readonly coordinator: PersonId }): StandIn | null =>
  keptUnder(tx, "standIn", coordinator)?.is ?? null;

/** A coordinator as the rows name them: somebody here, or only a name out of a board file. */
export interface NamedCoordinator {
  readonly person: string | null;
  readonly name: string;
}

/** Who look after the volunteers of an organisation, each once; no volunteer is named. */
export const coordinatorsAt = (
  tx: Transaction,
  { organisationName }: { readonly organisationName: string },
): readonly NamedCoordinator[] => {
  const found = new Map<string, NamedCoordinator>();
  for (const { is } of backedIn(tx)) {
    if (is.organisationName !== organisationName) continue;
    const { coordinator: person, coordinatorName } = is;
    const name = person === null ? coordinatorName : (tx.personName(personId(person)) ?? coordinatorName);
    found.set(person ?? `name ${name}`, { person, name });
  }
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
};

/** All volunteers whom one coordinator looked after are another's from now on. False: there are none. */
export const giveVolunteers = (
  tx: Transaction,
  {
    organisationName,
    from,
    to,
  }: { readonly organisationName: string; readonly from: NamedCoordinator; readonly to: PersonId },
): boolean => {
  const theirs = backedIn(tx).filter(
    ({ is }) =>
      is.organisationName === organisationName &&
      (from.person === null
        ? is.coordinator === null && is.coordinatorName === from.name
        : is.coordinator === from.person),
  );
  const coordinatorName = tx.personName(to) ?? from.name;
  for (const row of theirs) keepBacked(tx, { ...row, is: { ...row.is, coordinator: to, coordinatorName } });
  return theirs.length > 0;
};
