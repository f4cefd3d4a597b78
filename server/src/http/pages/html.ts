// Putting words into a page. Everything that comes from people is text there, whatever it looks like; only what this module
// itself made counts as markup.

/** Markup that is safe to put into a page. */
export interface Html {
  readonly markup: string;
}

type Piece = Html | string | number | readonly Html[];

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const markupOf = (piece: Piece): string => {
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return "markup" in piece ? piece.markup : piece.map(({ markup }) => markup).join("");
};

/** html`<p>${words}</p>`: the words are escaped, other `Html` is taken as it is. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: parts.map((part, at) => part + (at < pieces.length ? markupOf(pieces[at] ?? "") : "")).join(""),
});

export const nothing: Html = { markup: "" };
