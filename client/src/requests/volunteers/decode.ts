// What the server answers about how volunteers are backed; this checks the outline.
import type { HelpChoice } from "@werktafel/shared/domain/house/volunteers";
import type { BoardId } from "@werktafel/shared/ids";
import { isLoose } from "../decode.ts";

/** Who my coordinator is, and how my call for help stands. */
export interface MyCoordinator {
  readonly coordinatorName: string;
  readonly organisationName: string;
  readonly reaches: string | null;
  readonly ask: {
    readonly choice: HelpChoice;
    readonly at: number;
    readonly phone: string | null;
    readonly takenBy: string | null;
  } | null;
  readonly ownPhone: string;
}

export interface MyVolunteer {
  readonly id: string;
  readonly name: string;
  readonly standsInFor: string | null;
  readonly help: {
    readonly choice: HelpChoice;
    readonly at: string;
    readonly phone: string | null;
    readonly takenBy: { readonly name: string; readonly isMine: boolean } | null;
  } | null;
  readonly nextAskOn: string | null;
  readonly everyWeeks: number;
  readonly isDue: boolean;
  readonly limits: readonly { readonly on: string; readonly isAnswered: boolean }[];
  readonly tables: readonly {
    readonly since: string;
    readonly colour: string;
    readonly own: { readonly board: BoardId; readonly title: string } | null;
  }[];
}

export interface MyVolunteers {
  readonly on: string;
  readonly volunteers: readonly MyVolunteer[];
  readonly standIn: { readonly name: string; readonly until: string } | null;
  readonly colleagues: readonly { readonly person: string; readonly name: string }[];
}

export interface Coordinator {
  readonly person: string | null;
  readonly name: string;
  readonly standIn: { readonly name: string; readonly until: string } | null;
}
export interface OfOrganisation {
  readonly coordinators: readonly Coordinator[];
  readonly invited: readonly { readonly id: string; readonly name: string; readonly coordinatorName: string }[];
}
export interface Offered {
  readonly coordinatorName: string;
  readonly organisationName: string;
}

const having =
  <Shown>(...fields: readonly (keyof Shown & string)[]) =>
  (found: unknown): Shown | null =>
    isLoose(found) && fields.every((field) => found[field] !== undefined) ? (found as unknown as Shown) : null;

export const decodeMyCoordinator = having<{ readonly coordinator: MyCoordinator | null }>("coordinator");
export const decodeVolunteers = having<MyVolunteers>("on", "volunteers", "colleagues");
export const decodeOfOrganisation = having<OfOrganisation>("coordinators", "invited");
export const decodeOffered = having<Offered>("coordinatorName");
export const decodeLink = having<{ readonly link: string }>("link");
