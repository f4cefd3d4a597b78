// The line to the server and the clock, as syncing needs them. The browser's own are below; the convergence suite hands in
// a simulated line and a simulated clock, so that every schedule of delays and cuts can be played again.

/** What a line tells; nothing is told after `close()`. */
export interface WireEvents {
  opened(): void;
  received(bytes: Uint8Array): void;
  /** The line is gone: by the server with a code of ours, or by the world (1006). */
  closed(code: number, reason?: string): void;
}

export interface Wire {
  send(bytes: Uint8Array): void;
  close(): void;
}

/** Starts to open a line; never throws, tells `closed` when it cannot. */
export type OpenWire = (address: string, events: WireEvents) => Wire;

export interface Clock {
  /** Milliseconds; only differences count. */
  now(): number;
  /** Runs once after so many milliseconds; returns how to call it off. */
  after(ms: number, run: () => void): () => void;
  /** From 0 up to 1: spreads the returns of many screens over time. */
  chance(): number;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  chance: () => Math.random(),
};

/** A WebSocket of the browser. */
export const openBrowserWire: OpenWire = (address, events) => {
  const socket = new WebSocket(address);
  socket.binaryType = "arraybuffer";
  let isClosed = false;
  socket.addEventListener("open", () => {
    if (!isClosed) events.opened();
  });
  socket.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (!isClosed && event.data instanceof ArrayBuffer) events.received(new Uint8Array(event.data));
  });
  socket.addEventListener("close", (event) => {
    if (isClosed) return;
    isClosed = true;
    events.closed(event.code, event.reason);
  });
  return {
    send: (bytes) => {
      // A line that is just closing tells so itself; what was not sent stays in the outbox and goes with the next one.
      if (socket.readyState === WebSocket.OPEN) socket.send(new Uint8Array(bytes));
    },
    close: () => {
      isClosed = true;
      socket.close();
    },
  };
};
