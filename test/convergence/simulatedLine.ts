// A line with delays that keeps order, as TCP does, until it is cut: then what was under way is lost on both sides.
import type { OpenWire, Wire, WireEvents } from "@werktafel/client/sync/line/wire";
import type { SeededRandom } from "../support/seededRandom.ts";
import type { SimulatedClock } from "./simulatedClock.ts";

/** The server's end of a line. */
export interface ServerEnd {
  send(bytes: Uint8Array): void;
  close(code: number, reason?: string): void;
}
export interface ServerEvents {
  received(bytes: Uint8Array): void;
  closed(): void;
}
export type Listen = (address: URL, end: ServerEnd) => ServerEvents | { readonly refusedWith: number };

interface Line {
  cut(): void;
}

/** One screen's way to the server: all its lines share its network. */
export class SimulatedNetwork {
  readonly #clock: SimulatedClock;
  readonly #random: SeededRandom;
  readonly #listen: Listen;
  readonly #lines = new Set<Line>();
  #isThere = true;
  /** Milliseconds one way; a slow screen has a long one. */
  delayMs = 20;
  cuts = 0;
  #tell: (isThere: boolean) => void = () => {};

  constructor(clock: SimulatedClock, random: SeededRandom, listen: Listen) {
    this.#clock = clock;
    this.#random = random;
    this.#listen = listen;
  }

  /** What the browser would tell; a schedule may leave it out, as browsers do. */
  readonly hint = (changed: (isThere: boolean) => void): (() => void) => {
    this.#tell = changed;
    return () => {
      this.#tell = () => {};
    };
  };

  isThere(): boolean {
    return this.#isThere;
  }

  setThere(isThere: boolean, isTold: boolean): void {
    this.#isThere = isThere;
    if (!isThere) this.cut();
    if (isTold) this.#tell(isThere);
  }

  /** Drops every line in the middle of whatever it carries. */
  cut(): void {
    for (const line of [...this.#lines]) {
      this.cuts += 1;
      line.cut();
    }
  }

  readonly openWire: OpenWire = (address, events) => {
    const line = new OpenLine(this.#clock, () => this.delayMs * (0.5 + this.#random.next()), events);
    this.#lines.add(line);
    line.onOver = () => this.#lines.delete(line);
    this.#clock.after(line.delay(), () => {
      if (!this.#isThere) line.cut();
      else line.accept(this.#listen, new URL(address));
    });
    return line;
  };
}

class OpenLine implements Wire, Line {
  readonly #clock: SimulatedClock;
  readonly #events: WireEvents;
  readonly delay: () => number;
  onOver: () => void = () => {};
  #server: ServerEvents | null = null;
  #isOver = false;
  #upAt = 0;
  #downAt = 0;

  constructor(clock: SimulatedClock, delay: () => number, events: WireEvents) {
    this.#clock = clock;
    this.delay = delay;
    this.#events = events;
  }

  accept(listen: Listen, address: URL): void {
    if (this.#isOver) return;
    const answer = listen(address, {
      send: (bytes) => this.#down(() => this.#events.received(bytes)),
      close: (code, reason) => {
        this.#server = null;
        this.#down(() => this.#end(code, reason));
      },
    });
    if ("refusedWith" in answer) this.#down(() => this.#end(answer.refusedWith));
    else {
      this.#server = answer;
      this.#down(() => this.#events.opened());
    }
  }

  send(bytes: Uint8Array): void {
    this.#upAt = Math.max(this.#upAt, this.#clock.now() + this.delay());
    this.#clock.after(this.#upAt - this.#clock.now(), () => {
      if (!this.#isOver) this.#server?.received(bytes);
    });
  }

  /** The screen closes it. */
  close(): void {
    this.#isOver = true;
    this.onOver();
    this.#server?.closed();
  }

  cut(): void {
    const server = this.#server;
    this.#end(1006);
    server?.closed();
  }

  #end(code: number, reason = ""): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.onOver();
    this.#events.closed(code, reason);
  }

  #down(run: () => void): void {
    this.#downAt = Math.max(this.#downAt, this.#clock.now() + this.delay());
    this.#clock.after(this.#downAt - this.#clock.now(), () => {
      if (!this.#isOver) run();
    });
  }
}
