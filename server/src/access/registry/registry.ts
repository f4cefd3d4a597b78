// Everything that can be reached from outside, in one list: addresses, wishes, events, documents, sockets, files. What is not
// in it does not exist, and what has no policy does not start. The tests of who may do what are made from this list.
import type { z } from "zod";

export type EntryKind = "route" | "command" | "event" | "document" | "upgrade" | "file";

export interface Entry {
  readonly kind: EntryKind;
  /** `get /api/boards/:board`, `answerAgreement`, `/sync/`. */
  readonly name: string;
  /** What it is, in one English sentence. */
  readonly says: string;
  /** The name of who may come here at all. */
  readonly policy: string;
  /** What is sent along; `null`: nothing. */
  readonly schema: z.ZodType | null;
}

export type Registry = readonly Entry[];

/** One list of all of them. Throws when something has no name or no policy, or is there twice. */
export const registryOf = (...lists: readonly (readonly Entry[])[]): Registry => {
  const entries = lists.flat();
  const names = new Set<string>();
  for (const { kind, name, policy } of entries) {
    const called = `${kind} ${name}`;
    if (name === "" || typeof policy !== "string" || policy === "") throw new Error(`${called} has no policy`);
    if (names.has(called)) throw new Error(`${called} is there twice`);
    names.add(called);
  }
  return Object.freeze(entries);
};
