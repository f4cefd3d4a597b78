// Somebody who says in writing, again and again, not to agree: each time in words of its own, so that every fact can be
// found back. Sends the same wish again, under the same id, until it is answered.
import { io, type Socket } from "socket.io-client";

export interface SignedIn {
  readonly cookie: string;
  get<Answer>(path: string): Promise<Answer>;
}

/** Spends a personal link and keeps its cookie. */
export const signIn = async (url: string, link: string, code?: string): Promise<SignedIn> => {
  const token = link.slice(link.indexOf("#") + 1);
  const response = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify(code === undefined ? { token } : { token, code }),
  });
  if (!response.ok) throw new Error(`sign in: ${response.status} ${await response.text()}`);
  const cookie = (response.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
  return {
    cookie,
    get: async <Answer>(path: string): Promise<Answer> => {
      const answer = await fetch(url + path, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return (await answer.json()) as Answer;
    },
  };
};

type Answer = { readonly ok: boolean; readonly refusal?: unknown };

export class FactSender {
  readonly #url: string;
  readonly #cookie: string;
  readonly #board: string;
  readonly #sheet: string;
  readonly #socket: Socket;
  readonly acknowledged: string[] = [];
  #isFinishing = false;
  #loop: Promise<void> = Promise.resolve();
  #sent = 0;

  constructor(url: string, cookie: string, board: string, sheet: string) {
    this.#url = url;
    this.#cookie = cookie;
    this.#board = board;
    this.#sheet = sheet;
    this.#socket = io(url, {
      transports: ["websocket"],
      extraHeaders: { cookie },
      reconnectionDelay: 40,
      reconnectionDelayMax: 100,
    });
  }

  start(): void {
    this.#loop = this.#send();
  }

  async #send(): Promise<void> {
    while (!this.#isFinishing) {
      this.#sent += 1;
      const text = `Ik ben het hier niet mee eens, keer ${this.#sent}.`;
      const command = {
        id: `${this.#board.slice(-8)}-${this.#sent}`,
        kind: "dissent",
        board: this.#board,
        payload: { item: { sheet: this.#sheet, item: "a-02" }, about: "agreement", text },
      };
      const answer = await this.#untilAnswered(command);
      if (!answer.ok) throw new Error(`a dissent was refused: ${JSON.stringify(answer)}`);
      this.acknowledged.push(text);
      await new Promise((resolve) => {
        setTimeout(resolve, 120);
      });
    }
  }

  async #untilAnswered(command: unknown): Promise<Answer> {
    for (;;) {
      try {
        const answer: Answer = await this.#socket.timeout(1_000).emitWithAck("command", command);
        if (!JSON.stringify(answer).includes("notStored") && !JSON.stringify(answer).includes("tooFast")) return answer;
      } catch {
        // No answer: the server is down. The same wish goes again; it has one effect.
      }
    }
  }

  async finish(): Promise<void> {
    this.#isFinishing = true;
    await this.#loop;
    this.#socket.close();
  }

  /** The texts of every dissent as the board tells them. */
  async stored(): Promise<readonly string[]> {
    const response = await fetch(`${this.#url}/api/boards/${this.#board}`, { headers: { cookie: this.#cookie } });
    const card: { facts: { dissents: readonly { text: string }[] } } = JSON.parse(await response.text());
    return card.facts.dissents
      .map(({ text }) => text)
      .filter((text) => text.startsWith("Ik ben het hier niet mee eens, keer"));
  }
}
