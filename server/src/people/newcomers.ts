// How people come to a table: a new table, a new link, the sentence a beroepskracht says first. One set of verbs over the store and the open boards.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { BoardId, ParticipantId, PersonId } from "@werktafel/shared/ids";
import type { Place } from "../access/gate.ts";
import { type MadeTable, makeTable, type TableAsked } from "./makeTable.ts";
import { newLink } from "./newLink.ts";
import type { GivenLink } from "./links.ts";
import { type Owed, owedBy, sayFirst } from "./firstSentence/sayFirst.ts";
import type { PeopleNeeds } from "./tableBook.ts";
import { endWaysIn, type WaysIn, waysIn } from "./ways/waysIn.ts";

export interface Newcomers {
  makeTable(asked: TableAsked): Promise<MadeTable | Refusal>;
  /** The tables that wait until who is in as these people says what happens with what people tell them. */
  owedBy(people: readonly PersonId[]): Promise<readonly Owed[]>;
  sayFirst(board: BoardId, person: PersonId, sentence: string): Promise<Refusal | null>;
  newLink(place: Place, participant: ParticipantId | null, linkBase: string): Promise<GivenLink | Refusal>;
  waysIn(place: Place, participant: ParticipantId): Promise<WaysIn | Refusal>;
  /** All devices and links of somebody at this table end; `null`: done. */
  endWaysIn(place: Place, participant: ParticipantId): Promise<Refusal | null>;
}

export const openNewcomers = (needs: PeopleNeeds): Newcomers => ({
  makeTable: (asked) => makeTable(needs, asked),
  owedBy: (people) => owedBy(needs, people),
  sayFirst: (board, person, sentence) => sayFirst(needs, { board, person, sentence }),
  newLink: (place, participant, linkBase) => newLink(needs, { place, participant, linkBase }),
  waysIn: (place, participant) => waysIn(needs, { place, participant }),
  endWaysIn: (place, participant) => endWaysIn(needs, { place, participant }),
});
