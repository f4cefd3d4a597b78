// What the words of another language owe the Dutch ones: the same sentences under the same names, asked with the same things.
// A sentence that is missing does not compile.

/** `export const frame: Translated<typeof dutch> = {…}` in words/en/frame.ts. */
export type Translated<Dutch> = Dutch extends string
  ? string
  : Dutch extends (...given: infer Given) => infer Said
    ? (...given: Given) => Translated<Said>
    : { readonly [Name in keyof Dutch]: Translated<Dutch[Name]> };

/** As much of it as there is: a language that began, and is not whole yet (0253). */
export type PartOf<Dutch> = Dutch extends string | ((...given: never[]) => unknown) | readonly unknown[]
  ? Translated<Dutch>
  : { readonly [Name in keyof Dutch]?: PartOf<Dutch[Name]> };

const isGroup = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === "object" && found !== null && !Array.isArray(found);

const laidOver = (dutch: unknown, ours: unknown): unknown =>
  ours === undefined
    ? dutch
    : isGroup(dutch) && isGroup(ours)
      ? Object.fromEntries(Object.entries(dutch).map(([name, said]) => [name, laidOver(said, ours[name])]))
      : ours;

/** Ours where it is there, and sentence by sentence the Dutch one where it is not: the one way in which a screen speaks two languages. */
export function orDutch<Dutch>(dutch: Dutch, ours: PartOf<Dutch>): Translated<Dutch>;
export function orDutch(dutch: unknown, ours: unknown): unknown {
  return laidOver(dutch, ours);
}
