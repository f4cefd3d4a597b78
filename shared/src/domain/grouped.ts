// What belongs together, in the order in which each group was first met. `Map.groupBy` is younger than the phones this must open on.

/** Every group holds one at least. */
export const grouped = <Each, Key>(all: Iterable<Each>, keyOf: (each: Each) => Key): Map<Key, Each[]> => {
  const groups = new Map<Key, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
};
