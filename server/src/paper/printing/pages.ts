// The pages of one PDF: where the next line comes, when a page is full, what is drawn beside the words. Every word is marked
// with what it is; lines, boxes and page numbers are marked as no part of the text (PDF/UA).
/// <reference path="./pdfkit.d.ts" />
import PDFDocument, { type DocumentOptions, type StructureElement } from "pdfkit";
import type { Face, Faces } from "./faces.ts";
import { type Line, linesOf, placesOf, runsRightToLeft, widthOfLine } from "./lines.ts";
import { type Span, type Word, wordsOf } from "./words.ts";

/** Points; A4 with two centimetres at each side. */
const edge = 57;
const bottom = 64;
/** At least 14 points: large print is nobody's special request. */
const textSize = 14;
const footSize = 11;
const leading = 1.45;

export interface TextStyle {
  readonly size: number;
  /** Points from the left edge of the text. */
  readonly indent: number;
}
export const plainText: TextStyle = { size: textSize, indent: 0 };

export class Pages {
  readonly document: PDFDocument;
  readonly #faces: Faces;
  readonly #registered = new Set<string>();
  readonly #widths = new Map<string, number>();
  #y = edge;
  /** True when a sign was in none of our faces. */
  hasMissed = false;

  constructor(options: DocumentOptions, faces: Faces) {
    this.document = new PDFDocument(options);
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
      const shape = { size, space, isRightToLeft, isLast: at === lines.length - 1 };
      this.#draw(line, left, this.#y + size, shape);
      this.#y += size * leading;
    }
  }

  /** A mark at the left of what comes next, on the same line: a dot, before the words of a list. */
  label(text: string, { size, indent }: TextStyle): void {
    this.keep(size * leading);
    this.#use(this.#faces.plain("regular"), size);
    this.document.text(text, edge + indent, this.#y + size, { lineBreak: false, baseline: "alphabetic" });
  }

  #draw(
    line: Line,
    left: number,
    baseline: number,
    shape: { readonly size: number; readonly space: number; readonly isRightToLeft: boolean; readonly isLast: boolean },
  ): void {
    const { size, space, isRightToLeft, isLast } = shape;
    const places = placesOf(line, space, isRightToLeft);
    const put = (face: Face, text: string, x: number): void => {
      this.#use(face, size);
      this.document.text(text, x, baseline, { lineBreak: false, baseline: "alphabetic" });
    };
    let run: { readonly face: Face; text: string; readonly x: number } | null = null;
    const finish = (): void => {
      if (run) put(run.face, run.text, run.x);
      run = null;
    };
    for (const [at, word] of line.entries()) {
      // Also at the end of a line there is a space in the text, or two words would be read as one.
      const after = word.isSpacedAfter && !(isLast && at === line.length - 1) ? " " : "";
      const x = left + (places[at] ?? 0);
      const [piece, ...others] = word.pieces;
      const isPlain = piece !== undefined && others.length === 0 && !word.needsOriginal && !isRightToLeft;
      if (isPlain && word.direction !== "rightToLeft" && piece.face.signs.has(0x20)) {
        const goesOn: boolean = run !== null && run.face === piece.face && this.#followsOn(line, at);
        if (!goesOn) finish();
        run = run === null ? { face: piece.face, text: piece.shown + after, x } : { ...run, text: run.text + piece.shown + after };
      } else {
        finish();
        this.#drawApart(word, after, x, put, size);
      }
    }
    finish();
  }

  /** Words that are drawn as one: no word in between runs the other way. */
  #followsOn(line: Line, at: number): boolean {
    return line.slice(0, at).every(({ direction }) => direction !== "rightToLeft");
  }

  #drawApart(word: Word, after: string, left: number, put: (face: Face, text: string, x: number) => void, size: number): void {
    this.document.markContent("Span", { actual: word.original + after });
    let x = left;
    for (const { face, shown } of word.pieces) {
      put(face, shown, x);
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
    const step = 32;
    this.keep(step * Math.min(lines, 6));
    for (let at = 0; at < lines; at += 1) {
      this.keep(step);
      this.#y += step;
      const y = this.#y;
      this.artifact(() => {
        this.document.lineWidth(0.75).strokeColor("#666666");
        this.document.moveTo(edge, y).lineTo(edge + this.#width, y).stroke();
      });
    }
    this.space(10);
  }

  /** A box to tick, beside the line that comes next. */
  box(style: TextStyle): void {
    this.keep(style.size * leading);
    const y = this.#y + style.size - 12;
    this.artifact(() => {
      this.document.lineWidth(1.25).strokeColor("#000000").rect(edge + style.indent, y, 13, 13).stroke();
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
