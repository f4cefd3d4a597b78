// Many small updates of one connection that wait together become one: a flood is judged, stored and told in a few pieces
// instead of thousands. Joined in one pass over decoded structs, never by merging twice what was merged before.
import { maxFrameBytes, maxStructs } from "@werktafel/shared/protocol/syncMessages";
import * as Y from "yjs";
import { isFault, type Range, readUpdate, type Struct } from "./readUpdate.ts";
import { writeUpdate } from "./writeUpdate.ts";

const caps = { bytes: maxFrameBytes, structs: maxStructs, removals: 4_000 };

/** One update that does what these do, in order; `null` when they are better judged one by one. */
export const joinUpdates = (updates: readonly Uint8Array[]): Uint8Array | null => {
  const sections = new Map<number, Struct[]>();
  const removals: Range[] = [];
  let count = 0;
  for (const bytes of updates) {
    const read = readUpdate(bytes, caps);
    if (isFault(read)) return null;
    for (const [client, structs] of read.sections) {
      const before = sections.get(client) ?? [];
      const last = before.at(-1);
      const [first] = structs;
      if (last && first && last.id.clock + last.length !== first.id.clock) return null;
      for (const struct of structs) if (!continues(before.at(-1), struct)) before.push(struct);
      sections.set(client, before);
    }
    removals.push(...read.removals);
  }
  for (const structs of sections.values()) count += structs.length;
  if (count > maxStructs || removals.length > caps.removals) return null;
  const joined = [...sections].map(([client, structs]) => ({ client, clock: structs[0]?.id.clock ?? 0, structs }));
  const bytes = writeUpdate(joined, removals);
  return bytes.length > maxFrameBytes ? null : bytes;
};

/** A letter right behind the one before, typed in one go: one run of signs, as Yjs itself would keep them. */
const continues = (last: Struct | undefined, next: Struct): boolean => {
  const isRun =
    last instanceof Y.Item &&
    next instanceof Y.Item &&
    last.content instanceof Y.ContentString &&
    next.content instanceof Y.ContentString &&
    next.origin !== null &&
    Y.compareIDs(next.origin, last.lastId) &&
    Y.compareIDs(last.rightOrigin, next.rightOrigin);
  if (!isRun || !last.content.mergeWith(next.content)) return false;
  last.length += next.length;
  return true;
};
