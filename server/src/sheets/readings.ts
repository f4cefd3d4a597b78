// Questions to the applying worker that wait for an answer: what lies on a sheet, how many are open. A
// question outlives the worker it was put to.
import type { SheetContent } from "@werktafel/shared/domain/item";
import type { SheetId } from "@werktafel/shared/ids";
import type { ToSheets } from "./workerMessages.ts";

/** A sheet whose reading fails this often has a store that does not answer. */
const mostTries = 5;

interface Asked {
  /** The question under a number of its own: asked anew it has another. */
  readonly message: (question: number) => ToSheets;
  tries: number;
  readonly resolve: (content: SheetContent | null) => void;
  readonly reject: (error: Error) => void;
}

export class Readings {
  readonly #send: (message: ToSheets) => void;
  readonly #waiting = new Map<number, Asked>();
  readonly #counting = new Map<number, (open: number) => void>();
  #next = 1;

  constructor(send: (message: ToSheets) => void) {
    this.#send = send;
  }

  /** The content as it is on disk; rejects when the store does not answer. */
  ask(sheet: SheetId): Promise<SheetContent | null> {
    return this.#ask((question) => ({ type: "read", question, sheet }));
  }

  count(): Promise<number> {
    return new Promise((resolve) => {
      const question = this.#next;
      this.#next += 1;
      this.#counting.set(question, resolve);
      this.#send({ type: "count", question });
    });
  }

  /** `again`: the document was dropped meanwhile; it is loaded anew. */
  answer(question: number, content: SheetContent | null | "again"): void {
    const asked = this.#waiting.get(question);
    if (!asked) return;
    this.#waiting.delete(question);
    if (content !== "again") return asked.resolve(content);
    if (asked.tries >= mostTries)
      return asked.reject(new Error("the sheet could not be read: the store does not answer"));
    this.#put(asked);
  }

  counted(question: number, open: number): void {
    this.#counting.get(question)?.(open);
    this.#counting.delete(question);
  }

  /** After a new worker: nothing that was asked before is answered by itself. */
  askAgain(): void {
    const open = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const asked of open) this.#put(asked);
    for (const question of this.#counting.keys()) this.#send({ type: "count", question });
  }

  #ask(message: Asked["message"]): Promise<SheetContent | null> {
    return new Promise((resolve, reject) => this.#put({ message, tries: 0, resolve, reject }));
  }

  #put(asked: Asked): void {
    const question = this.#next;
    this.#next += 1;
    asked.tries += 1;
    this.#waiting.set(question, asked);
    this.#send(asked.message(question));
  }
}
