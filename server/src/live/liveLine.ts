// One screen's line: what it has open, how fast it asks, and how far it lags behind. Whatever it is told was judged for
// this reader first; there are no rooms that could let something through.
import type { BoardId } from "@werktafel/shared/ids";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import { type Changed, type Gate, type Place, touches, type Visitor } from "../access/gate.ts";
import type { Boards, FactsForReader } from "../boards/boards.ts";
import { type LiveLimits, maxBoardsPerLine } from "./limits.ts";
import { OpenedBoard, type ToldOn } from "./openedBoard.ts";
import type { Presence } from "./presence.ts";
import { RateBucket } from "./rateBucket.ts";

export interface LineNeeds {
  readonly gate: Gate;
  readonly boards: Boards;
  readonly presence: Presence;
  readonly limits: LiveLimits;
}

/** The wire under a line. */
export interface Wire {
  readonly id: string;
  emit(event: string, told: unknown): void;
  cut(): void;
}

export interface Opened {
  readonly facts: FactsForReader;
  /** The sheets this reader may sync now: they may have become others since the page was made. */
  readonly sheets: readonly SheetCard[];
  /** To be called right after the facts were told. */
  readonly begin: () => void;
}

export class LiveLine {
  readonly id: string;
  readonly visitor: Visitor;
  readonly #needs: LineNeeds;
  readonly #wire: Wire;
  readonly #opened = new Map<BoardId, OpenedBoard>();
  readonly #buckets: Readonly<Record<"command" | "presence", RateBucket>>;
  #waitingBytes = 0;
  /** A whole table is on its way; what waits until it is taken. */
  #onItsWay: { readonly taken: Promise<void>; readonly done: () => void } | null = null;
  #isClosed = false;

  constructor(needs: LineNeeds, wire: Wire, visitor: Visitor) {
    this.id = wire.id;
    this.visitor = visitor;
    this.#needs = needs;
    this.#wire = wire;
    const { limits } = needs;
    const at = performance.now();
    this.#buckets = {
      command: new RateBucket(limits.commandsPerSecond, limits.commandBurst, at),
      presence: new RateBucket(limits.presencePerSecond, limits.presenceBurst, at),
    };
  }

  /** True when this screen is not asking too fast. */
  mayAsk(rate: "command" | "presence"): boolean {
    return this.#buckets[rate].take(performance.now());
  }

  /** This screen's place at a board now; a try at a board that is not theirs is written down. */
  async placeAt(board: BoardId): Promise<Place | null> {
    const place = await this.#needs.gate.place(this.visitor, board);
    const { boards } = this.#needs;
    if (place === null) boards.accessLines.refused({ board, visitor: this.visitor, event: "boardOpened", via: "live" });
    return place;
  }

  /** Opens a board, or opens it anew. `null`: it is not there for this reader after all. */
  async open(place: Place, isCalm: boolean): Promise<Opened | null> {
    const { board } = place;
    while (this.#onItsWay) await this.#onItsWay.taken;
    this.#opened.get(board)?.end(false);
    if (this.#isClosed || this.#opened.size >= maxBoardsPerLine) return null;
    const { gate, boards, presence } = this.#needs;
    const opened = new OpenedBoard({ gate, boards, presence, id: this.id, told: this.#told() }, place, isCalm);
    this.#opened.set(board, opened);
    try {
      await boards.noteLook(place, "live");
      const facts = await opened.read();
      if (facts) return { facts, sheets: opened.cards(), begin: () => opened.begin(facts.seq) };
    } catch (error) {
      this.#forget(board, opened);
      throw error;
    }
    this.#forget(board, opened);
    return null;
  }

  /** Seats, sheets or sessions changed: every board here that it touches is judged anew. */
  async judgeAnew(changed: Changed): Promise<void> {
    const { visitor } = this;
    const touched = [...this.#opened].filter(([board]) => touches(changed, { board, visitor }));
    const stands = await Promise.all(
      touched.map(async ([board, opened]) => ({ board, opened, stands: await opened.judgeAnew() })),
    );
    // A screen that opened its table anew meanwhile has another opening there: that one stands.
    for (const { board, opened, stands: isStanding } of stands) {
      if (!isStanding && this.#opened.get(board) === opened) this.#opened.delete(board);
    }
    // A line that has opened nothing yet stays while its own session does: somebody else's end is none of its business.
    if (this.#opened.size === 0 && (touched.length > 0 || this.#needs.gate.isShut(this.visitor))) this.cut();
  }

  /** Something was told that is on its way: how much, so that a screen that takes nothing is cut in time. */
  sent(bytes: number): void {
    this.#waitingBytes += bytes;
    if (this.#waitingBytes > this.#needs.limits.maxWaitingBytes) this.cut();
  }

  /**
   * A whole table is on its way. However large: it was asked for, and a table grows with its years. One at a time, so that a
   * screen that takes nothing holds no more than one.
   */
  tableSent(): void {
    const { promise: taken, resolve: done } = Promise.withResolvers<void>();
    this.#onItsWay = { taken, done };
  }

  /** All that was told is taken. */
  drained(): void {
    this.#waitingBytes = 0;
    this.#onItsWay?.done();
    this.#onItsWay = null;
  }

  cut(): void {
    if (!this.#isClosed) this.#wire.cut();
  }

  /** The wire is gone. */
  closed(): void {
    this.#isClosed = true;
    this.drained();
    for (const opened of this.#opened.values()) opened.end(false);
    this.#opened.clear();
  }

  #forget(board: BoardId, opened: OpenedBoard): void {
    opened.end(false);
    if (this.#opened.get(board) === opened) this.#opened.delete(board);
  }

  #told(): ToldOn {
    const tell = (event: string, told: unknown) => {
      if (this.#isClosed) return;
      this.#wire.emit(event, told);
      this.sent(JSON.stringify(told).length);
    };
    return {
      fact: (told) => tell("fact", told),
      cards: (told) => tell("cards", told),
      anew: (told) => tell("anew", told),
      ended: (told) => tell("ended", told),
    };
  }
}
