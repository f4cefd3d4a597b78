// A board file as plain JSON: looking into it without trusting it, and pointing at a place in it.

export type PlainObject = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

export const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The objects of a list; what is no object is left out. */
export const objectsIn = (value: unknown): readonly PlainObject[] => (isList(value) ? value.filter(isPlainObject) : []);

export const stringOr = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);
export const stringsIn = (value: unknown): readonly string[] =>
  isList(value) ? value.filter((each) => typeof each === "string") : [];

/** True for what a file says when it says nothing: null, an empty text or an empty list. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (isList(value) && value.length === 0);

/** `agreements[3].accords[0].participantId`. */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );

export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => {
    if (typeof step === "number") return isList(value) ? value[step] : undefined;
    return isPlainObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, root);

/** A copy with another value at `path`; `undefined` takes it out. What lies outside the path is shared, not copied. */
export const withValueAt = (root: unknown, path: Path, value: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "number") {
    if (!isList(root) || step >= root.length) return root;
    if (rest.length === 0 && value === undefined) return root.filter((_, at) => at !== step);
    return root.map((each, at) => (at === step ? withValueAt(each, rest, value) : each));
  }
  if (!isPlainObject(root)) return root;
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(root).filter(([name]) => name !== step));
  }
  return { ...root, [step]: withValueAt(root[step], rest, value) };
};

export interface Found {
  readonly path: Path;
  readonly value: unknown;
}

/** Every value under a pattern of names; `*` is each element of a list. */
export const everyValueAt = (root: unknown, pattern: readonly string[]): readonly Found[] =>
  pattern.reduce<readonly Found[]>(
    (found, step) =>
      found.flatMap(({ path, value }) => {
        if (step === "*") return isList(value) ? value.map((each, at) => ({ path: [...path, at], value: each })) : [];
        return isPlainObject(value) && Object.hasOwn(value, step)
          ? [{ path: [...path, step], value: value[step] }]
          : [];
      }),
    [{ path: [], value: root }],
  );
