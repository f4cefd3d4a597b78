// Who wrote what stays true of words that moved: which run of the new item says what which run of the old one said.
import * as Y from "yjs";

/** `length` positions from (`client`, `clock`) stand now at (`newClient`, `newClock`). */
export interface MovedRun {
  readonly client: number;
  readonly clock: number;
  readonly newClient: number;
  readonly newClock: number;
  readonly length: number;
}

type AnyType = Y.AbstractType<unknown>;

const signsOf = (type: AnyType): readonly Y.Item[] => {
  const found: Y.Item[] = [];
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted && item.countable) found.push(item);
  return found;
};

/** The signs of two equal texts, run by run. */
const alike = (old: readonly Y.Item[], made: readonly Y.Item[]): readonly MovedRun[] => {
  const runs: MovedRun[] = [];
  let [oldAt, oldIn, madeAt, madeIn] = [0, 0, 0, 0];
  for (;;) {
    const [one, other] = [old[oldAt], made[madeAt]];
    if (!one || !other) return runs;
    const length = Math.min(one.length - oldIn, other.length - madeIn);
    runs.push({
      client: one.id.client,
      clock: one.id.clock + oldIn,
      newClient: other.id.client,
      newClock: other.id.clock + madeIn,
      length,
    });
    oldIn += length;
    madeIn += length;
    if (oldIn === one.length) [oldAt, oldIn] = [oldAt + 1, 0];
    if (madeIn === other.length) [madeAt, madeIn] = [madeAt + 1, 0];
  }
};

const pair = (old: Y.Item, made: Y.Item): MovedRun => ({
  client: old.id.client,
  // The last of several values that one struct may hold is the one that stands.
  clock: old.id.clock + old.length - 1,
  newClient: made.id.client,
  newClock: made.id.clock,
  length: 1,
});

/** All that an item is made of: itself, its fields, and what stands in them. */
export const movedRuns = (old: Y.Item, made: Y.Item): readonly MovedRun[] => {
  const own = [pair(old, made)];
  if (!(old.content instanceof Y.ContentType) || !(made.content instanceof Y.ContentType)) return own;
  const [oldType, madeType]: readonly [AnyType, AnyType] = [old.content.type, made.content.type];
  const fields = [...madeType._map].flatMap(([field, madeField]) => {
    const oldField = oldType._map.get(field);
    return oldField && !oldField.deleted ? movedRuns(oldField, madeField) : [];
  });
  return [...own, ...fields, ...alike(signsOf(oldType), signsOf(madeType))];
};
