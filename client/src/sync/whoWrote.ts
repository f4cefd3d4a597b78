// Which runs of a sheet make up one item: to be laid beside the server's attribution, which knows runs and people and no
// items. Only what still stands counts; what was taken out has no place to show its writer.
import * as Y from "yjs";
import type { OpenSheet } from "./boardSync.ts";

/** `length` positions of one client, from `clock`. */
export interface Run {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

const runsIn = <Event>(type: Y.AbstractType<Event>, found: Run[]): void => {
  const visit = (item: Y.Item) => {
    if (item.deleted) return;
    found.push({ client: item.id.client, clock: item.id.clock, length: item.length });
    if (item.content instanceof Y.ContentType) runsIn(item.content.type, found);
  };
  for (const item of type._map.values()) visit(item);
  for (let item = type._start; item !== null; item = item.right) visit(item);
};

/** The runs an item is made of now; empty when it is not on this sheet. */
export const runsOf = (sheet: OpenSheet, collection: string, id: string): readonly Run[] => {
  const item = sheet.doc.getMap<unknown>(collection).get(id);
  const found: Run[] = [];
  if (item instanceof Y.Map) runsIn(item, found);
  return found;
};

/** True when the two have a position in common. */
export const overlaps = (one: Run, other: Run): boolean =>
  one.client === other.client && one.clock < other.clock + other.length && other.clock < one.clock + one.length;
