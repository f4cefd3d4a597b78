// The letters a PDF is written in: our own face first, then one for each other script that people at a table write in. A
// page holds only letters it carries with it; what no face has is said to be missing, never drawn as an empty box.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Font, create } from "fontkit";
import { unpackWoff } from "./unpackWoff.ts";

export type Weight = "regular" | "bold";

export interface Face {
  /** How the PDF calls it; the same each time. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly signs: ReadonlySet<number>;
}

/** Package and subset, in the order in which they are asked for a sign. Emoji have digits too, so they come last. */
const rows = [
  ["atkinson-hyperlegible-next", "latin"],
  ["atkinson-hyperlegible-next", "latin-ext"],
  ["noto-sans", "latin-ext"],
  ["noto-sans", "vietnamese"],
  ["noto-sans", "greek"],
  ["noto-sans", "cyrillic"],
  ["noto-sans", "cyrillic-ext"],
  ["noto-sans-arabic", "arabic"],
  ["noto-emoji", "emoji"],
] as const;
const numberOf: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };

const { resolve } = createRequire(import.meta.url);

const isFont = (opened: ReturnType<typeof create>): opened is Font => "characterSet" in opened;

const openFace = (row: (typeof rows)[number], weight: Weight): Face => {
  const [family, subset] = row;
  const file = `${family}-${subset}-${numberOf[weight]}-normal.woff`;
  const bytes = unpackWoff(readFileSync(resolve(`@fontsource/${family}/files/${file}`)));
  const font = create(bytes);
  if (!isFont(font)) throw new Error(`${file} holds more than one font`);
  return { name: `${family}-${subset}-${weight}`, bytes, signs: new Set(font.characterSet) };
};

export interface Faces {
  /** The first face that has all of these signs; `null`: none has. */
  faceFor(signs: readonly number[], weight: Weight): Face | null;
  /** The face that plain Dutch is written in. */
  plain(weight: Weight): Face;
}

/** Faces are read from disk when a text first needs them, and kept. */
export const openFaces = (): Faces => {
  const opened = new Map<string, Face>();
  const at = (index: number, weight: Weight): Face | null => {
    const row = rows[index];
    if (row === undefined) return null;
    const key = `${index} ${weight}`;
    const face = opened.get(key) ?? openFace(row, weight);
    opened.set(key, face);
    return face;
  };
  return {
    faceFor: (signs, weight) => {
      for (let index = 0; ; index += 1) {
        const face = at(index, weight);
        if (face === null || signs.every((sign) => face.signs.has(sign))) return face;
      }
    },
    plain: (weight) => {
      const face = at(0, weight);
      if (face === null) throw new Error("there is no face");
      return face;
    },
  };
};
