// Somebody at a table without a screen: a session that showed that it is really theirs, and wishes that go again under the same
// id until they are answered, however often the server is killed meanwhile.
import { io, type Socket } from "socket.io-client";
import { signIn } from "../factSender.ts";

export interface Answered {
  readonly ok: boolean;
  readonly made?: string;
  readonly refusal?: { readonly reason: string };
}

export class Asker {
  readonly cookie: string;
  readonly #board: string;
  readonly #socket: Socket;
  #sent = 0;

  private constructor(url: string, cookie: string, board: string) {
    this.cookie = cookie;
    this.#board = board;
    const extraHeaders = { cookie };
    const reconnection = { reconnectionDelay: 40, reconnectionDelayMax: 100 };
    this.#socket = io(url, { transports: ["websocket"], extraHeaders, ...reconnection });
  }

  static async comeIn(url: string, link: string, board: string): Promise<Asker> {
    const { cookie } = await signIn(url, link);
    await fetch(`${url}/api/session/pin`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url, cookie },
      body: JSON.stringify({ pin: "2580" }),
    });
    return new Asker(url, cookie, board);
  }

  async wish(kind: string, payload: unknown): Promise<Answered> {
    this.#sent += 1;
    const command = { id: `${this.cookie.slice(-8)}-${this.#sent}`, kind, board: this.#board, payload };
    for (;;) {
      try {
        const answer: Answered = await this.#socket.timeout(1_500).emitWithAck("command", command);
        if (!["notStored", "tooFast"].includes(answer.refusal?.reason ?? "")) return answer;
      } catch {
        // No answer: the server is down. The same wish goes again; it has one effect.
      }
    }
  }

  stop(): void {
    this.#socket.close();
  }
}
