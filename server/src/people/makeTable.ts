// *Nieuwe tafel*: somebody who leads tables sets one up, sits at it as facilitator, and gets a link for everyone else.
// The question stays the resident's to change: whoever typed it first is named as its writer. Until the table is started it
// is in preparation: only its residents and the facilitator are let in, whoever else has a link.
import type { BoardFile } from "@werktafel/shared/boardFile/fileShape";
import { isFacilitator } from "@werktafel/shared/domain/participant";
import type { Participant } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { participantId, type PersonId } from "@werktafel/shared/ids";
import type { PeopleNeeds } from "./tableBook.ts";
import { newId } from "./newId.ts";
import { dayOf, type Newcomer, newParticipant } from "./newParticipant.ts";
import { setUpTable } from "./setUpTable.ts";
import type { TableWithLinks } from "./links.ts";

export interface TableAsked {
  readonly maker: PersonId;
  readonly title: string;
  /** May be empty: the resident writes it. */
  readonly question: string;
  readonly people: readonly Newcomer[];
  readonly linkBase: string;
}

/** The maker's own card at a table they lead; `null`: leads none. Part C asks the organisation instead. */
const cardOfFacilitator = async ({ store, book }: PeopleNeeds, person: PersonId): Promise<Participant | null> => {
  const seats = await store.run("seatsOf", { person });
  for (const seat of seats) {
    if (seat.to !== null || seat.party !== "staff" || !isFacilitator(seat)) continue;
    const facts = await book.allFacts(seat.board);
    const card = facts?.participants.find((each) => each.id === seat.participant);
    if (card) return card;
  }
  return null;
};

const inFile = (participant: Participant): BoardFile["participants"][number] => ({
  ...participant,
  contactPreference: [...participant.contactPreference],
  boundaries: [...participant.boundaries],
  accessNeeds: [...participant.accessNeeds],
});

export const makeTable = async (needs: PeopleNeeds, asked: TableAsked): Promise<TableWithLinks | Refusal> => {
  const { store, accessLines, now } = needs;
  const card = await cardOfFacilitator(needs, asked.maker);
  if (card === null) return { reason: "notYours", who: "facilitator" };
  const resident = asked.people.find(({ party }) => party === "resident");
  if (resident === undefined) return { reason: "audienceWithoutResident" };

  const at = now();
  const on = dayOf(at);
  const people = asked.people.map((newcomer) => newParticipant(participantId(newId()), newcomer, on));
  // The organisation stands on the other board; here it has not been told yet.
  const maker: Participant = { ...card, id: participantId(newId()), organisationId: null, joinedOn: on, leftOn: null };
  const named = people.filter(({ party }) => party === "resident").map(({ callName }) => callName);
  const file: BoardFile = {
    format: "werktafel-board",
    formatVersion: 1,
    board: {
      id: newId(),
      title: asked.title,
      question: asked.question,
      questionById: asked.question === "" ? (people.find(({ party }) => party === "resident")?.id ?? null) : maker.id,
      wordForCentralPerson: named.join(" en "),
      template: "werktafel",
      status: "preparing",
      createdOn: on,
      facilitatorId: maker.id,
    },
    participants: [...people, maker].map(inFile),
  };
  const ready = setUpTable({
    file,
    at,
    isDemo: false,
    linkBase: asked.linkBase,
    maker: { person: asked.maker, participant: maker.id },
  });
  const { begun, facts, edits, links, table } = ready;
  await store.run("makeBoard", { ...begun, facts, edits, links });
  await accessLines.note({ board: table.board, person: asked.maker, event: "boardMade" });
  return table;
};
