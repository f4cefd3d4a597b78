// Questions to the applying worker that wait for an answer: what lies on a sheet, how many are open. A question outlives
// the worker it was put to.
import type { SheetContent } from "@werktafel/shared/domain/item";
import type { SheetId } from "@werktafel/shared/ids";
import type { ToSheets } from "./workerMessages.ts";

/** A sheet whose reading fails this often has a store that does not answer. */
const mostTries = 5;

interface Reading {
  readonly sheet: SheetId;
  tries: number;
  readonly resolve: (content: SheetContent | null) => void;
  readonly reject: (error: Error) => void;
}

export class Readings {
  readonly #send: (message: ToSheets) => void;
  readonly #reading = new Map<number, Reading>();
  readonly #counting = new Map<number, (open: number) => void>();
  #next = 1;

  constructor(send: (message: ToSheets) => void) {
    this.#send = send;
  }

  /** The content as it is on disk; rejects when the store does not answer. */
  ask(sheet: SheetId): Promise<SheetContent | null> {
    return new Promise((resolve, reject) => this.#put({ sheet, tries: 0, resolve, reject }));
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
    const reading = this.#reading.get(question);
    if (!reading) return;
    this.#reading.delete(question);
    if (content !== "again") return reading.resolve(content);
    if (reading.tries >= mostTries)
      return reading.reject(new Error("the sheet could not be read: the store does not answer"));
    this.#put(reading);
  }

  counted(question: number, open: number): void {
    this.#counting.get(question)?.(open);
    this.#counting.delete(question);
  }

  /** After a new worker: nothing that was asked before is answered by itself. */
  askAgain(): void {
    const open = [...this.#reading.values()];
    this.#reading.clear();
    for (const reading of open) this.#put(reading);
    for (const question of this.#counting.keys()) this.#send({ type: "count", question });
  }

  #put(reading: Reading): void {
    const question = this.#next;
    this.#next += 1;
    reading.tries += 1;
    this.#reading.set(question, reading);
    this.#send({ type: "read", question, sheet: reading.sheet });
  }
}
