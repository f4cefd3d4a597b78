// The page around the first text: the screens' own `index.html`, in the language of who asks. Its title never tells whose table it is.
import type { Reply } from "../answer.ts";
import { shutDoorOf, type Standing } from "../../access/openGate.ts";
import type { ClientFiles } from "../clientFiles.ts";
import { type Html, html, nothing } from "./html.ts";
import { type PageWords, wordsIn } from "./words.ts";

/** What the server writes itself, in the language of who asks. */
export type InWords = (words: PageWords) => Html;

/** A whole page with `first` in the place where the screens will draw. */
export const pageWith = (files: ClientFiles, first: InWords, status = 200): Reply => ({
  kind: "page",
  status,
  html: (cookies) => {
    const { language, before, after } = files.pageFor(cookies);
    return `${before}${first(wordsIn[language]).markup}${after}`;
  },
});

/** One calm column on the table top, as all pages before the table have. */
export const entry =
  (saying: (words: PageWords) => { readonly title: string; readonly text: string }, more: Html = nothing): InWords =>
  (words) => {
    const { title, text } = saying(words);
    return html`<div class="entry">
    <header>${words.product}</header>
    <main><div class="narrow"><h1>${title}</h1><p>${text}</p>${more}<noscript><p>${words.withoutScript}</p></noscript></div></main>
  </div>`;
  };

/** Says nothing of who or what: this is what link previews and mail scanners see. */
export const neutralPage = (files: ClientFiles): Reply =>
  pageWith(
    files,
    entry((words) => words.comeIn),
  );

export const unknownPage = (files: ClientFiles): Reply =>
  pageWith(
    files,
    entry((words) => words.unknown),
    404,
  );

/** What the screens read of this device before they draw: is it shut, has it a PIN, does it lock, is it one's own. */
export const deviceMark = (found: Standing): Html => {
  const door = shutDoorOf(found) ?? "open";
  if (found.kind === "out" || found.row.person === null) return nothing;
  const { pin, isBorrowed, lockAfterMs } = found.row;
  const minutes = lockAfterMs === null ? "" : String(Math.round(lockAfterMs / 60_000));
  return html`<div hidden data-door="${door}" data-pin="${pin === null ? "no" : "yes"}" data-borrowed="${isBorrowed ? "yes" : "no"}" data-lock-after="${minutes}"></div>`;
};

/** The screen of this device is locked, or it was away for long: it says neither whose it is nor of what. */
export const shutPage = (files: ClientFiles, found: Standing): Reply | null =>
  shutDoorOf(found) &&
  pageWith(
    files,
    entry((words) => words.shut, deviceMark(found)),
  );
