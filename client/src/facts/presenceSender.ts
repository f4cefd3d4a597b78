// Where I am and whether I type, told to the table now and then: gently, so at most a few times a second, and the last
// thing that was true is always told.
import type { ItemRef } from "@werktafel/shared/domain/item";

/** Well under what the server takes (10 a second). */
const gapMs = 200;
/** Without a further key a typing sign goes out by itself: nobody should seem to type who is called away. */
const typingEndsMs = 4_000;

export class PresenceSender {
  readonly #send: (at: ItemRef | null, isTyping: boolean) => void;
  #at: ItemRef | null = null;
  #isTyping = false;
  #toldKey = "";
  #gap: ReturnType<typeof setTimeout> | null = null;
  #typingEnds: ReturnType<typeof setTimeout> | null = null;

  constructor(send: (at: ItemRef | null, isTyping: boolean) => void) {
    this.#send = send;
  }

  tell(at: ItemRef | null, isTyping: boolean): void {
    this.#at = at;
    this.#isTyping = isTyping;
    if (this.#typingEnds !== null) clearTimeout(this.#typingEnds);
    this.#typingEnds = isTyping ? setTimeout(() => this.tell(this.#at, false), typingEndsMs) : null;
    this.#flush();
  }

  /** A new connection knows nothing of where I am. */
  again(): void {
    this.#toldKey = "";
    this.#flush();
  }

  close(): void {
    if (this.#typingEnds !== null) clearTimeout(this.#typingEnds);
    if (this.#gap !== null) clearTimeout(this.#gap);
  }

  #flush(): void {
    const key = `${this.#at?.sheet ?? ""} ${this.#at?.item ?? ""} ${this.#isTyping}`;
    if (this.#gap !== null || key === this.#toldKey) return;
    this.#toldKey = key;
    this.#send(this.#at, this.#isTyping);
    this.#gap = setTimeout(() => {
      this.#gap = null;
      this.#flush();
    }, gapMs);
  }
}
