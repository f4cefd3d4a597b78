// Noor's table as the store knows it: two people, a sheet for everyone, one for Noor and Ruben, and her question.
import type { BoardContent, BoardBegun, NewLink } from "@werktafel/server/storage/works/makeBoard";
import type { SeatRow } from "@werktafel/server/storage/port";
import { boardId, participantId, personId, sheetId } from "@werktafel/shared/ids";

export const board = boardId("b-noor");
export const noor = personId("n-noor");
export const ruben = personId("n-ruben");
export const table = sheetId("s-table~1");
export const small = sheetId("s-small~1");
export const question = sheetId("s-question~1");

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (stored: Uint8Array): string => new TextDecoder().decode(stored);

const seat = (participant: string, person: typeof noor, party: SeatRow["party"], role: string): SeatRow => ({
  board,
  participant: participantId(participant),
  person,
  party,
  role,
  from: 10,
  to: null,
  isLetIn: true,
});

export const begun: BoardBegun = {
  board,
  createdAt: 10,
  isDemo: false,
  people: [
    { id: noor, name: "Noor Bakker" },
    { id: ruben, name: "Ruben Smit" },
  ],
  seats: [seat("p-noor", noor, "resident", "resident"), seat("p-ruben", ruben, "staff", "facilitator")],
  sheets: [
    { id: table, board, kind: "table", audience: "everyone", createdAt: 10 },
    { id: small, board, kind: "table", audience: [participantId("p-noor"), participantId("p-ruben")], createdAt: 11 },
    { id: question, board, kind: "question", audience: "everyone", createdAt: 12 },
  ],
  kept: '{"volunteerSupport":"elke maandag"}',
};

export const content: BoardContent = {
  board,
  facts: [{ person: null, at: 10, json: '{"kind":"boardMade"}' }],
  edits: [{ sheet: question, at: 10, bytes: bytes("Ik wil weer rust in huis") }],
};

export const links: readonly NewLink[] = [
  { hash: "link-noor", person: noor },
  { hash: "link-ruben", person: ruben },
  { hash: "link-screen", person: null },
];

/** The whole table, as `makeBoard` and the store's `run` take it. */
export const noorsTable = { ...begun, ...content, links };
