// A guide as it is written in docs/guides, in the pieces of which a screen is made: its title, headings, sentences, lines of a list
// and pictures. What is set apart by stars stands on a screen somewhere; here it is read like the rest.

export type GuidePiece =
  | { readonly kind: "heading" | "text" | "line" | "step"; readonly text: string }
  | { readonly kind: "picture"; readonly file: string; readonly alt: string };

export interface Guide {
  readonly title: string;
  readonly pieces: readonly GuidePiece[];
}

const picture =
  /^(?:!\[(?<alt>[^\]]*)\]\(pictures\/(?<file>[^)]+)\)|<img src="pictures\/(?<source>[^"]+)" alt="(?<said>[^"]*)"[^>]*>)$/;

const plain = (written: string): string =>
  written
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll("*", "")
    .replaceAll(/\s+/g, " ")
    .trim();

const pieceOf = (block: string): GuidePiece | null => {
  const { alt, file, source, said } = picture.exec(block)?.groups ?? {};
  if (file !== undefined || source !== undefined)
    return { kind: "picture", file: file ?? source ?? "", alt: alt ?? said ?? "" };
  const [, mark = "", words = ""] = /^(#{2,} |- |\d+\. )?([\s\S]*)$/.exec(block) ?? [];
  const text = plain(words);
  if (text === "") return null;
  if (mark.startsWith("#")) return { kind: "heading", text };
  return { kind: mark.startsWith("-") ? "line" : mark === "" ? "text" : "step", text };
};

/** The first line is its title. */
export const readGuide = (written: string): Guide => {
  const [first = "", ...rest] = written.trim().split("\n");
  const blocks = rest.join("\n").split(/\n\s*\n|\n(?=- |\d+\. |#{2,} |<img |!\[)/);
  return {
    title: plain(first.replace(/^#+ /, "")),
    pieces: blocks.flatMap((block) => pieceOf(block.trim()) ?? []),
  };
};

/** Everything of it that can be said aloud, in order: what stands on the screen, and nothing else. */
export const spokenOf = ({ title, pieces }: Guide): readonly string[] => [
  title,
  ...pieces.flatMap((piece) => (piece.kind === "picture" ? [] : [piece.text])),
];
