// One way to write a value down, whatever the order in which its fields were set: what is sealed is this text.

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, each]) => [name, sorted(each)]));
};

/** JSON with the fields of every object by character code. Fields that are `undefined` are left out. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));
