// What the words of another language owe the Dutch ones: the same sentences under the same names, asked with the same things.
// A sentence that is missing does not compile.

/** `export const frame: Translated<typeof dutch> = {…}` in words/en/frame.ts. */
export type Translated<Dutch> = Dutch extends string
  ? string
  : Dutch extends (...given: infer Given) => infer Said
    ? (...given: Given) => Translated<Said>
    : { readonly [Name in keyof Dutch]: Translated<Dutch[Name]> };
