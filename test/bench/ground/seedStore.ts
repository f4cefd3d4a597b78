// Tables, people and sessions, laid in a store before the server starts: a thousand tables by hand would take an hour.
import { createHash, randomBytes } from "node:crypto";
import type { Fact } from "@werktafel/shared/domain/fact";
import { newParticipant } from "@werktafel/shared/domain/newcomer";
import {
  boardId,
  type BoardId,
  participantId,
  personId,
  type PersonId,
  type SheetId,
  sheetId,
} from "@werktafel/shared/ids";
import { openStore } from "@werktafel/server/storage/openStore";
import type { SeatRow } from "@werktafel/server/storage/port";
import type { Store } from "@werktafel/server/storage/store";
import { keysBeside } from "../../support/keys/keysBeside.ts";

/** A person at a table, with a session. */
export interface Seat {
  readonly board: BoardId;
  readonly sheet: SheetId;
  readonly person: PersonId;
  readonly participant: string;
  readonly cookie: string;
}

export interface BenchTable {
  readonly board: BoardId;
  readonly sheet: SheetId;
  readonly seats: readonly Seat[];
  /** What lies on its sheet, as updates in order. */
  readonly words: readonly Uint8Array[];
}

export interface TablesAsked {
  readonly tables: number;
  readonly people: number;
  readonly words: readonly Uint8Array[];
}

const randomId = (): string => `b${randomBytes(12).toString("hex")}`;

const seatsFor = (board: BoardId, sheet: SheetId, count: number): readonly Seat[] =>
  Array.from({ length: count }, (_, index) => ({
    board,
    sheet,
    person: personId(randomId()),
    participant: `p-${index}`,
    cookie: `werktafel=${randomBytes(32).toString("base64url")}`,
  }));

const factsFor = (seats: readonly Seat[], sheet: SheetId): readonly Fact[] => [
  {
    kind: "boardMade",
    board: {
      title: "Bench",
      status: "active",
      phase: "",
      template: "",
      wordForCentralPerson: "",
      facilitatorId: null,
      anchorPersonId: null,
      createdOn: "2026-01-05",
      nextMeetingOn: null,
      isFictional: true,
    },
  },
  ...seats.map(({ participant }): Fact => {
    const newcomer = {
      name: `Buur ${participant.slice(2)}`,
      party: "resident",
      roleLabel: "",
      organisationId: null,
    } as const;
    return {
      kind: "participantSeated",
      participant: newParticipant(participantId(participant), newcomer, "2026-01-05"),
    };
  }),
  { kind: "sheetOpened", sheet, audience: "everyone" },
];

const seatRow = (board: BoardId, person: PersonId, participant: string, from: number): SeatRow => ({
  board,
  participant: participantId(participant),
  person,
  party: "resident",
  role: "centralPerson",
  from,
  to: null,
  isLetIn: true,
});

const makeTable = async (store: Store, { people, words }: TablesAsked): Promise<BenchTable> => {
  const board = boardId(randomId());
  const sheet = sheetId(`${randomId()}~1`);
  const seats = seatsFor(board, sheet, people);
  const at = Date.now();
  await store.run("makeBoard", {
    board,
    createdAt: at,
    isDemo: false,
    people: seats.map(({ person, participant }) => ({ id: person, name: `Buur ${participant.slice(2)}` })),
    seats: seats.map(({ person, participant }) => seatRow(board, person, participant, at)),
    sheets: [{ id: sheet, board, kind: "table", audience: "everyone", createdAt: at }],
    facts: factsFor(seats, sheet).map((fact) => ({ person: null, at, json: JSON.stringify(fact) })),
    edits: words.map((bytes) => ({ sheet, at, bytes })),
    kept: null,
    links: [],
  });
  for (const { person, cookie } of seats) {
    const hash = createHash("sha256").update(cookie.slice("werktafel=".length)).digest("hex");
    await store.run("openSession", { hash, person, board, now: at, keepKey: randomBytes(32).toString("base64") });
  }
  return { board, sheet, seats, words };
};

/** Lays the tables that are asked for in the store of `folder`, which no server holds now. */
export const seedStore = async <Name extends string>(
  folder: string,
  asked: Readonly<Record<Name, TablesAsked>>,
): Promise<(name: Name) => readonly BenchTable[]> => {
  const store = await openStore({ engine: "sqlite", directory: folder, keys: keysBeside(folder), use: "serve" });
  const made = new Map<string, readonly BenchTable[]>();
  try {
    for (const [name, each] of Object.entries<TablesAsked>(asked)) {
      const tables = Array.from({ length: each.tables }, async () => makeTable(store, each));
      made.set(name, await Promise.all(tables));
    }
  } finally {
    await store.close();
  }
  return (name) => made.get(name) ?? [];
};
