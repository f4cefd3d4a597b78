// The page around the first text: the screens' own `index.html`. Its title never tells whose table it is.
import type { Reply } from "../answer.ts";
import { shutDoorOf, type Standing } from "../../access/openGate.ts";
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
  shutDoorOf(found) && pageWith(files, entry(words.shut.title, words.shut.lead, deviceMark(found)));
