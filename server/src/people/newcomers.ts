// How people come to a table: a new table, a chair added, a new link. One set of verbs over the store and the open boards.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { Place } from "../access/gate.ts";
import { makeTable, type TableAsked } from "./makeTable.ts";
import { newLink } from "./newLink.ts";
import type { Newcomer } from "./newParticipant.ts";
import { seatSomebody } from "./seatSomebody.ts";
import type { SeatedPerson, TableWithLinks } from "./links.ts";
import type { PeopleNeeds } from "./tableBook.ts";

export interface Newcomers {
  makeTable(asked: TableAsked): Promise<TableWithLinks | Refusal>;
  seat(place: Place, newcomer: Newcomer, linkBase: string): Promise<SeatedPerson | Refusal>;
  newLink(
    place: Place,
    participant: ParticipantId | null,
    linkBase: string,
  ): Promise<{ readonly link: string } | Refusal>;
}

export const openNewcomers = (needs: PeopleNeeds): Newcomers => ({
  makeTable: (asked) => makeTable(needs, asked),
  seat: (place, newcomer, linkBase) => seatSomebody(needs, { place, newcomer, linkBase }),
  newLink: (place, participant, linkBase) => newLink(needs, { place, participant, linkBase }),
});
