// What one reader gets on paper: plain words in the order in which they are read, the same for the PDF and for the page that
// a browser prints. It knows no fonts and no markup, and holds only what this reader may read.

import type { PictureName } from "@werktafel/shared/words/drawings";

export interface PaperLine {
  /** Set strong before the text: who does it. */
  readonly lead?: string | null;
  readonly text: string;
  /** "22 september 2026", after it in brackets. */
  readonly when?: string | null;
  /** "Dit lezen: Lotte en Marije". */
  readonly few?: string | null;
  /** Somebody's own words with it, in full. */
  readonly own?: readonly OwnWords[];
  /** One short sentence each, underneath. */
  readonly notes?: readonly string[];
  /** "code 48213": by which it is found again on the screen. */
  readonly code?: string;
}

export interface OwnWords {
  readonly heading: string;
  readonly text: string;
}

export type PaperBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "lines"; readonly lines: readonly PaperLine[] }
  /** Empty lines to write on by hand. */
  | { readonly kind: "room"; readonly lines: number }
  /** Boxes to tick. */
  | { readonly kind: "choices"; readonly choices: readonly string[] };

export interface PaperSection {
  /** Beside its heading, for who reads with difficulty. */
  readonly picture?: PictureName;
  readonly heading: string;
  readonly blocks: readonly PaperBlock[];
}

/** What a program can check later, kept inside the PDF. */
export interface PaperProof {
  /** A file name that says nothing of anybody. */
  readonly name: string;
  readonly says: string;
  readonly json: string;
}

export interface Paper {
  readonly title: string;
  /** Under the title: where and who, and how it stands. */
  readonly lead: readonly string[];
  readonly sections: readonly PaperSection[];
  /** Last: for whom it was made, what it holds, and its code. */
  readonly foot: readonly string[];
  /** Larger letters still, to write with. */
  readonly isLarge: boolean;
  /** The code at the foot of every page; `null` when there is none. */
  readonly code: string | null;
  /** Milliseconds since 1970: stands in the PDF as the moment it was made. Adopted minutes keep the day of adoption. */
  readonly madeAt: number;
  readonly proof: PaperProof | null;
}

/** How much text it holds, in UTF-16 units. */
export const signsOf = (paper: Paper): number => {
  const count = (value: unknown): number =>
    typeof value === "string"
      ? value.length
      : typeof value === "object" && value !== null
        ? Object.values(value).reduce((sum: number, each) => sum + count(each), 0)
        : 0;
  return count({ ...paper, proof: null });
};
