// A paper as a page that a browser prints: readable without script, and the same words as in the PDF.
import { drawings, type PictureName } from "@werktafel/shared/words/drawings";
import { paperWords } from "@werktafel/shared/words/nl/paper";
import type { Paper, PaperBlock, PaperLine } from "../../paper/paper.ts";
import type { Reply } from "../answer.ts";
import { type Html, html, nothing } from "./html.ts";

export interface PaperLinks {
  /** Where this came from. */
  readonly back: string;
  readonly pdf: string | null;
}

export const paperStylePath = "/papier.css";

const lineOf = ({ lead, text, when, few, code, own = [], notes = [] }: PaperLine): Html =>
  html`<li><p>${lead ? html`<b>${lead}</b> ` : nothing}${text}${when ? html` <b>(${when})</b>` : nothing}${code ? html` <span class="code">${code}</span>` : nothing}</p>${notes.map(
    (note) => html`<p class="aside">${note}</p>`,
  )}${own.map(({ heading, text: words }) => html`<p><b>${heading}</b></p><blockquote>${words}</blockquote>`)}${
    few ? html`<p class="aside"><b>${few}</b></p>` : nothing
  }</li>`;

/** Of a picture only its lines; the word stands beside it. */
const pictureOf = (picture: PictureName | undefined): Html =>
  picture === undefined
    ? nothing
    : html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${drawings[picture]}"></path></svg>`;

export const blockOf = (block: PaperBlock): Html => {
  switch (block.kind) {
    case "text":
      return block.text === "" ? nothing : html`<p>${block.text}</p>`;
    case "lines":
      return block.lines.length === 0 ? nothing : html`<ul>${block.lines.map(lineOf)}</ul>`;
    case "room":
      return html`<div class="room" aria-hidden="true">${Array.from({ length: block.lines }, () => html`<span></span>`)}</div>`;
    case "choices":
      return html`<ul class="choices">${block.choices.map((choice) => html`<li>${choice}</li>`)}</ul>`;
  }
};

/** Its title in the tab stays neutral, as on every page: it may be seen over somebody's shoulder. */
export const paperPage = ({ title, lead, sections, foot, isLarge }: Paper, { back, pdf }: PaperLinks): Reply => {
  const page = html`<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <title>Werktafel</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${paperStylePath}" />
  </head>
  <body class="${isLarge ? "large" : "plain"}">
    <nav aria-label="${paperWords.ways}"><a href="${back}">${paperWords.back}</a>${
      pdf === null ? nothing : html`<a href="${pdf}">${paperWords.pdf}</a>`
    }</nav>
    <main>
      <h1>${title}</h1>
      ${lead.map((text) => html`<p>${text}</p>`)}
      ${sections.map(({ heading, picture, blocks }) => html`<section><h2>${pictureOf(picture)}${heading}</h2>${blocks.map(blockOf)}</section>`)}
    </main>
    ${
      foot.length === 0
        ? nothing
        : html`<footer>
      <h2>${paperWords.about}</h2>
      ${foot.map((text) => html`<p>${text}</p>`)}
    </footer>`
    }
  </body>
</html>`;
  return { kind: "page", status: 200, html: () => page.markup };
};
