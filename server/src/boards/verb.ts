// What a verb is: it is told who asks and what lies there, and says what becomes true, or why not. It changes nothing
// itself, so that everything that follows from one wish goes to disk in one piece.
import type { GoneFromKept } from "@werktafel/shared/boardFile/ending/keptWithout";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ReadableSheet, SheetItem, ItemRef } from "@werktafel/shared/domain/item";
import type { Participant } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Wording } from "@werktafel/shared/domain/wording";
import type { Collection } from "@werktafel/shared/sheet/shape";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { BoardId, ParticipantId, SheetId } from "@werktafel/shared/ids";
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import type { SheetPlan } from "../sheets/rewriting/plan.ts";
import type { Door, SeatRow, SheetRow, VersionRow } from "../storage/port.ts";
import type { NewPerson } from "../storage/works/makeBoard.ts";

export interface FoundItem {
  readonly ref: ItemRef;
  readonly item: SheetItem;
  readonly sheet: SheetRow;
  /** The words on the sheet now, that a yes can be given to; `null` when there are none. */
  readonly words: Wording | null;
}

export interface VerbContext {
  readonly board: BoardId;
  /** Who asks: from the session, never from the wish. */
  readonly me: Participant;
  /** As the asker may know it. */
  readonly facts: BoardFacts;
  /**
   * As all readers together know it. For what must be judged or told beyond the asker's own reading (closed answers, minutes
   * composed for each reader): nothing of it ever goes into an answer or a refusal.
   */
  readonly everything: BoardFacts;
  /** Every fact of the board with its instant (ISO), oldest first. The same warning. */
  readonly history: () => readonly { readonly at: string; readonly fact: Fact }[];
  /** Every sheet of the board as it is on disk now, the asker's or not. The same warning. */
  readonly everySheet: () => Promise<readonly ReadableSheet[]>;
  /** The sheets the asker may read. */
  readonly sheets: readonly SheetRow[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The day of it at the table, `2026-09-18`. */
  readonly on: string;
  readonly newId: () => string;
  /**
   * What bears this name on that sheet and is on disk now: nothing when the asker may not read the sheet or the name
   * belongs to an item elsewhere; more than one only when somebody used a name twice. What was answered is found by its
   * answers, without words of its own, when somebody took it off the sheet: the board shows it still.
   */
  readonly items: (ref: ItemRef) => Promise<readonly FoundItem[]>;
  /** What a dissent that the asker may read is about; `null` when there is none. */
  readonly dissentAbout: (dissent: string) => ItemRef | null;
  /** The one of them in this collection. */
  readonly item: (ref: ItemRef, collection: Collection) => Promise<FoundItem | null>;
}

/**
 * What goes for good. `item`: from its sheet and from every fact; `facts`: the facts that this is true of; `instead`: per fact,
 * in order, what stands in its place from now on (`null`: it stays).
 */
export type Forgetting =
  | { readonly item: ItemRef }
  | { readonly facts: (fact: Fact) => boolean }
  | { readonly instead: (facts: readonly Fact[]) => readonly (Fact | null)[] };

export interface Deed {
  /** None: it was true already. Each is told to its own readers; who asked counts only what they may read. */
  readonly facts: readonly Fact[];
  readonly sheets?: readonly SheetRow[];
  /** What happens on the sheets themselves, in the same transaction. */
  readonly rewrites?: SheetPlan;
  /** Who reads these sheets from now on. */
  readonly audiences?: readonly { readonly sheet: SheetId; readonly audience: Audience }[];
  /** Seats that open or close at the door, in the same transaction. */
  readonly doors?: readonly Door[];
  /** Somebody new, with the seat that is theirs. */
  readonly people?: readonly NewPerson[];
  readonly seats?: readonly SeatRow[];
  /** The table leaves its preparation. */
  readonly isPreparing?: false;
  /** Whose seat ends, at this very moment. */
  readonly leaves?: readonly ParticipantId[];
  /** The moment that is written down, in ms, where the true one would tell how long somebody spoke. */
  readonly at?: number;
  /** How every sheet stands now is kept, for this reason (DESIGN.md 4, Version). */
  readonly keepsVersion?: VersionRow["why"];
  /** From now on nothing at this board changes, and only those whose door stays open come in. */
  readonly closesBoard?: true;
  /** Words that go for good: those of an item with all that was said about it, or those of some facts. */
  readonly forgets?: Forgetting;
  /** At a table that was closed everything goes on. */
  readonly reopensBoard?: true;
  /** It cannot be taken back, or lets somebody in: who asks shows first, on this device, that it is really them. */
  readonly asksSure?: true;
  /** What goes of what a board file brought, beside what is forgotten. */
  readonly goneFromKept?: GoneFromKept;
  /** The id of what was made, for the answer. */
  readonly made?: string;
}

export type Verdict = Refusal | Deed;
export type Verb<Kind extends CommandKind> = (
  context: VerbContext,
  payload: CommandPayloads[Kind],
) => Verdict | Promise<Verdict>;

/** One verb for each of these kinds of command. */
export type Verbs<Kind extends CommandKind> = { readonly [Each in Kind]: Verb<Each> };

/** Not there, or not for who asks: the two are never told apart. */
export const unknown: Refusal = { reason: "unknown" };

export const isRefusal = (verdict: Verdict): verdict is Refusal => "reason" in verdict;
