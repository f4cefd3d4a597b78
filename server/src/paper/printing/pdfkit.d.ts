// What we use of pdfkit 0.20, which brings no types of its own; those made by others do not know PDF/UA.
declare module "pdfkit" {
  import type { Readable } from "node:stream";

  export interface MarkOptions {
    readonly type?: "Pagination" | "Layout";
    /** What is read aloud and copied in place of what is drawn. Only with `Span`. */
    readonly actual?: string;
  }

  export interface StructureElement {
    /** A closure draws at once when the element hangs in the document already. */
    add(child: StructureElement | (() => void)): this;
    end(): void;
    readonly dictionary: { readonly data: Record<string, unknown> };
  }

  export interface Outline {
    addItem(title: string): Outline;
  }

  export interface DocumentOptions {
    readonly pdfVersion: "1.7";
    readonly subset: "PDF/UA";
    readonly tagged: true;
    readonly displayTitle: true;
    readonly lang: string;
    readonly size: "A4";
    readonly margin: 0;
    /** `null`: no face before we choose one, so that none is left out of the file. */
    readonly font: null;
    readonly bufferPages: true;
    readonly autoFirstPage: false;
    readonly info: Readonly<Record<"Title" | "Creator" | "Producer", string>> & { readonly CreationDate: Date };
  }

  export default class PDFDocument extends Readable {
    constructor(options: DocumentOptions);
    readonly page: { readonly width: number; readonly height: number };
    readonly outline: Outline;
    /** Whether what is written from here on is packed. */
    compress: boolean;
    addPage(): this;
    /** Ends the page with what is marked on it, and goes on in the same marks on a new one. */
    continueOnNewPage(): this;
    switchToPage(page: number): unknown;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(points: number): this;
    widthOfString(text: string): number;
    text(
      text: string,
      x: number,
      y: number,
      options: { readonly lineBreak: false; readonly baseline: "alphabetic" },
    ): this;
    struct(type: string): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: "Artifact" | "Span", options?: MarkOptions): this;
    endMarkedContent(): this;
    file(
      bytes: Uint8Array,
      options: {
        readonly name: string;
        readonly type: string;
        readonly description: string;
        readonly relationship: "Data";
        readonly creationDate: Date;
        readonly modifiedDate: Date;
      },
    ): unknown;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(points: number): this;
    lineCap(cap: "butt" | "round" | "square"): this;
    lineJoin(join: "miter" | "round" | "bevel"): this;
    /** An SVG path. */
    path(path: string): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    stroke(): this;
    fill(): this;
    end(): void;
  }
}
