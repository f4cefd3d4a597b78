// What every paper says of itself at its end: for whom it was made, when, and that it holds only what that person may read.
import { dayOnPaper, paperWords } from "@werktafel/shared/words/nl/paper";

/** `on`: `2026-09-18`. `code`: of adopted minutes. */
export const footOf = (name: string, on: string, code: string | null = null): readonly string[] => [
  paperWords.madeFor(name, dayOnPaper(on)),
  paperWords.onlyYours(name),
  ...(code === null ? [] : [paperWords.code(code), paperWords.codeMeans]),
];
