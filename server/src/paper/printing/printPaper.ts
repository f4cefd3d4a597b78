// A paper as a PDF that a screen reader can read (PDF/UA): headings, lists and paragraphs in the order of reading, with its
// language, its title and bookmarks. The same paper gives the same bytes.
import { drawings } from "@werktafel/shared/words/drawings";
import { paperWords } from "@werktafel/shared/words/nl/paper";
import type { DocumentOptions, StructureElement } from "pdfkit";
import type { OwnWords, Paper, PaperBlock, PaperLine, PaperSection } from "../paper.ts";
import type { Faces } from "./faces.ts";
import { Pages, roomStep, type TextStyle } from "./pages.ts";
import { cleanText, type Span } from "./words.ts";

/** Points of each kind of text; `large` for a paper to write on. At least 14: large print is nobody's special request. */
const stylesOf = (isLarge: boolean) => {
  const size = isLarge ? 18 : 14;
  const at = (indent: number): TextStyle => ({ size, indent });
  return {
    title: { size: size * 1.7, indent: 0 },
    heading: { size: size * 1.3, indent: 0 },
    plain: at(0),
    dot: at(2),
    listed: at(18),
    quoted: at(36),
  } as const;
};

const regular = (text: string): Span => ({ text, weight: "regular" });
const bold = (text: string): Span => ({ text, weight: "bold" });

/** A line of a list begins where at least two of its own lines fit: as often as their letters are high. */
const twoLines = 3;

/** A heading stays with what comes under it: a line or two, or all of the room to write in. */
const roomUnder = (block: PaperBlock | undefined): number =>
  block?.kind === "room" ? 50 + roomStep * block.lines : 110;

const optionsOf = ({ title, madeAt }: Paper): DocumentOptions => ({
  pdfVersion: "1.7",
  subset: "PDF/UA",
  tagged: true,
  displayTitle: true,
  lang: "nl-NL",
  size: "A4",
  margin: 0,
  font: null,
  bufferPages: true,
  autoFirstPage: false,
  info: { Title: cleanText(title), Creator: "Werktafel", Producer: "Werktafel", CreationDate: new Date(madeAt) },
});

class Printing {
  readonly #pages: Pages;
  readonly #root: StructureElement;
  readonly #styles: ReturnType<typeof stylesOf>;

  constructor(pages: Pages, isLarge: boolean) {
    this.#pages = pages;
    this.#styles = stylesOf(isLarge);
    this.#root = pages.document.struct("Document");
    pages.document.addStructure(this.#root);
  }

  paper(paper: Paper): void {
    this.#text(this.#root, "H1", [bold(paper.title)], this.#styles.title);
    this.#pages.space(6);
    for (const line of paper.lead) this.#paragraph(line);
    for (const section of paper.sections) this.#section(section);
    const about = { heading: paperWords.about, blocks: paper.foot.map((text) => ({ kind: "text", text }) as const) };
    this.#section(about);
    if (this.#pages.hasMissed) this.#paragraph(paperWords.notPrintable);
    this.#root.end();
    this.#pages.number((page, all) =>
      [paperWords.page(page, all), ...(paper.code === null ? [] : [paperWords.code(paper.code)])].join("  ·  "),
    );
  }

  #text(parent: StructureElement, type: string, spans: readonly Span[], style: TextStyle): void {
    if (spans.every(({ text }) => cleanText(text).trim() === "")) return;
    this.#pages.keepLine(style);
    this.#pages.element(parent, type, (element) => element.add(() => this.#pages.text(spans, style)));
  }

  #paragraph(text: string): void {
    this.#text(this.#root, "P", [regular(text)], this.#styles.plain);
    this.#pages.space(6);
  }

  #section({ heading, picture, blocks }: PaperSection): void {
    this.#pages.space(14);
    this.#pages.keep(roomUnder(blocks[0]));
    this.#pages.document.outline.addItem(cleanText(heading));
    const { size } = this.#styles.heading;
    if (picture) this.#pages.picture(drawings[picture], size);
    this.#text(this.#root, "H2", [bold(heading)], { size, indent: picture ? size * 1.8 : 0 });
    this.#pages.space(4);
    for (const block of blocks) this.#block(block);
  }

  #block(block: PaperBlock): void {
    switch (block.kind) {
      case "text":
        return this.#paragraph(block.text);
      case "room":
        return this.#pages.room(block.lines);
      case "lines":
        return this.#list(block.lines);
      case "choices":
        return this.#choices(block.choices);
    }
  }

  #list(lines: readonly PaperLine[]): void {
    if (lines.length === 0) return;
    this.#pages.element(this.#root, "L", (list) => {
      list.dictionary.data["A"] = { O: "List", ListNumbering: "Disc" };
      for (const line of lines) this.#item(list, line);
    });
  }

  #item(list: StructureElement, line: PaperLine): void {
    this.#pages.keep(twoLines * this.#styles.listed.size);
    this.#pages.element(list, "LI", (item) => {
      this.#pages.element(item, "Lbl", (label) => label.add(() => this.#pages.label("•", this.#styles.dot)));
      this.#pages.element(item, "LBody", (body) => {
        const lead = line.lead ? [bold(line.lead)] : [];
        const when = line.when ? [{ ...bold(`(${line.when})`), isKept: true }] : [];
        const code = line.code ? [{ ...regular(line.code), isKept: true }] : [];
        this.#text(body, "P", [...lead, regular(line.text), ...when, ...code], this.#styles.listed);
        for (const note of line.notes ?? []) this.#text(body, "P", [regular(note)], this.#styles.quoted);
        for (const own of line.own ?? []) this.#own(body, own);
        if (line.few) this.#text(body, "P", [bold(line.few)], this.#styles.quoted);
      });
    });
    this.#pages.space(6);
  }

  #own(body: StructureElement, { heading, text }: OwnWords): void {
    this.#text(body, "P", [bold(heading)], this.#styles.quoted);
    this.#text(body, "BlockQuote", [regular(text)], this.#styles.quoted);
  }

  #choices(choices: readonly string[]): void {
    this.#pages.element(this.#root, "L", (list) => {
      list.dictionary.data["A"] = { O: "List", ListNumbering: "None" };
      for (const choice of choices) {
        this.#pages.box(this.#styles.listed);
        this.#pages.element(list, "LI", (item) => {
          this.#pages.element(item, "LBody", (body) => this.#text(body, "P", [regular(choice)], this.#styles.quoted));
        });
        this.#pages.space(6);
      }
    });
  }
}

/** The bytes of the PDF. Rejects when a face is not there or the PDF cannot be written. */
export const printPaper = async (paper: Paper, faces: Faces): Promise<Uint8Array> => {
  const pages = new Pages(optionsOf(paper), faces);
  const { document } = pages;
  const chunks: Uint8Array[] = [];
  const written = new Promise<Uint8Array>((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  new Printing(pages, paper.isLarge).paper(paper);
  if (paper.proof) {
    const { name, says, json } = paper.proof;
    const made = new Date(paper.madeAt);
    // As it is: packed, a few of its bits would say nothing, and `verify` promises to find every one.
    document.compress = false;
    document.file(Buffer.from(json), {
      name,
      type: "application/json",
      description: says,
      relationship: "Data",
      creationDate: made,
      modifiedDate: made,
    });
    document.compress = true;
  }
  document.end();
  return written;
};
