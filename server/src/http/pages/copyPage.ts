// The copy that somebody takes home as one page in one file: no script, nothing that is asked of anybody, letters inside. It
// opens from a stick, without a network, in any browser, and prints.
import { copyWords as words } from "@werktafel/shared/words/nl/copy";
import { paperWords } from "@werktafel/shared/words/nl/paper";
import { lettersForPage } from "../../paper/copy/letters.ts";
import type { Paper } from "../../paper/paper.ts";
import { type Html, html } from "./html.ts";
import { blockOf } from "./paperPage.ts";

/** Made here and nowhere from what people wrote. */
const style = (): Html => {
  const { regular, bold } = lettersForPage();
  const face = (weight: number, letters: string): string =>
    `@font-face { font-family: "Atkinson"; font-weight: ${weight}; src: url("data:font/woff2;base64,${letters}") format("woff2"); }`;
  return {
    markup: `<style>${face(400, regular)}${face(700, bold)}
@page { size: A4; margin: 20mm; }
* { box-sizing: border-box; }
html { font: 18px/1.5 "Atkinson", Verdana, sans-serif; color: #1c2925; background: #2f5d4f; }
body { margin: 0; padding: 1.5rem 1rem; overflow-wrap: anywhere; }
main, footer, nav { max-width: 44rem; margin: 0 auto 1rem; padding: 1.25rem 1.5rem; background: #fff; border-radius: 12px; }
header { max-width: 44rem; margin: 0 auto 1.5rem; padding: 0 0.5rem; color: #fff; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.4rem; line-height: 1.2; margin: 2.5rem 0 0.75rem; padding-top: 1rem; border-top: 2px solid #dfe5e2; }
section:first-child h2 { margin-top: 0; padding-top: 0; border: 0; }
nav h2 { margin: 0 0 0.5rem; padding: 0; border: 0; }
p, li, blockquote { white-space: pre-line; margin: 0 0 0.5rem; }
ul { margin: 0; padding-left: 1.25rem; }
nav li { margin: 0; }
nav a { display: inline-block; padding: 0.35rem 0; color: #1c2925; }
a:focus-visible { outline: 3px solid #1c2925; outline-offset: 3px; }
li { margin-bottom: 0.75rem; break-inside: avoid; }
li p { margin: 0 0 0.25rem; }
blockquote { padding: 0.5rem 1rem; background: #f3e8f0; color: #643058; border-left: 4px solid #643058; border-radius: 0 8px 8px 0; }
.aside { color: #45544e; padding-left: 1rem; }
@media print { html { background: #fff; font-size: 13pt; } header { color: #000; } body, main, nav, footer { padding: 0; max-width: none; } nav { display: none; } }
</style>`,
  };
};

export const copyPage = ({ title, lead, sections, foot }: Paper): string => {
  const page = html`<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:" />
    <meta name="referrer" content="no-referrer" />
    <title>Werktafel</title>
    ${style()}
  </head>
  <body>
    <header>
      <h1>${title}</h1>
      ${lead.map((text) => html`<p>${text}</p>`)}
    </header>
    <nav aria-label="${words.contents}">
      <h2>${words.contents}</h2>
      <ul>${sections.map(({ heading }, index) => html`<li><a href="#deel-${index + 1}">${heading}</a></li>`)}</ul>
    </nav>
    <main>
      ${sections.map(
        ({ heading, blocks }, index) =>
          html`<section id="deel-${index + 1}"><h2>${heading}</h2>${blocks.map(blockOf)}</section>`,
      )}
    </main>
    <footer>
      <h2>${paperWords.about}</h2>
      ${foot.map((text) => html`<p>${text}</p>`)}
    </footer>
  </body>
</html>`;
  return page.markup;
};
