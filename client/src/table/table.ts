// One open board as the screens hold it: what this person sees now, and whether it is saved. Sheets and facts come from two
// lanes and are put together here, at most once per drawn frame.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Participant } from "@werktafel/shared/domain/participant";
import { tableView, type TableView } from "@werktafel/shared/domain/tableView";
import type { BoardId, SheetId } from "@werktafel/shared/ids";
import type { PresenceTold } from "@werktafel/shared/protocol/facts";
import type { FactLane, Wish } from "../facts/factLane.ts";
import type { NotTakenList } from "../facts/notTaken.ts";
import type { BoardSync, SavedState, UnplacedWords } from "../sync/boardSync.ts";
import { type Speaking, speakingOf } from "../words/speaking.ts";
import { nl } from "../words/nl.ts";
import { OwnEdits } from "./undoing/ownEdits.ts";

/** What this person sees at this moment. */
export interface TableNow {
  readonly view: TableView;
  readonly facts: BoardFacts;
  /** `null`: the big screen. */
  readonly me: Participant | null;
  readonly speaking: Speaking;
  readonly saved: SavedState;
  readonly areAllHere: boolean;
  readonly hasNews: boolean;
  readonly hasEnded: boolean;
  readonly unplaced: readonly UnplacedWords[];
  readonly presence: PresenceTold["people"];
  readonly wishes: readonly Wish[];
  readonly holidays: ReadonlySet<string>;
}

export interface Table {
  readonly board: BoardId;
  readonly sync: BoardSync;
  readonly lane: FactLane;
  readonly notTaken: NotTakenList;
  /** Resolves when what I did so far lies on this device; false: nothing is kept here. */
  readonly whenKept: () => Promise<boolean>;
  readonly now: () => TableNow;
  /** The sheet of the newest edit I can take back. */
  readonly newestOwnEdit: () => SheetId | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Screens are drawn at most this often for what comes in; own letters stand in their field at once. */
const drawnTogetherMs = 16;

interface Lanes {
  readonly sync: BoardSync;
  readonly lane: FactLane;
  readonly notTaken: NotTakenList;
  readonly whenKept: () => Promise<boolean>;
  /** The fact lane was told that the seat ended. */
  readonly hasLeft: () => boolean;
  readonly holidays: readonly string[];
}

const look = (
  { sync, lane, hasLeft }: Pick<Lanes, "sync" | "lane" | "hasLeft">,
  holidays: ReadonlySet<string>,
): TableNow => {
  const facts = lane.facts();
  const sheets = sync.sheets();
  const areAllHere = sheets.every((sheet) => sheet.isComplete);
  const me = facts.participants.find((each) => each.id === sync.me) ?? null;
  return {
    view: tableView({ sheets: sheets.map((sheet) => sheet.content), facts, me: sync.me, areAllHere }),
    facts,
    me,
    speaking: speakingOf(facts, me),
    saved: sync.saved(),
    areAllHere,
    hasNews: sync.hasNews() || lane.hasNews(),
    hasEnded: sync.hasEnded() || hasLeft(),
    unplaced: sync.unplaced(),
    presence: lane.presence(),
    wishes: lane.wishes(),
    holidays,
  };
};

/** Puts both lanes together. `close` closes the lanes too. */
export const openTable = (board: BoardId, lanes: Lanes): Table => {
  const { sync, lane } = lanes;
  const holidays = new Set(lanes.holidays);
  const listeners = new Set<() => void>();
  let seen = look(lanes, holidays);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const ownEdits = new OwnEdits();
  const changed = () => {
    ownEdits.look(sync.sheets());
    timer ??= setTimeout(() => {
      timer = null;
      seen = look(lanes, holidays);
      for (const listener of listeners) listener();
    }, drawnTogetherMs);
  };
  const stops = [sync.subscribe(changed), lane.subscribe(changed)];
  return {
    board,
    sync,
    lane,
    notTaken: lanes.notTaken,
    whenKept: lanes.whenKept,
    now: () => seen,
    newestOwnEdit: () => ownEdits.newest(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const stop of stops) stop();
      if (timer !== null) clearTimeout(timer);
      lane.close();
      sync.close();
    },
  };
};

/** A participant's call name; someone who is gone from the list still gets a decent word. */
export const callName = (now: Pick<TableNow, "facts">, id: string | null): string =>
  now.facts.participants.find((each) => each.id === id)?.callName ?? nl.changing.someone;

/** The person who leads the process; empty when the table has none. */
export const facilitatorName = (now: TableNow): string =>
  now.facts.card?.facilitatorId ? callName(now, now.facts.card.facilitatorId) : "";
