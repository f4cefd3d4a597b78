// The letters of the page that somebody takes home, inside the page itself: it asks nobody for anything, not even years later.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);
let kept: Readonly<Record<"regular" | "bold", string>> | null = null;

const asText = (weight: number): string =>
  readFileSync(
    resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`),
  ).toString("base64");

/** WOFF2 as base64, per weight. */
export const lettersForPage = (): Readonly<Record<"regular" | "bold", string>> => {
  kept ??= { regular: asText(400), bold: asText(700) };
  return kept;
};
