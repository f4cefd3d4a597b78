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
import { betweenVerbs } from "@werktafel/server/between/betweenVerbs";
import { openMeetingVerbs } from "@werktafel/server/meetings/openMeetingVerbs";
import type { SheetPlan } from "@werktafel/server/sheets/rewriting/plan";
import type { Store } from "@werktafel/server/storage/store";
import type { FactsToAppend } from "@werktafel/server/storage/works/appendFacts";
import type { SheetItem } from "@werktafel/shared/domain/item";
import type { ParticipantId, SheetId } from "@werktafel/shared/ids";
import { anyCommand } from "@werktafel/shared/protocol/commandSchemas";
import { decode } from "@werktafel/shared/protocol/decode";
import type { CommandAnswer, CommandKind, ToldFact } from "@werktafel/shared/protocol/facts";
import type { Canaries } from "./canaries.ts";
import { type ChanceTable, contentOf } from "./chanceTable.ts";

/** Verbs that are broken on purpose, in place of the house's own. */
export type BrokenVerbs = Partial<Verbs<CommandKind>>;

export interface LaneNeeds {
  readonly store: Store;
  readonly table: ChanceTable;
  readonly canaries: Canaries;
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
  /** It was told to ask for the table anew: what came after that it hears then, and counts from there. */
  readonly isAnew: boolean;
  /** Everything it will be told of what happened until now, it was told. */
  settled(): Promise<void>;
  close(): void;
}

/**
 * Carries out a plan on the lists, as the house does on documents: things go to other readers, or for good. What something was
 * said of moves along only where there are documents (test/server/boards/moving): here it cannot be done.
 */
const carriedOut = async (
  { store, table, canaries }: LaneNeeds,
  { moves, removes = [] }: SheetPlan,
  asked: FactsToAppend,
): Promise<readonly number[] | null> => {
  const going = moves.map((move) => ({
    move,
    item: table.items.get(move.from)?.find(({ id, collection }) => id === move.item && collection === move.collection),
  }));
  if (going.some(({ item }) => item === undefined)) return null;
  const known = await store.run("factsOf", { board: table.board, after: 0 });
  if (moves.some(({ item }) => known.some(({ json }) => json.includes(`"${item}"`)))) return null;
  const kept = await store.run("appendFacts", asked);
  if (!("seqs" in kept)) return null;
  const take = (sheet: SheetId, which: (item: SheetItem) => boolean): void => {
    table.items.set(
      sheet,
      (table.items.get(sheet) ?? []).filter((item) => !which(item)),
    );
  };
  for (const { sheet, item } of removes) take(sheet, ({ id }) => id === item);
  const rows = await store.run("sheetsAt", { board: table.board });
  for (const { move, item } of going) {
    if (!item) continue;
    take(move.from, (each) => each === item);
    const there = { ...item, sheet: move.to, values: { ...item.values, ...move.patch.values } };
    table.items.set(move.to, [...(table.items.get(move.to) ?? []), there]);
    canaries.goesTo(JSON.stringify(there), rows.find(({ id }) => id === move.to)?.audience ?? "everyone");
  }
  return kept.seqs;
};

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
      rewrite: async (plan, asked) => carriedOut(needs, plan, asked),
    },
    gate,
    log: openLog("error"),
    now,
    newId,
    whyNotSure: async () => Promise.resolve(null),
    meetingVerbs: { ...openMeetingVerbs(), ...sharingVerbs, ...betweenVerbs, ...needs.broken },
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
      let isAnew = false;
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
              isAnew = true;
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
        get isAnew() {
          return isAnew;
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
    close: async (): Promise<void> => {
      presence.close();
      await boards.close();
    },
  };
};
export type Lane = Awaited<ReturnType<typeof openLane>>;
