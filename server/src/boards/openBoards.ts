// Opens the boards: loads what is asked for, judges wishes one after another, appends what became true, and tells it to
// those who may read it. Nothing is told before it is on disk.
import { randomBytes } from "node:crypto";
import { reads } from "@werktafel/shared/domain/audience";
import { type Fact, readersOf } from "@werktafel/shared/domain/fact";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { BoardId, ParticipantId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { Command, CommandAnswer, CommandKind, ToldFact } from "@werktafel/shared/protocol/facts";
import type { ForgettingPayloads } from "@werktafel/shared/protocol/forgetting/forgettingCommands";
import { openAccessLines } from "../access/accessLines.ts";
import type { Gate, Place, Visitor } from "../access/gate.ts";
import type { Log } from "../log.ts";
import { noPlan, type SheetPlan } from "../sheets/rewriting/plan.ts";
import type { Sheets } from "../sheets/sheets.ts";
import type { Store } from "../storage/store.ts";
import type { FactsToAppend, VersionToKeep } from "../storage/works/appendFacts.ts";
import type { Boards } from "./boards.ts";
import type { BoardState, Reader } from "./boardState.ts";
import { commandEntries } from "./commands/commandEntries.ts";
import { commandPolicies } from "./commands/commandPolicies.ts";
import { messagesFor } from "./commands/messagesFor.ts";
import { answerFromLog } from "./decode.ts";
import { openUnderWay } from "../underWay.ts";
import { openQueues } from "./inTurn.ts";
import { judge } from "./judge.ts";
import { openLoadedBoards } from "./loadedBoards.ts";
import { lineOf, refusedLine, type WhoActs } from "./looking/linesOfCommands.ts";
import { openLooks } from "./looking/looks.ts";
import { tellLooks } from "./looking/tellLooks.ts";
import { tableVerbs } from "./tableVerbs.ts";
import { atClosedTable, forgettingVerbs } from "./forgetting/forgettingVerbs.ts";
import { type Deed, isRefusal, type Verbs, type Verdict } from "./verb.ts";

export interface BoardsNeeds {
  readonly store: Store;
  readonly sheets: Pick<Sheets, "read" | "rewrite">;
  readonly gate: Gate;
  readonly log: Log;
  /** What people do in and around meetings; the verbs of the board itself are its own. */
  readonly meetingVerbs: Verbs<Exclude<CommandKind, keyof typeof tableVerbs | keyof ForgettingPayloads>>;
  /** `null`: whoever asks showed not long ago that it is really them; else in which ways they can. */
  readonly whyNotSure: (visitor: Visitor) => Promise<Refusal | null>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A random id that says nothing. */
  readonly newId?: () => string;
}

interface Listener {
  readonly reader: Reader;
  readonly told: (fact: ToldFact) => void;
  readonly anew: () => void;
}

const lookForIdleEveryMs = 60_000;
const randomId = (): string => randomBytes(16).toString("hex");
/** What happens on the sheets: what a deed plans, and that what it forgets goes. */
const planOf = ({ rewrites, forgets }: Deed): SheetPlan | null => {
  const removes = forgets && "item" in forgets ? [forgets.item] : [];
  return removes.length > 0 ? { ...(rewrites ?? noPlan), removes } : (rewrites ?? null);
};
const readerOf = (place: Place): Reader => place.seat?.participant ?? null;
const refused = (refusal: Refusal): CommandAnswer => ({ ok: false, refusal });

/** May this participant, who reads these sheets, read the fact? */
const isReadableBy = (fact: Fact, participant: ParticipantId, sheets: ReadonlySet<SheetId>): boolean => {
  const readers = readersOf(fact);
  return "audience" in readers
    ? reads(readers.audience, participant)
    : readers.sheets.every((sheet) => sheets.has(sheet));
};

export const openBoards = (needs: BoardsNeeds): Boards => {
  const { store, sheets, gate, log, now, meetingVerbs, newId = randomId } = needs;
  const verbs = { ...tableVerbs, ...forgettingVerbs, ...meetingVerbs };
  const entries = commandEntries(verbs);
  const inTurn = openQueues<BoardId>();
  const underWay = openUnderWay();
  const listeners = new Map<BoardId, Set<Listener>>();

  const watchers: ((board: BoardId | null) => void)[] = [];
  const tell = (state: BoardState, first: number): void => {
    for (const changed of watchers) changed(state.board);
    const toldTo = new Map<Reader, readonly ToldFact[]>();
    for (const { reader, told, anew } of listeners.get(state.board) ?? []) {
      if (state.isAnewFor(first, reader)) {
        anew();
        continue;
      }
      const facts = toldTo.get(reader) ?? state.toldFrom(first, reader);
      toldTo.set(reader, facts);
      for (const fact of facts) told(fact);
    }
  };
  const boards = openLoadedBoards(store, now, tell);
  const lookingForIdle = setInterval(() => boards.letGo((board) => listeners.has(board)), lookForIdleEveryMs).unref();

  const stateOf = async (board: BoardId): Promise<BoardState | null> =>
    boards.here(board) ?? inTurn(board, async () => boards.load(board));

  /** For which organisation somebody sits here now. */
  const behalfOf = async (state: BoardState, person: PersonId): Promise<string | null> => {
    const place = await gate.place({ kind: "person", person, session: "" }, state.board);
    return place?.seat ? state.organisationOf(place.seat.participant) : null;
  };
  const organisationOf = async (board: BoardId, person: PersonId): Promise<string | null> => {
    const state = await stateOf(board);
    return state && behalfOf(state, person);
  };
  const accessLines = openAccessLines({ store, now, log, organisationOf, personAt: gate.personAt });

  /** To disk, then into memory, then told. `earlier`: this command was answered before, nothing was done. */
  const keep = async (
    state: BoardState,
    what: Omit<FactsToAppend, "facts" | "board">,
    facts: readonly Fact[],
    plan: SheetPlan | null = null,
  ) => {
    const { board } = state;
    const json = facts.map((fact) => JSON.stringify(fact));
    const along = { ...what, board, facts: json, messages: messagesFor(state, facts, what.at) };
    const writing = plan
      ? sheets.rewrite(plan, along).then((seqs) => (seqs === null ? null : { seqs }))
      : store.run("appendFacts", along);
    const kept = await writing.catch((error: unknown) => {
      boards.doubt(board);
      throw error;
    });
    if (kept === null || "earlier" in kept) return kept;
    const first = state.length;
    state.addSheets(what.sheets ?? []);
    state.setAudiences(what.audiences ?? []);
    state.addFacts(
      kept.seqs.map((seq, index) => ({ seq, at: what.at, person: what.person, json: json[index] ?? "null" })),
    );
    state.rewrite(what.rewrites ?? []);
    const rights = [what.doors, what.seats, what.leaves, what.sheets, what.audiences];
    const isAnotherTable = what.isPreparing !== undefined || what.closes === true || what.reopens === true;
    if (isAnotherTable || rights.some((changed) => (changed ?? []).length > 0)) gate.changed(board);
    tell(state, first);
    return kept;
  };

  /** How every sheet stands on disk now, as a version of it. */
  const versionsNow = async (state: BoardState, why: VersionToKeep["why"], person: PersonId) =>
    Promise.all(
      state.everySheet().map(async ({ id: sheet }): Promise<VersionToKeep> => {
        const content = await sheets.read(sheet);
        return { sheet, why, person, json: JSON.stringify(content ?? { sheet, items: [], references: [] }) };
      }),
    );

  const judged = async (asked: Place, command: Command): Promise<CommandAnswer> => {
    // Judged anew, in turn: the seat may have ended while the wish waited.
    const place = await gate.place(asked.visitor, asked.board);
    if (!place || command.board !== place.board) return refused({ reason: "unknown" });
    const { board, visitor } = place;
    const barred = commandPolicies[command.kind].judge(place);
    if (barred || !place.seat || visitor.kind !== "person") {
      const refusal = barred ?? { reason: "notYours", who: "writer" };
      const person = visitor.kind === "person" ? visitor.person : null;
      const line = { board, at: now(), person, sheet: null, item: null, refusal: refusal.reason };
      const rows = [{ ...line, event: "wishRefused", what: command.kind, via: "live" } as const];
      await store.run("noteAccess", { rows });
      return refused(refusal);
    }
    const { participant } = place.seat;
    const { person } = visitor;
    const earlier = await store.run("answerTo", { board, person, command: command.id });
    if (earlier !== null) return answerFromLog(earlier);
    const state = await boards.load(board);
    if (!state) return refused({ reason: "unknown" });

    const at = now();
    const isClosed = state.all().ending.closed !== null && !atClosedTable.has(command.kind);
    const judgement: Verdict = isClosed
      ? { reason: "boardClosed" }
      : await judge({ state, asker: participant, sheets, at, newId, verbs }, command);
    const asksSure = !isRefusal(judgement) && judgement.asksSure === true;
    const verdict = (asksSure ? await needs.whyNotSure(visitor) : null) ?? judgement;
    const who: WhoActs = { board, at, person, onBehalfOf: state.organisationOf(participant), via: "live" };
    if (isRefusal(verdict)) {
      const line = refusedLine({ command, refusal: verdict, state, reader: participant }, who);
      await store.run("noteAccess", { rows: [line] });
      return refused(verdict);
    }
    const { doors = [], people = [], seats = [], leaves = [] } = verdict;
    const { audiences = [], keepsVersion, isPreparing, forgets, at: writtenAt = at } = verdict;
    const rewrites = planOf(verdict);
    const opens = rewrites?.opens ?? [];
    const made = [...opens, ...(verdict.sheets ?? [])];
    const facts = [
      ...opens.map(({ id: sheet, audience }): Fact => ({ kind: "sheetOpened", sheet, audience })),
      ...verdict.facts,
    ];
    const readable = new Set(
      state
        .sheetsFor(participant)
        .concat(made)
        .map((sheet) => sheet.id),
    );
    const told = facts.filter((fact) => isReadableBy(fact, participant, readable)).length;
    const answer: CommandAnswer = {
      ok: true,
      seq: state.viewOf(participant).seq + told,
      ...(told > 1 ? { told } : {}),
      ...(verdict.made === undefined ? {} : { made: verdict.made }),
    };
    const access = facts.map((fact) => lineOf(fact, { ...who, at: writtenAt }));
    const versions = keepsVersion === undefined ? [] : await versionsNow(state, keepsVersion, person);
    const kept = await keep(
      state,
      {
        person,
        at: writtenAt,
        access,
        answer: { command: command.id, json: JSON.stringify(answer) },
        sheets: made,
        doors,
        people,
        seats,
        leaves,
        ...(isPreparing === undefined ? {} : { isPreparing }),
        audiences,
        versions,
        closes: verdict.closesBoard ?? false,
        reopens: verdict.reopensBoard ?? false,
        ...(verdict.goneFromKept ? { goneFromKept: verdict.goneFromKept } : {}),
        rewrites: forgets ? state.rewritesFor(forgets) : [],
      },
      facts,
      rewrites,
    );
    // Somebody changed it between the judgement and the deed: it lies there otherwise now.
    if (kept === null) return refused({ reason: "notNow", from: "changed", to: command.kind });
    if ("earlier" in kept) return answerFromLog(kept.earlier);
    return answer;
  };

  return {
    entries,
    factsFor: async (place) => (await stateOf(place.board))?.viewOf(readerOf(place)) ?? null,
    factsAt: async (place, at) => (await stateOf(place.board))?.viewAt(readerOf(place), at) ?? null,
    // In turn: what is on disk and not in memory yet would be missing from what is made of it.
    eachReader: async (board) => inTurn(board, async () => (await boards.load(board))?.eachReader() ?? null),
    toldTo: async (place) => (await stateOf(place.board))?.toldFrom(0, readerOf(place)) ?? null,
    allFacts: async (board) => (await stateOf(board))?.all() ?? null,
    command: async (place, command) =>
      inTurn(place.board, async () => judged(place, command)).catch((error: unknown) => {
        // The store or the sheets did not answer. Whoever asked is told so and asks again with the same id.
        log.error("commandFailed", error, { board: place.board, command: command.kind });
        return refused({ reason: "notStored" });
      }),
    append: async (board, made, by, along = {}) =>
      inTurn(board, async () => {
        const state = await boards.load(board);
        if (!state) throw new Error("append: no such board", { cause: board });
        const isAsked = typeof made === "function";
        const facts = isAsked ? made({ facts: state.all(), sheets: state.everySheet() }) : made;
        if (isAsked && facts.length === 0) return;
        const at = now();
        const acts = by === null ? ({ via: "house" } as const) : { onBehalfOf: await behalfOf(state, by) };
        const access = facts.map((fact) => lineOf(fact, { board, at, person: by, ...acts }));
        await keep(
          state,
          { ...along, person: by, at, access: [...access, ...(along.access ?? [])], answer: null },
          facts,
        );
      }),
    onChanged: (changed) => void watchers.push(changed),
    changedBeside: (changed) => {
      for (const tellOf of watchers) tellOf(changed);
      for (const board of changed === null ? boards.all() : [changed]) {
        boards.doubt(board);
        if (!boards.all().includes(board)) continue;
        const readOn = inTurn(board, async () => boards.load(board)).then(
          () => undefined,
          (error: unknown) => log.error("boardNotReadOn", error, { board }),
        );
        void underWay.add(readOn);
      }
    },
    close: async () => {
      clearInterval(lookingForIdle);
      await underWay.settled();
    },
    listen: (place, told, anew = () => undefined) => {
      const { board } = place;
      const listener: Listener = { reader: readerOf(place), told, anew };
      const there = listeners.get(board) ?? new Set();
      there.add(listener);
      listeners.set(board, there);
      return () => {
        there.delete(listener);
        if (there.size === 0 && listeners.get(board) === there) listeners.delete(board);
      };
    },
    accessLines,
    looks: async (place, period) => {
      const { board, seat, visitor } = place;
      const state = await stateOf(board);
      if (!state || seat === null || visitor.kind !== "person") return null;
      return tellLooks({ store, state, reader: { place: { ...place, seat }, person: visitor.person }, period });
    },
    noteLook: openLooks({ gate, lines: accessLines }),
  };
};
