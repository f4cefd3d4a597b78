// What a person said and the table could not take, when no screen was there to hear the no: of a wish that waited through a
// reload, or was left to go. Their words stay readable to them, on this device, until they say they saw it.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Keep } from "./keptWishes.ts";
import type { SentCommand } from "./wishQueue.ts";

export interface NotTaken extends Pick<SentCommand, "id" | "kind" | "payload"> {
  readonly refusal: Refusal;
}

export interface NotTakenList {
  readonly all: () => readonly NotTaken[];
  readonly add: (command: SentCommand, refusal: Refusal) => void;
  /** The person read it. */
  readonly forget: (id: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const keptName = "notTaken";

const isNotTaken = (found: unknown): found is NotTaken =>
  typeof found === "object" &&
  found !== null &&
  "id" in found &&
  typeof found.id === "string" &&
  "kind" in found &&
  typeof found.kind === "string" &&
  "payload" in found &&
  typeof found.payload === "object" &&
  "refusal" in found &&
  typeof found.refusal === "object" &&
  found.refusal !== null &&
  "reason" in found.refusal;

export const openNotTaken = (keep: Keep | null): NotTakenList => {
  const listeners = new Set<() => void>();
  let all: readonly NotTaken[] = (keep?.read(keptName) ?? [])
    .flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
    .filter(isNotTaken);
  const become = (next: readonly NotTaken[]): void => {
    all = next;
    keep?.write(keptName, all.length === 0 ? null : all);
    for (const listener of [...listeners]) listener();
  };
  return {
    all: () => all,
    add: ({ id, kind, payload }, refusal) => become([...all, { id, kind, payload, refusal }]),
    forget: (id) => become(all.filter((each) => each.id !== id)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
