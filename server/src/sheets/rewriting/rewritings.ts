// Plans that are with the applying worker, on the main thread's side. A worker that dies takes them along: whether they were
// done is then not known here, and whoever asked looks on disk.
import type { FactsToAppend } from "../../storage/works/appendFacts.ts";
import type { ToSheets } from "../workerMessages.ts";
import type { SheetPlan } from "./plan.ts";

interface Asked {
  readonly resolve: (facts: readonly number[] | null) => void;
  readonly reject: (error: Error) => void;
}

export class Rewritings {
  readonly #send: (message: ToSheets) => void;
  readonly #asked = new Map<number, Asked>();
  #next = 1;

  constructor(send: (message: ToSheets) => void) {
    this.#send = send;
  }

  ask(plan: SheetPlan, facts: FactsToAppend): Promise<readonly number[] | null> {
    return new Promise((resolve, reject) => {
      const question = this.#next;
      this.#next += 1;
      this.#asked.set(question, { resolve, reject });
      this.#send({ type: "rewrite", question, plan, facts });
    });
  }

  /** `null`: not as planned, and nothing was done. */
  done(question: number, facts: readonly number[] | null): void {
    this.#asked.get(question)?.resolve(facts);
    this.#asked.delete(question);
  }

  failed(question: number): void {
    this.#asked.get(question)?.reject(new Error("the sheets were not rewritten: the store did not take it"));
    this.#asked.delete(question);
  }

  failAll(): void {
    for (const question of [...this.#asked.keys()]) this.failed(question);
  }
}
