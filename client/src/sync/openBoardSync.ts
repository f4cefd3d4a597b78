// All sheets of one board that this person may read, each on its own line, as one thing the screens can listen to.
// Promises that *Bewaard* is only said when every edit on every sheet is on the server's disk.
import type { BoardId, ParticipantId, SheetId } from "@werktafel/shared/ids";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import { shapeVersion } from "@werktafel/shared/sheet/shape";
import * as random from "lib0/random";
import type { BoardSync, OpenSheet, SavedState, UnplacedWords } from "./boardSync.ts";
import { SheetOnScreen, type SheetPorts } from "./sheetOnScreen.ts";
import { browserClock, type Clock, openBrowserWire, type OpenWire } from "./wire.ts";

export interface BoardSyncOptions {
  readonly board: BoardId;
  /** `null` for the big screen. */
  readonly me: ParticipantId | null;
  /** The sheets I may read, as `GET /api/boards/:id` says. */
  readonly cards: readonly SheetCard[];
  /** `ws(s)://host`; the page's own by default. */
  readonly origin?: string;
  readonly isCalm?: boolean;
  readonly openWire?: OpenWire;
  readonly clock?: Clock;
  readonly newClient?: () => number;
  /** Tells whether there is a network; the browser's own events by default. Returns how to stop. */
  readonly network?: (changed: (isThere: boolean) => void) => () => void;
}

const pageOrigin = (): string => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}`;

const browserNetwork = (changed: (isThere: boolean) => void): (() => void) => {
  const came = () => changed(true);
  const went = () => changed(false);
  addEventListener("online", came);
  addEventListener("offline", went);
  return () => {
    removeEventListener("online", came);
    removeEventListener("offline", went);
  };
};

/** Opens every sheet at once and keeps them; `close()` when the board leaves the screen. */
export const openBoardSync = (options: BoardSyncOptions): BoardSync => {
  const origin = options.origin ?? pageOrigin();
  const screen = options.me === null ? "&screen=1" : "";
  const sheets = new Map<SheetId, SheetOnScreen>();
  const listeners = new Set<() => void>();
  let isCalm = options.isCalm ?? false;
  let isEnded = false;
  let snapshot: readonly OpenSheet[] | null = null;
  let unplaced: readonly UnplacedWords[] | null = null;

  const changed = (): void => {
    snapshot = null;
    unplaced = null;
    for (const listener of [...listeners]) listener();
  };
  const closeAll = (): void => {
    for (const sheet of sheets.values()) sheet.close();
    sheets.clear();
  };
  const ports: SheetPorts = {
    address: (card, clients) =>
      `${origin}/sync/${card.id}?client=${clients.join(",")}&ack=1&shape=${shapeVersion}${screen}`,
    openWire: options.openWire ?? openBrowserWire,
    clock: options.clock ?? browserClock,
    newClient: options.newClient ?? random.uint32,
    onChange: changed,
    onEnded: () => {
      isEnded = true;
      closeAll();
      changed();
    },
  };
  const setCards = (cards: readonly SheetCard[]): void => {
    if (isEnded) return;
    for (const [id, sheet] of sheets) {
      if (cards.some((card) => card.id === id)) continue;
      sheet.close();
      sheets.delete(id);
    }
    for (const card of cards) {
      const open = sheets.get(card.id);
      if (open) open.setCard(card);
      else {
        const sheet = new SheetOnScreen(card, isCalm, ports);
        sheets.set(card.id, sheet);
        sheet.connect();
      }
    }
    changed();
  };
  const stopNetwork = (options.network ?? browserNetwork)((isThere) => {
    for (const sheet of sheets.values()) {
      if (isThere) sheet.connect();
      else sheet.cut();
    }
  });
  setCards(options.cards);

  return {
    me: options.me,
    sheets: () => (snapshot ??= [...sheets.values()].map((sheet) => sheet.open())),
    sheet: (id) => sheets.get(id)?.open() ?? null,
    saved: () => worst([...sheets.values()].map((sheet) => sheet.saved())),
    unplaced: () => (unplaced ??= [...sheets.values()].flatMap((sheet) => sheet.unplaced())),
    forgetUnplaced: (words) => {
      for (const sheet of sheets.values()) sheet.forgetUnplaced(words);
    },
    hold: (calm) => {
      isCalm = calm;
      for (const sheet of sheets.values()) sheet.hold(calm);
    },
    hasNews: () => [...sheets.values()].some((sheet) => sheet.hasNews()),
    showNews: () => {
      for (const sheet of sheets.values()) sheet.showNews();
    },
    hasEnded: () => isEnded,
    setCards,
    whenSaved: (id) => sheets.get(id)?.whenSaved() ?? Promise.resolve(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      stopNetwork();
      closeAll();
      listeners.clear();
    },
  };
};

const worst = (states: readonly SavedState[]): SavedState =>
  states.includes("away") ? "away" : states.includes("busy") ? "busy" : "saved";
