// The volunteers of one coordinator, as that coordinator may see them: at which tables they sit, which of their limits
// still wait for an answer, when they are asked how it goes, and whether they ask for help. No word of any table, no name of
// anybody else who sits there.
import type { HelpChoice } from "@werktafel/shared/domain/house/volunteers";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { PersonId } from "@werktafel/shared/ids";
import type { HelpFound } from "../../storage/works/volunteers/help.ts";
import type { NamedCoordinator } from "../../storage/works/volunteers/coordinating.ts";
import type { Log } from "../../log.ts";
import type { Store } from "../../storage/store.ts";
import type { TableBook } from "../tableBook.ts";
import type { Keeper, Unless } from "../house/staff.ts";

/** As whom somebody is in, their device's own person first. */
export type People = readonly PersonId[];

export interface TableShown {
  /** The month since which they sit there: `2026-03`. */
  readonly since: string;
  readonly colour: string;
  /** Only where who looks has a chair too. */
  readonly own: { readonly board: string; readonly title: string } | null;
}

export interface VolunteerShown {
  readonly id: string;
  readonly name: string;
  /** Theirs, or somebody's for whom they stand in: a name. */
  readonly standsInFor: string | null;
  readonly help: {
    readonly choice: HelpChoice;
    /** ISO instant. */
    readonly at: string;
    readonly phone: string | null;
    readonly takenBy: { readonly name: string; readonly isMine: boolean } | null;
  } | null;
  readonly nextAskOn: string | null;
  readonly everyWeeks: number;
  readonly isDue: boolean;
  /** Days on which they said "dit is mijn grens", where it is not settled. */
  readonly limits: readonly { readonly on: string; readonly isAnswered: boolean }[];
  readonly tables: readonly TableShown[];
}

export interface CoordinatorShown {
  readonly on: string;
  readonly volunteers: readonly VolunteerShown[];
  readonly standIn: { readonly name: string; readonly until: string } | null;
  /** Who could stand in: those who work at the same organisation. */
  readonly colleagues: readonly { readonly person: string; readonly name: string }[];
}

export interface OfOrganisation {
  readonly coordinators: readonly (NamedCoordinator & {
    readonly standIn: { readonly name: string; readonly until: string } | null;
  })[];
  readonly invited: readonly { readonly id: string; readonly name: string; readonly coordinatorName: string }[];
}

export interface StandInAsked {
  readonly person: string;
  readonly until: string;
}

export interface VolunteersNeeds {
  readonly store: Store;
  readonly book: Pick<TableBook, "allFacts" | "onChanged">;
  readonly log: Log;
  readonly now: () => number;
}

export interface Volunteers {
  /** How who asks is backed themselves; `null`: nobody is known to be their coordinator. */
  help(people: People): Promise<(HelpFound & { readonly ownPhone: string }) | null>;
  ask(people: People, choice: HelpChoice, phone: string | null): Promise<boolean>;
  endHelp(people: People): Promise<void>;
  offered(token: string): Promise<{ readonly coordinatorName: string; readonly organisationName: string } | null>;
  accept(people: People, token: string): Promise<boolean>;

  /** `null`: looks after nobody. */
  coordinated(people: People): Promise<CoordinatorShown | null>;
  coordinates(people: People): Promise<boolean>;
  take(people: People, volunteer: string): Promise<boolean>;
  asked(people: People, volunteer: string, everyWeeks: number): Promise<boolean>;
  /** Of one's own volunteers. */
  standIn(people: People, standIn: StandInAsked | null): Promise<boolean>;

  ofOrganisation(by: Keeper, organisation: string): Promise<Unless<OfOrganisation>>;
  invite(
    by: Keeper,
    organisation: string,
    volunteer: { readonly name: string; readonly coordinator: string },
    base: string,
  ): Promise<Unless<{ readonly link: string }>>;
  dropInvite(by: Keeper, organisation: string, id: string): Promise<Refusal | null>;
  give(by: Keeper, organisation: string, from: NamedCoordinator, to: string): Promise<Refusal | null>;
  standInFor(by: Keeper, coordinator: string, standIn: StandInAsked | null): Promise<Refusal | null>;
}
