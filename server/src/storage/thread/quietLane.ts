// The line back to an applying worker. That edits are stored is told to it in groups, a little later: it needs to know only
// before it tidies up, and waking it for every letter would cost more than storing the letter.
import type { FromStore } from "../sheetLane.ts";
import type { Lane } from "./groupCommit.ts";

type Stored = Extract<FromStore, { type: "stored" }>;

const tellAfterMs = 100;
const tellAfterEdits = 256;

export class QuietLane implements Lane {
  readonly #port: Lane;
  readonly #stored = new Map<number, Stored>();
  #count = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(port: Lane) {
    this.#port = port;
  }

  postMessage(message: FromStore): void {
    if (message.type !== "stored") {
      // Whoever loses a document must know first what of it is safe.
      this.tell();
      this.#port.postMessage(message);
      return;
    }
    const before = this.#stored.get(message.lease);
    this.#stored.set(message.lease, before ? { ...message, seqs: [...before.seqs, ...message.seqs] } : message);
    this.#count += message.seqs.length;
    if (this.#count >= tellAfterEdits) this.tell();
    else this.#timer ??= setTimeout(() => this.tell(), tellAfterMs);
  }

  /** Tells what waits, now. */
  tell(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    for (const stored of this.#stored.values()) this.#port.postMessage(stored);
    this.#stored.clear();
    this.#count = 0;
  }
}
