// One line of the live lane, spoken by hand on the websocket under socket.io: every frame kept as it came, and any frame
// at all can be sent.
import { WebSocket } from "ws";
import type { WirePlace } from "./sheetWire.ts";

export interface LivePlace extends WirePlace {
  readonly query?: string;
}

export interface LiveEvent {
  readonly name: string;
  readonly told: unknown;
}

const listOf = (text: string): readonly unknown[] => {
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) ? read : [];
};

export class LiveWire {
  readonly #socket: WebSocket;
  readonly frames: Buffer[] = [];
  readonly events: LiveEvent[] = [];
  extensions = "";
  closed: number | null = null;
  /** The status of a refused handshake. */
  refusedWith: number | null = null;
  readonly #answers = new Map<number, (answer: unknown) => void>();
  readonly #ready: Promise<boolean>;
  #asked = 0;

  constructor({ url, cookie, headers = {}, query = "" }: LivePlace) {
    const address = `${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket${query && `&${query}`}`;
    const socket = new WebSocket(address, { headers: { ...(cookie === undefined ? {} : { cookie }), ...headers } });
    this.#socket = socket;
    // The close that follows says all there is to know.
    socket.on("error", () => undefined);
    this.#ready = new Promise((resolve) => {
      socket.on("unexpected-response", (request, response) => {
        this.refusedWith = response.statusCode ?? 0;
        request.destroy();
        resolve(false);
      });
      socket.on("message", (data) => {
        if (!Buffer.isBuffer(data)) return;
        this.frames.push(data);
        const text = data.toString();
        if (text.startsWith("0")) this.send("40");
        else if (text.startsWith("40")) resolve(true);
        else if (text === "2") this.send("3");
        else this.#hear(text);
      });
      socket.once("open", () => {
        this.extensions = socket.extensions;
      });
      socket.once("close", (code) => {
        this.closed = code;
        for (const answer of this.#answers.values()) answer(null);
        resolve(false);
      });
    });
  }

  #hear(text: string): void {
    const answered = /^43(\d+)(\[.*)$/s.exec(text);
    if (answered) {
      const number = Number(answered[1]);
      this.#answers.get(number)?.(listOf(answered[2] ?? "[]")[0]);
      this.#answers.delete(number);
    } else if (text.startsWith("42")) {
      const [name, told] = listOf(text.slice(2));
      if (typeof name === "string") this.events.push({ name, told });
    }
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** True when somebody may speak on it; false when the door stayed shut. */
  ready(): Promise<boolean> {
    return this.#ready;
  }

  send(frame: string | Uint8Array): void {
    if (this.isOpen) this.#socket.send(frame);
  }

  say(event: string, told: unknown): void {
    this.send(`42${JSON.stringify([event, told])}`);
  }

  /** The answer; `null` when the line was shut first. */
  ask(event: string, told: unknown): Promise<unknown> {
    const number = this.#asked;
    this.#asked += 1;
    if (!this.isOpen) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#answers.set(number, resolve);
      this.send(`42${number}${JSON.stringify([event, told])}`);
    });
  }

  /** Takes nothing in any more. */
  pause(): void {
    this.#socket.pause();
  }

  drop(): void {
    this.#socket.terminate();
  }
}
