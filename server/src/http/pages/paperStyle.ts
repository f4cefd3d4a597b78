// How a paper looks in a browser and on what comes out of a printer: A4, large, black on white. An address of its own, because
// no page may bring styles inside it.

/** `font`: where our face is served, `null` when the screens are not built. */
export const paperStyle = (font: string | null): string => `${
  font === null
    ? ""
    : `@font-face { font-family: "Atkinson Hyperlegible Next"; src: url("${font}") format("woff2"); font-weight: 200 800; }\n`
}@page { size: A4; margin: 20mm 20mm 24mm; }
* { box-sizing: border-box; }
html { font: 18px/1.45 "Atkinson Hyperlegible Next", "Segoe UI", system-ui, sans-serif; color: #000; background: #fff; }
body { max-width: 44rem; margin: 0 auto; padding: 1rem 1rem 3rem; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; margin-bottom: 2rem; }
nav a { display: inline-flex; align-items: center; min-height: 48px; padding: 0 1rem; border: 2px solid #000; border-radius: 8px; color: #000; }
a:focus-visible { outline: 3px solid #000; outline-offset: 3px; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 0.5rem; break-after: avoid; }
h2 svg { width: 1.5em; height: 1.5em; margin-right: 0.4em; vertical-align: -0.35em; fill: none; stroke: #000; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.code { white-space: nowrap; }
p, li, blockquote { white-space: pre-line; }
p { margin: 0 0 0.5rem; }
ul { margin: 0; padding-left: 1.4rem; }
li { margin-bottom: 0.75rem; break-inside: avoid; }
li p { margin: 0; }
blockquote { margin: 0.25rem 0; padding-left: 1rem; border-left: 4px solid #000; }
.aside { padding-left: 1rem; }
.choices { list-style: none; padding: 0; }
.choices li::before { content: ""; display: inline-block; width: 1.1rem; height: 1.1rem; margin-right: 0.75rem; border: 2px solid #000; vertical-align: -0.2rem; }
.room { break-inside: avoid; }
.room span { display: block; height: 2.6rem; border-bottom: 1px solid #666; }
@media print {
  html { font-size: 14pt; }
  body { max-width: none; padding: 0; }
  .large { font-size: 18pt; }
  nav { display: none; }
}
`;
