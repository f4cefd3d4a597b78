// The page around the first text: the screens' own `index.html`. Its title never tells whose table it is.
import type { Reply } from "../answer.ts";
import type { ClientFiles } from "../clientFiles.ts";
import { type Html, html, nothing } from "./html.ts";
import { words } from "./words.ts";

/** A whole page with `first` in the place where the screens will draw. */
export const pageWith = (files: ClientFiles, first: Html, status = 200): Reply => ({
  kind: "page",
  status,
  html: `${files.page.before}${first.markup}${files.page.after}`,
});

/** One calm column on the table top, as all pages before the table have. */
export const entry = (title: string, text: string, more: Html = nothing): Html =>
  html`<div class="entry">
    <header>${words.product}</header>
    <main><div class="narrow"><h1>${title}</h1><p>${text}</p>${more}<noscript><p>${words.withoutScript}</p></noscript></div></main>
  </div>`;

/** Says nothing of who or what: this is what link previews and mail scanners see. */
export const neutralPage = (files: ClientFiles): Reply => pageWith(files, entry(words.comeIn.title, words.comeIn.lead));

export const unknownPage = (files: ClientFiles): Reply =>
  pageWith(files, entry(words.unknown.title, words.unknown.text), 404);
