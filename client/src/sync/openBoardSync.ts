// All sheets of one board that this person may read, each on its own line, as one thing the screens can listen to.
// Promises that *Bewaard* is only said when every edit on every sheet is on the server's disk.
import type { BoardId, ParticipantId, SheetId } from "@werktafel/shared/ids";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import { shapeVersion } from "@werktafel/shared/sheet/shape";
import * as random from "lib0/random";
import type { BoardSync, OpenSheet, SavedState, UnplacedWords } from "./boardSync.ts";
import { lineageOf } from "./lineage.ts";
import { browserLeaving, browserNetwork, type Leaving, type Network } from "./line/network.ts";
import { SheetKeeping } from "./keep/sheetKeeping.ts";
import type { KeptOnDevice } from "./keep/keptOnDevice.ts";
import { SheetOnScreen, type SheetPorts } from "./sheet/sheetOnScreen.ts";
import { browserClock, type Clock, openBrowserWire, type OpenWire } from "./line/wire.ts";

export interface BoardSyncOptions {
  readonly board: BoardId;
  /** `null` for the big screen. */
  /** True: comes with the session of a person, also where that person has no seat. */
  readonly isPerson?: boolean;
  readonly me: ParticipantId | null;
  /** The sheets I may read, as `GET /api/boards/:id` says. */
  readonly cards: readonly SheetCard[];
  /** The same, asked anew: when a sheet is refused without a reason we know. */
  readonly fetchCards?: () => Promise<readonly SheetCard[]>;
  /** What this device keeps between pages (`openDeviceKeep`); absent: only in memory. */
  readonly keep?: KeptOnDevice | null;
  readonly isCalm?: boolean;
  /** `ws(s)://host`; the page's own by default. */
  readonly origin?: string;
  readonly openWire?: OpenWire;
  readonly clock?: Clock;
  readonly newClient?: () => number;
  readonly network?: Network;
  readonly leaving?: Leaving;
}

const pageOrigin = (): string => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}`;

const fromWorst: readonly SavedState[] = ["notStored", "away", "busy"];
const worst = (states: readonly SavedState[]): SavedState =>
  fromWorst.find((state) => states.includes(state)) ?? "saved";

/** Opens every sheet at once and keeps them; `close()` when the board leaves the screen. */
export const openBoardSync = (options: BoardSyncOptions): BoardSync => new OpenBoard(options);

class OpenBoard implements BoardSync {
  readonly me: ParticipantId | null;
  readonly #options: BoardSyncOptions;
  readonly #ports: SheetPorts;
  readonly #keeping: SheetKeeping;
  readonly #sheets = new Map<string, SheetOnScreen>();
  readonly #listeners = new Set<() => void>();
  readonly #stopListening: () => void;
  /** One id for all documents of this page; a document that is thrown away never gets it again. */
  readonly #client: number;
  readonly #usedClient = new Set<SheetId>();
  #isCalm: boolean;
  #isEnded = false;
  #snapshot: readonly OpenSheet[] | null = null;
  #unplaced: readonly UnplacedWords[] | null = null;

  constructor(options: BoardSyncOptions) {
    const origin = options.origin ?? pageOrigin();
    // Without a seat one is the big screen, unless one is somebody who looks along (`isPerson`).
    const screen = options.me === null && options.isPerson !== true ? "&screen=1" : "";
    const newClient = options.newClient ?? random.uint32;
    this.me = options.me;
    this.#options = options;
    this.#isCalm = options.isCalm ?? false;
    this.#client = newClient();
    this.#keeping = new SheetKeeping(options.board, options.keep ?? null);
    this.#ports = {
      // Without an id there is nothing to write under: who only reads asks for none.
      address: (card, clients) =>
        `${origin}/sync/${card.id}?${card.writable ? `client=${clients.join(",")}&` : ""}ack=1&shape=${shapeVersion}${screen}`,
      openWire: options.openWire ?? openBrowserWire,
      clock: options.clock ?? browserClock,
      newClient: ({ id }) => {
        if (this.#usedClient.has(id)) return newClient();
        this.#usedClient.add(id);
        return this.#client;
      },
      onChange: () => this.#changed(),
      onEnded: () => this.#ended(),
      onStale: () => void this.#askCards(),
      keep: (card, edits) => this.#keeping.keep(card.id, edits),
    };
    const stopNetwork = (options.network ?? browserNetwork)((isThere) => {
      for (const sheet of this.#sheets.values()) {
        if (isThere) sheet.connect();
        else sheet.cut();
      }
    });
    const stopLeaving = (options.leaving ?? browserLeaving)(() => {
      for (const sheet of this.#sheets.values()) sheet.keepNow();
    });
    this.#stopListening = () => {
      stopNetwork();
      stopLeaving();
    };
    this.setCards(options.cards);
    this.#keeping.offerOrphans(options.cards.map(({ id }) => id));
    this.#changed();
  }

  sheets(): readonly OpenSheet[] {
    this.#snapshot ??= [...this.#sheets.values()].map((sheet) => sheet.open());
    return this.#snapshot;
  }

  sheet(id: SheetId): OpenSheet | null {
    const open = this.#sheets.get(lineageOf(id))?.open();
    return open?.card.id === id ? open : null;
  }

  saved(): SavedState {
    return worst([...this.#sheets.values()].map((sheet) => sheet.saved()));
  }

  unplaced(): readonly UnplacedWords[] {
    this.#unplaced ??= [...this.#keeping.words(), ...[...this.#sheets.values()].flatMap((sheet) => sheet.unplaced())];
    return this.#unplaced;
  }

  forgetUnplaced(words: UnplacedWords): void {
    this.#keeping.forget(words);
    for (const sheet of this.#sheets.values()) sheet.forgetUnplaced(words);
    this.#changed();
  }

  hold(isCalm: boolean): void {
    this.#isCalm = isCalm;
    for (const sheet of this.#sheets.values()) sheet.hold(isCalm);
  }

  hasNews(): boolean {
    return [...this.#sheets.values()].some((sheet) => sheet.hasNews());
  }

  showNews(): void {
    for (const sheet of this.#sheets.values()) sheet.showNews();
  }

  hasEnded(): boolean {
    return this.#isEnded;
  }

  setCards(cards: readonly SheetCard[]): void {
    if (this.#isEnded) return;
    const known = new Set(cards.map(({ id }) => lineageOf(id)));
    for (const [name, sheet] of this.#sheets) {
      if (known.has(name)) continue;
      this.#keeping.take(sheet.leave());
      this.#sheets.delete(name);
    }
    for (const card of cards) {
      const open = this.#sheets.get(lineageOf(card.id));
      if (open) open.setCard(card);
      else this.#open(card);
    }
    this.#changed();
  }

  whenSaved(sheet: SheetId): Promise<void> {
    return this.#sheets.get(lineageOf(sheet))?.whenSaved() ?? Promise.resolve();
  }

  keepNow(sheet: SheetId): void {
    this.#sheets.get(lineageOf(sheet))?.keepNow();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#stopListening();
    this.#listeners.clear();
    for (const sheet of this.#sheets.values()) sheet.close("keep");
    this.#sheets.clear();
  }

  #open(card: SheetCard): void {
    const start = { isCalm: this.#isCalm, kept: this.#keeping.keptFor(card.id) };
    const sheet = new SheetOnScreen(card, this.#ports, start);
    this.#sheets.set(lineageOf(card.id), sheet);
    sheet.connect();
  }

  #ended(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#stopListening();
    for (const sheet of this.#sheets.values()) sheet.close("forget");
    this.#sheets.clear();
    this.#keeping.erase();
    this.#changed();
  }

  /** A sheet is refused even empty-handed: perhaps it has a new generation, or we may only read it now. */
  async #askCards(): Promise<void> {
    try {
      if (this.#options.fetchCards) this.setCards(await this.#options.fetchCards());
    } catch {
      // No answer: what waits is offered to copy below, as when the answer knows nothing new.
    }
    for (const sheet of this.#sheets.values()) sheet.giveUp();
  }

  #changed(): void {
    this.#snapshot = null;
    this.#unplaced = null;
    this.#keeping.keepWords(this.unplaced());
    for (const listener of [...this.#listeners]) listener();
  }
}
