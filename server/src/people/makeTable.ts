// *Nieuwe tafel*: somebody who leads tables sets one up, sits at it as facilitator, and gets a link for who it is about. Whoever
// else was named is proposed: the residents see the list, and each of them sits down when the residents say yes.
// The question stays the resident's to change: whoever typed it first is named as its writer. Until the table is started it
// is in preparation: only its residents and the facilitator are let in, whoever else has a link.
import type { BoardFile } from "@werktafel/shared/boardFile/fileShape";
import type { Fact } from "@werktafel/shared/domain/fact";
import { newParticipant } from "@werktafel/shared/domain/newcomer";
import { isResident, type Participant, type Party } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { participantId, type PersonId } from "@werktafel/shared/ids";
import { makersCard } from "./house/makersCard.ts";
import type { PeopleNeeds } from "./tableBook.ts";
import { newId } from "./newId.ts";
import { dayOf } from "./dayOf.ts";
import { setUpTable } from "./setUpTable.ts";
import type { TableWithLinks } from "./links.ts";

export interface PersonNamed {
  readonly name: string;
  readonly party: Party;
  readonly roleLabel: string;
}

export interface TableAsked {
  readonly maker: PersonId;
  readonly title: string;
  /** May be empty: the resident writes it. */
  readonly question: string;
  readonly people: readonly PersonNamed[];
  readonly linkBase: string;
}

/** A table that stands, and who waits for the residents' yes. */
export interface MadeTable extends TableWithLinks {
  readonly proposed: readonly { readonly id: string; readonly name: string; readonly party: Party }[];
}

const inFile = (participant: Participant): BoardFile["participants"][number] => ({
  ...participant,
  contactPreference: [...participant.contactPreference],
  boundaries: [...participant.boundaries],
  accessNeeds: [...participant.accessNeeds],
  workHours: participant.workHours && { ...participant.workHours },
  worksOn: participant.worksOn && [...participant.worksOn],
});

export const makeTable = async (needs: PeopleNeeds, asked: TableAsked): Promise<MadeTable | Refusal> => {
  const { store, now } = needs;
  const found = await makersCard(needs, asked.maker);
  if ("reason" in found) return found;
  const { maker, organisation } = found;
  const resident = asked.people.find(({ party }) => party === "resident");
  if (resident === undefined) return { reason: "audienceWithoutResident" };

  const at = now();
  const on = dayOf(at);
  const people = asked.people
    .filter(isResident)
    .map((named) => newParticipant(participantId(newId()), { ...named, organisationId: null }, on));
  const file: BoardFile = {
    format: "werktafel-board",
    formatVersion: 1,
    board: {
      id: newId(),
      title: asked.title,
      question: asked.question,
      questionById: asked.question === "" ? (people[0]?.id ?? null) : maker.id,
      wordForCentralPerson: "",
      template: "werktafel",
      status: "preparing",
      createdOn: on,
      facilitatorId: maker.id,
    },
    participants: [...people, maker].map(inFile),
    ...(organisation === null ? {} : { organisations: [{ ...organisation }] }),
  };
  const ready = setUpTable({
    file,
    at,
    isDemo: false,
    linkBase: asked.linkBase,
    maker: { person: asked.maker, participant: maker.id },
  });
  const { begun, facts, edits, links, table } = ready;
  const proposed = asked.people
    .filter((each) => !isResident(each))
    .map((each) => ({ ...each, id: newId(), organisationId: null, organisationName: "", why: "", by: maker.id, on }));
  const hears = [...people.map(({ id }) => id), maker.id];
  const proposals = proposed.map((proposal) => {
    const fact: Fact = { kind: "seatProposed", proposal, audience: hears };
    return { person: asked.maker, at, json: JSON.stringify(fact) };
  });
  const whole = { sheet: null, item: null, refusal: null } as const;
  const made = { board: table.board, at, person: asked.maker, event: "boardMade", ...whole } as const;
  await store.run("makeBoard", { ...begun, facts: [...facts, ...proposals], edits, links, access: [made] });
  return { ...table, proposed: proposed.map(({ id, name, party }) => ({ id, name, party })) };
};
