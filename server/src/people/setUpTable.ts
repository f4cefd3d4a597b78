// A table that stands described in a board file, made ready for the store: a person, a seat and a link for everyone, the
// sheets with their words, the facts. Chance is needed for the ids; nothing is stored here.
import type { BoardFile } from "@werktafel/shared/boardFile/fileShape";
import { importBoard } from "@werktafel/shared/boardFile/importBoard";
import { staysAtClosed } from "@werktafel/shared/domain/closing";
import type { Participant } from "@werktafel/shared/domain/participant";
import { boardId, participantId, type ParticipantId, type PersonId, personId } from "@werktafel/shared/ids";
import { randomBytes } from "node:crypto";
import type { At } from "../storage/port/at.ts";
import type { BoardBegun, NewEdit, NewFact, NewLink } from "../storage/works/makeBoard.ts";
import { isLetIn, isLetInNow } from "../access/letIn.ts";
import { makeLink, type SeatedPerson, type TableWithLinks } from "./links.ts";
import { newId } from "./newId.ts";
import { type NewBacked, supportInFile } from "./volunteers/supportInFile.ts";

export interface TableDescribed {
  readonly file: BoardFile;
  readonly at: At;
  readonly isDemo: boolean;
  readonly linkBase: string;
  /** Who sets it up and is a person here already; gets no link. */
  readonly maker: { readonly person: PersonId; readonly participant: ParticipantId } | null;
}

export interface TableReady {
  readonly begun: BoardBegun;
  readonly facts: readonly NewFact[];
  readonly edits: readonly NewEdit[];
  readonly links: readonly NewLink[];
  /** How its volunteers are backed: the house knows, the table does not. */
  readonly volunteers: readonly NewBacked[];
  readonly table: TableWithLinks;
}

/** Days are of the Netherlands; to the hour does not matter for when a seat began. */
const startOf = (day: string, otherwise: At): At => {
  const at = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(at) ? otherwise : at;
};

const newClientId = (): number => randomBytes(4).readUInt32BE();

export const setUpTable = ({ file, at, isDemo, linkBase, maker }: TableDescribed): TableReady => {
  const board = boardId(newId());
  const { sheets, facts, participants, kept } = importBoard(file, { newId, newClientId });
  const links: NewLink[] = [];

  const people = participants.map((participant) => ({
    participant,
    isMaker: participant.id === maker?.participant,
    person: participant.id === maker?.participant ? maker.person : personId(newId()),
  }));
  // Made on a screen, a link has a code; out of a file it opens by itself.
  const linkFor = (
    { leftOn }: Participant,
    person: PersonId,
    isMaker: boolean,
  ): Pick<SeatedPerson, "link" | "code"> => {
    if (isMaker || leftOn !== null) return { link: null };
    const { given, row } = makeLink(linkBase, person, maker !== null);
    links.push(row);
    return given;
  };
  const seated = people.map(({ participant, person, isMaker }): SeatedPerson => {
    const { id, name, party, role } = participant;
    return { id, name, party, role, ...linkFor(participant, person, isMaker) };
  });
  const bigScreen = makeLink(linkBase, null, false);
  links.push(bigScreen.row);

  const by = maker?.person ?? null;
  const closed = file.ending?.closed ?? null;
  return {
    begun: {
      board,
      createdAt: at,
      isDemo,
      isPreparing: file.board.status === "preparing",
      ...(closed ? { isClosed: true } : {}),
      people: people
        .filter(({ isMaker }) => !isMaker)
        .map(({ participant: { name }, person }) => ({ id: person, name })),
      seats: people.map(({ participant, participant: { id, party, role, joinedOn, leftOn }, person }) => ({
        board,
        isLetIn:
          (maker === null ? isLetIn : isLetInNow)(file.board.status ?? undefined, participant) &&
          (!closed || staysAtClosed(participant, { keepers: closed.keeperIds.map(participantId) })),
        participant: id,
        person,
        party,
        role,
        from: startOf(joinedOn, at),
        to: leftOn === null ? null : startOf(leftOn, at),
      })),
      sheets: sheets.map(({ id, kind, audience }) => ({ id, board, kind, audience, createdAt: at })),
      kept: JSON.stringify(kept),
    },
    facts: facts.map((fact) => ({ person: by, at, json: JSON.stringify(fact) })),
    edits: sheets.map(({ id, update }) => ({ sheet: id, at, bytes: update })),
    links,
    volunteers: supportInFile(file, people),
    table: { board, participants: seated, bigScreen: bigScreen.given.link },
  };
};
