// The real command lane around tables of chance: gate, boards and the lines that screens open, over a store in this thread or
// on disk. Only the documents are plain lists, and only the sockets are left out.
import { openGate } from "@werktafel/server/access/openGate";
import type { Visitor } from "@werktafel/server/access/gate";
import type { Boards, FactsForReader } from "@werktafel/server/boards/boards";
import type { Verbs } from "@werktafel/server/boards/verb";
import { openBoards } from "@werktafel/server/boards/openBoards";
import { OpenedBoard } from "@werktafel/server/live/openedBoard";
import { Presence } from "@werktafel/server/live/presence";
import { openLog } from "@werktafel/server/log";
import { sharingVerbs } from "@werktafel/server/sharing/sharingVerbs";
import { openMeetingVerbs } from "@werktafel/server/meetings/openMeetingVerbs";
import type { Store } from "@werktafel/server/storage/store";
import type { ParticipantId } from "@werktafel/shared/ids";
import { anyCommand } from "@werktafel/shared/protocol/commandSchemas";
import { decode } from "@werktafel/shared/protocol/decode";
import type { CommandAnswer, CommandKind, ToldFact } from "@werktafel/shared/protocol/facts";
import { type ChanceTable, contentOf } from "./chanceTable.ts";

/** Verbs that are broken on purpose, in place of the house's own. */
export type BrokenVerbs = Partial<Verbs<CommandKind>>;

export interface LaneNeeds {
  readonly store: Store;
  readonly table: ChanceTable;
  readonly now: () => number;
  readonly newId: () => string;
  /** To see that an invariant bites. */
  readonly broken: BrokenVerbs;
}

/** What one reader's screen was told. */
export interface Screen {
  readonly reader: ParticipantId | null;
  readonly visitor: Visitor;
  readonly first: FactsForReader;
  readonly told: ToldFact[];
  /** The seat ended, or its door closed. */
  readonly isOver: boolean;
  /** Everything it will be told of what happened until now, it was told. */
  settled(): Promise<void>;
  close(): void;
}

const ageMs = 2 ** 30;

/** `true` for a table the store does not have yet; a lane opened again over the same store is the same server, restarted. */
export const openLane = async (needs: LaneNeeds, isNew: boolean) => {
  const { store, table, now, newId } = needs;
  const { board } = table;
  if (isNew) {
    const isPrepared = table.facts.some((fact) => fact.kind === "boardMade" && fact.board.status === "preparing");
    await store.run("makeBoard", {
      board,
      createdAt: now(),
      isDemo: false,
      isPreparing: isPrepared,
      people: table.people.map(({ person, participant }) => ({ id: person, name: participant.name })),
      seats: table.people.map(({ person, participant: { id, party, role } }) => ({
        board,
        participant: id,
        person,
        party,
        role,
        from: now(),
        to: null,
        isLetIn: party === "resident" || role === "facilitator" || (!isPrepared && party !== "guest"),
      })),
      sheets: table.sheets,
      facts: table.facts.map((fact) => ({ person: null, at: now(), json: JSON.stringify(fact) })),
      edits: [],
      kept: null,
      links: [],
    });
  }
  const { gate } = openGate({ store, now, publicUrl: null });
  const boards: Boards = openBoards({
    store,
    sheets: {
      read: async (sheet) => Promise.resolve(contentOf(table, sheet)),
      // Moving is tried where there are documents: test/server/boards/moving.
      rewrite: async () => Promise.resolve(null),
    },
    gate,
    log: openLog("error"),
    now,
    newId,
    whyNotSure: async () => Promise.resolve(null),
    meetingVerbs: { ...openMeetingVerbs(), ...sharingVerbs, ...needs.broken },
  });
  const presence = new Presence({ everyMs: ageMs, goneAfterMs: ageMs, send: () => [] });

  const visitorOf = (reader: ParticipantId | null): Visitor => {
    const person = table.people.find(({ participant }) => participant.id === reader)?.person;
    return person === undefined
      ? { kind: "screen", board, session: "screen" }
      : { kind: "person", person, session: `of-${person}` };
  };

  return {
    boards,
    gate,
    visitorOf,
    /** `null`: not let in. */
    open: async (reader: ParticipantId | null): Promise<Screen | null> => {
      const visitor = visitorOf(reader);
      const place = await gate.place(visitor, board);
      if (!place) return null;
      const told: ToldFact[] = [];
      let isOver = false;
      const opened = new OpenedBoard(
        {
          gate,
          boards,
          presence,
          id: `line-${reader ?? "screen"}`,
          told: {
            fact: (fact) => void told.push(fact),
            cards: () => undefined,
            // A real screen opens the board again, and counts from there.
            anew: () => {
              isOver = true;
              opened.end(false);
            },
            ended: () => {
              isOver = true;
            },
          },
        },
        place,
        false,
      );
      const first = await opened.read();
      if (!first) return null;
      opened.begin(first.seq);
      let judged: Promise<unknown> = Promise.resolve();
      const forget = gate.onChange((changed) => {
        if (changed?.board === board) judged = Promise.all([judged, opened.judgeAnew()]);
      });
      return {
        reader,
        visitor,
        first,
        told,
        get isOver() {
          return isOver;
        },
        settled: async () => {
          await judged;
        },
        close: () => {
          forget();
          opened.end(false);
        },
      };
    },
    /** As it comes from a wire: anything, judged from its form on. */
    ask: async (reader: ParticipantId | null, sent: unknown): Promise<CommandAnswer> => {
      const place = await gate.place(visitorOf(reader), board);
      if (!place) return { ok: false, refusal: { reason: "unknown" } };
      const decoded = decode(anyCommand, sent);
      return decoded.ok ? boards.command(place, decoded.message) : { ok: false, refusal: decoded.refusal };
    },
    close: (): void => presence.close(),
  };
};
export type Lane = Awaited<ReturnType<typeof openLane>>;
