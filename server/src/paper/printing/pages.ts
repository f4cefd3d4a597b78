// The pages of one PDF: where the next line comes, when a page is full, what is drawn beside the words. Every word is marked
// with what it is; lines, boxes and page numbers are marked as no part of the text (PDF/UA).
/// <reference path="./pdfkit.d.ts" />
import Pdf, { type DocumentOptions, type StructureElement } from "pdfkit";
import type { Face, Faces } from "./faces.ts";
import { type Drawn, drawnOf, linesOf, runsRightToLeft, widthOfLine } from "./lines.ts";
import { type Span, wordsOf } from "./words.ts";

/** Points; A4 with two centimetres at each side. */
const edge = 57;
const bottom = 64;
const footSize = 11;
const leading = 1.45;

const space = 0x20;

export interface TextStyle {
  readonly size: number;
  /** Points from the left edge of the text. */
  readonly indent: number;
}

/** Points between two lines to write on. */
export const roomStep = 32;

export class Pages {
  readonly document: Pdf;
  readonly #faces: Faces;
  readonly #registered = new Set<string>();
  readonly #widths = new Map<string, number>();
  #y = edge;
  /** True when a sign was in none of our faces. */
  hasMissed = false;

  constructor(options: DocumentOptions, faces: Faces) {
    this.document = new Pdf(options);
    this.#faces = faces;
    this.document.addPage();
  }

  #use(face: Face, size: number): void {
    if (!this.#registered.has(face.name)) this.document.registerFont(face.name, face.bytes);
    this.#registered.add(face.name);
    this.document.font(face.name).fontSize(size);
  }

  #widthOf(face: Face, text: string, size: number): number {
    const key = `${face.name} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known * size;
    this.#use(face, 1);
    const width = this.document.widthOfString(text);
    this.#widths.set(key, width);
    return width * size;
  }

  get #width(): number {
    return this.document.page.width - 2 * edge;
  }

  /** Goes to a new page when fewer than so many points are left. */
  keep(points: number): void {
    if (this.#y + points <= this.document.page.height - bottom) return;
    this.document.continueOnNewPage();
    this.#y = edge;
  }

  /** Goes to a new page when not even one line fits: before it is marked, so that no page ends in an empty mark. */
  keepLine({ size }: TextStyle): void {
    this.keep(size * leading);
  }

  space(points: number): void {
    this.#y += points;
  }

  /** Draws these words as lines under each other, inside what is marked now. */
  text(spans: readonly Span[], { size, indent }: TextStyle): void {
    const width = this.#width - indent;
    const words = wordsOf(spans, {
      faces: this.#faces,
      widthOf: (face, text) => this.#widthOf(face, text, size),
      maxWidth: width,
      missed: () => {
        this.hasMissed = true;
      },
    });
    const space = this.#widthOf(this.#faces.plain("regular"), " ", size);
    const isRightToLeft = runsRightToLeft(words);
    const lines = linesOf(words, width, space);
    for (const [at, line] of lines.entries()) {
      this.keep(size * leading);
      const left = edge + indent + (isRightToLeft ? width - widthOfLine(line, space) : 0);
      const isLast = at === lines.length - 1;
      for (const drawn of drawnOf(line, { space, isRightToLeft, isLast })) this.#draw(drawn, left, size);
      this.#y += size * leading;
    }
  }

  /** A mark at the left of what comes next, on the same line: a dot, before the words of a list. */
  label(text: string, { size, indent }: TextStyle): void {
    this.#put(this.#faces.plain("regular"), text, edge + indent, size);
  }

  #put(face: Face, text: string, x: number, size: number): void {
    this.#use(face, size);
    this.document.text(text, x, this.#y + size, { lineBreak: false, baseline: "alphabetic" });
  }

  #draw(drawn: Drawn, left: number, size: number): void {
    if (drawn.kind === "run") return this.#put(drawn.face, drawn.text, left + drawn.x, size);
    const { word, original } = drawn;
    this.document.markContent("Span", { actual: original });
    let x = left + drawn.x;
    for (const [at, { face, shown }] of word.pieces.entries()) {
      // Some programs read what is drawn and nothing else: for them too a word ends somewhere.
      const isEnd = at === word.pieces.length - 1 && word.direction !== "rightToLeft" && original.endsWith(" ");
      this.#put(face, isEnd && face.signs.has(space) ? `${shown} ` : shown, x, size);
      x += this.#widthOf(face, shown, size);
    }
    this.document.endMarkedContent();
  }

  /** Draws what is no part of the text. Only between elements, never inside one. */
  artifact(draw: () => void): void {
    this.document.markContent("Artifact", { type: "Layout" });
    draw();
    this.document.endMarkedContent();
  }

  /** Empty lines to write on. */
  room(lines: number): void {
    for (let at = 0; at < lines; at += 1) {
      this.keep(roomStep);
      this.#y += roomStep;
      const y = this.#y;
      this.artifact(() => {
        this.document.lineWidth(0.75).strokeColor("#666666");
        this.document
          .moveTo(edge, y)
          .lineTo(edge + this.#width, y)
          .stroke();
      });
    }
    this.space(10);
  }

  /** A box to tick, beside the line that comes next. */
  box(style: TextStyle): void {
    this.keepLine(style);
    const y = this.#y + style.size - 12.5;
    this.artifact(() => {
      this.document
        .lineWidth(1.25)
        .strokeColor("#000000")
        .rect(edge + style.indent, y, 13, 13)
        .stroke();
    });
  }

  /** A drawing on a grid of 24 at the left of the heading that comes next: no part of the text. */
  picture(path: string, size: number): void {
    this.keepLine({ size, indent: 0 });
    const y = this.#y - size * 0.1;
    this.artifact(() => {
      this.document.save();
      this.document.translate(edge, y).scale((size * 1.35) / 24);
      this.document.lineWidth(2).lineCap("round").lineJoin("round").strokeColor("#000000");
      this.document.path(path).stroke();
      this.document.restore();
    });
  }

  /** "Bladzijde 1 van 3", and the code, at the foot of every page. */
  number(footOf: (page: number, all: number) => string): void {
    const { start, count } = this.document.bufferedPageRange();
    for (let at = 0; at < count; at += 1) {
      this.document.switchToPage(start + at);
      this.document.markContent("Artifact", { type: "Pagination" });
      this.#use(this.#faces.plain("regular"), footSize);
      const y = this.document.page.height - 34;
      this.document.text(footOf(at + 1, count), edge, y, { lineBreak: false, baseline: "alphabetic" });
      this.document.endMarkedContent();
    }
  }

  /** A part of the document inside another; `draw` fills it. */
  element(parent: StructureElement, type: string, draw: (element: StructureElement) => void): void {
    const element = this.document.struct(type);
    parent.add(element);
    draw(element);
    element.end();
  }
}
