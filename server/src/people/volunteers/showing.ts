// What a coordinator is shown, put together: of each table only that it is there, and of a limit only since when it waits. Of a
// limit in a small circle neither the circle nor the table can be told from it: limits stand with the volunteer.
import { isMember } from "@werktafel/shared/domain/house/account";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { isOpenHandover, isUnanswered } from "@werktafel/shared/domain/between/handover";
import { isAskDue, type StandIn } from "@werktafel/shared/domain/house/volunteers";
import { organisationNameOf } from "@werktafel/shared/domain/time/doors";
import { type BoardId, type ParticipantId, type PersonId, personId } from "@werktafel/shared/ids";
import { dayInAmsterdam } from "../../boards/dayInAmsterdam.ts";
import { openWhileUnchanged } from "../../boards/whileUnchanged.ts";
import type { Coordinated } from "../../storage/works/volunteers/coordinating.ts";
import type { CoordinatorShown, People, TableShown, VolunteerShown, VolunteersNeeds } from "./volunteers.ts";

interface Moment {
  readonly today: string;
  readonly now: number;
}

/** Their limits at one table that are not settled: the day, and whether somebody answered. */
const limitsAt = (facts: BoardFacts, who: ParticipantId): VolunteerShown["limits"] =>
  facts.handovers
    .filter((each) => each.from === who && each.reason === "volunteerLimit" && isOpenHandover(each))
    .map((each) => ({ on: each.asks[0]?.on ?? "", isAnswered: !isUnanswered(each) }));

/** What is known of one volunteer at one table: kept in memory while nothing changes there (0237). */
interface AtTable {
  readonly limits: VolunteerShown["limits"];
  /** For which organisation they sit there; `null`: none is said. */
  readonly organisationName: string | null;
  readonly title: string;
  readonly colour: string;
}

const atTable = (facts: BoardFacts, who: ParticipantId): AtTable => {
  const seated = facts.participants.find(({ id }) => id === who);
  return {
    limits: limitsAt(facts, who),
    organisationName: seated === undefined ? null : organisationNameOf(seated, facts),
    title: facts.card?.title ?? "",
    colour: facts.tableColour,
  };
};

/** 160 volunteers at 625 tables, and room to grow. */
const mostKept = 4_000;

const inOrder = (one: VolunteerShown, other: VolunteerShown): number => {
  const rank = ({ help, limits, isDue }: VolunteerShown): number =>
    help !== null && help.takenBy === null ? 0 : limits.some(({ isAnswered }) => !isAnswered) ? 1 : isDue ? 2 : 3;
  return (
    rank(one) - rank(other) ||
    one.name.localeCompare(other.name, "nl") ||
    (one.nextAskOn ?? "").localeCompare(other.nextAskOn ?? "")
  );
};

export const openShowing = ({ store, book }: VolunteersNeeds) => {
  const kept = openWhileUnchanged<AtTable>(book, mostKept);
  /** `null`: there is no such table any more. */
  const volunteerAt = async (board: BoardId, who: ParticipantId, seq: number): Promise<AtTable | null> => {
    const known = kept.of(board, who, seq);
    if (known !== null) return known;
    const keep = kept.making(board);
    const facts = await book.allFacts(board);
    if (facts === null) return null;
    const made = atTable(facts, who);
    keep(who, seq, made);
    return made;
  };

  const nameOf = async (person: string): Promise<string> =>
    (await store.run("peopleNames", { ids: [personId(person)] }))[0]?.name ?? "";

  const standInOf = async (coordinator: string | null, today: string): Promise<CoordinatorShown["standIn"]> => {
    if (coordinator === null) return null;
    const found: StandIn | null = await store.run("standIn", { coordinator: personId(coordinator) });
    return found === null || found.until < today ? null : { name: await nameOf(found.person), until: found.until };
  };

  /** Those who work at one of the same organisations. */
  const colleaguesOf = async (people: People): Promise<CoordinatorShown["colleagues"]> => {
    const all = (await store.run("memberships", { person: null })).filter(isMember);
    const mine = new Set(
      all.flatMap(({ person, organisation }) => (people.some((each) => each === person) ? [organisation] : [])),
    );
    const ids = all
      .filter(
        ({ person, organisation }) =>
          organisation !== null && mine.has(organisation) && !people.some((each) => each === person),
      )
      .map(({ person }) => personId(person));
    const names = await store.run("peopleNames", { ids: [...new Set(ids)] });
    return names
      .map(({ id, name }) => ({ person: id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
  };

  const shown = async (
    each: Coordinated,
    { own, ends }: { readonly own: ReadonlySet<BoardId>; readonly ends: ReadonlyMap<BoardId, number> },
    today: string,
  ): Promise<VolunteerShown> => {
    const tables: TableShown[] = [];
    const limits: VolunteerShown["limits"][number][] = [];
    for (const { board, participant, from } of each.seats) {
      const known = await volunteerAt(board, participant, ends.get(board) ?? 0);
      if (known === null) continue;
      const { organisationName: name, colour, title } = known;
      // A volunteer of two organisations shows each of them only their own tables; where none is said it is shown.
      if (name !== null && name !== each.is.organisationName) continue;
      limits.push(...known.limits);
      tables.push({
        since: dayInAmsterdam(from).slice(0, 7),
        colour,
        own: own.has(board) ? { board, title } : null,
      });
    }
    const { ask, nextAskOn, everyWeeks } = each.is;
    return {
      id: each.id,
      name: each.name,
      standsInFor: each.as === "own" ? null : each.is.coordinatorName,
      help: ask && {
        choice: ask.choice,
        at: new Date(ask.at).toISOString(),
        phone: ask.phone,
        takenBy: each.takenBy,
      },
      nextAskOn,
      everyWeeks,
      isDue: isAskDue(each.is, today),
      limits: limits.toSorted((one, other) => one.on.localeCompare(other.on)),
      tables: tables.toSorted((one, other) => one.since.localeCompare(other.since)),
    };
  };

  /** Which of these people looks after anybody themselves: a stand-in's own stand-in stands in for nobody. */
  const coordinatorAmong = async (people: People): Promise<PersonId | null> => {
    const rows = await store.run("coordinated", { people, today: "", now: 0 });
    const found = rows.find(({ is }) => people.some((each) => each === is.coordinator));
    return found?.is.coordinator == null ? null : personId(found.is.coordinator);
  };

  return {
    standInOf,
    colleaguesOf,
    coordinatorAmong,
    /** The number on one of somebody's own cards; empty: on none of them. */
    phoneOf: async (people: People): Promise<string> => {
      for (const { board, participant, to } of await store.run("seatsOfPeople", { people })) {
        if (to !== null) continue;
        const facts = await book.allFacts(board);
        const phone = facts?.participants.find(({ id }) => id === participant)?.phone ?? "";
        if (phone !== "") return phone;
      }
      return "";
    },
    coordinated: async (people: People, { today, now }: Moment): Promise<CoordinatorShown | null> => {
      if (!(await store.run("coordinates", { people, today }))) return null;
      const rows = await store.run("coordinated", { people, today, now });
      const seats = await store.run("seatsOfPeople", { people });
      const own = new Set(seats.flatMap(({ board, to, isLetIn }) => (to === null && isLetIn ? [board] : [])));
      const boards = new Set(rows.flatMap(({ seats: theirs }) => theirs.map(({ board }) => board)));
      const ends = await store.run("logEnds", { boards: [...boards] });
      const volunteers: VolunteerShown[] = [];
      for (const row of rows) volunteers.push(await shown(row, { own, ends }, today));
      return {
        on: today,
        volunteers: volunteers.toSorted(inOrder),
        standIn: await standInOf(await coordinatorAmong(people), today),
        colleagues: await colleaguesOf(people),
      };
    },
  };
};
