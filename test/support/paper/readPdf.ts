// A PDF as a screen reader finds it: its parts in the order of reading with what stands in each, and where. pdf.js reads the
// text that is drawn; which part it belongs to is read from the file itself.
import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Element, type Marked, pdfObjects, type PdfObject, pdfString, structureOf } from "./pdfObjects.ts";

export interface Part {
  /** `H1`, `P`, `LI` … */
  readonly role: string;
  readonly text: string;
  readonly parts: readonly Part[];
  /** Where its first sign stands: page from 1, points from the top. */
  readonly page: number;
  readonly top: number;
}

export interface ReadPdf {
  readonly pages: number;
  /** How far to the right the widest line goes, in points. */
  readonly right: number;
  readonly parts: readonly Part[];
  readonly bookmarks: readonly string[];
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** What is read aloud in place of what is drawn. */
  readonly readAloud: readonly string[];
  /** What is drawn that belongs to no part: page numbers. */
  readonly apart: readonly string[];
  /** All of the file, streams unpacked, as latin1 text. */
  readonly everything: string;
}

interface Content {
  readonly text: string;
  readonly page: number;
  readonly top: number;
}

/** One stroke of text, with the mark it stands in (`null`: none) and how far it goes. */
interface Drawn extends Content {
  readonly mark: number | null;
  readonly right: number;
}

/** Everything that is drawn as text on a page, in the order of the file. */
const drawnOn = async (page: PDFPageProxy, number: number): Promise<readonly Drawn[]> => {
  const { height } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn: Drawn[] = [];
  const marks: (number | null)[] = [];
  let [x, y, size] = [0, 0, 0];
  for (const [at, operator] of fnArray.entries()) {
    const [first, second]: readonly unknown[] = argsArray[at] ?? [];
    if (operator === OPS.beginMarkedContentProps)
      marks.push(typeof second === "number" ? second : (marks.at(-1) ?? null));
    else if (operator === OPS.beginMarkedContent) marks.push(marks.at(-1) ?? null);
    else if (operator === OPS.endMarkedContent) marks.pop();
    else if (operator === OPS.setTextMatrix) [x, y] = [Number(Object(first)[4]), Number(Object(first)[5])];
    else if (operator === OPS.setFont) size = Number(second);
    else if (operator === OPS.showText && Array.isArray(first)) {
      const glyphs = first.filter((each) => typeof each === "object");
      const text = glyphs.map((glyph) => String(Object(glyph).unicode)).join("");
      const moved = first.reduce(
        (sum: number, each) => sum + (typeof each === "number" ? -each : Object(each).width),
        0,
      );
      drawn.push({ text, page: number, top: height - y, mark: marks.at(-1) ?? null, right: x + (moved / 1000) * size });
    }
  }
  return drawn;
};

const isPart = (read: Content | Part): read is Part => "role" in read;
const isElement = (child: Element | Marked): child is Element => "role" in child;

const partOf = (element: Element, contentOf: (marked: Marked) => Content | undefined): Part => {
  const read = element.children.map((child) => (isElement(child) ? partOf(child, contentOf) : contentOf(child)));
  const contents = read.flatMap((each) => each ?? []);
  const [first] = contents;
  return {
    role: element.role,
    text: contents.map(({ text }) => text).join(""),
    parts: contents.filter(isPart),
    page: first?.page ?? 0,
    top: first?.top ?? 0,
  };
};

export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const contents = new Map<string, Content>();
  const apart: string[] = [];
  let right = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    for (const { mark, text, top, right: end } of await drawnOn(page, number)) {
      right = Math.max(right, end);
      if (mark === null) apart.push(text);
      const id = `${page.ref?.num} ${mark}`;
      const before = contents.get(id);
      if (mark !== null)
        contents.set(id, before ? { ...before, text: before.text + text } : { text, page: number, top });
    }
  }
  const outline = await document.getOutline();
  const objects = pdfObjects(Buffer.from(bytes));
  const streams = [...objects.values()].map(({ stream }) => stream?.toString("latin1") ?? "");
  const everything = [...objects.values()]
    .map(({ says }) => says)
    .concat(streams)
    .join("\n");
  return {
    pages: document.numPages,
    right,
    parts: structureOf(objects).map((element) => partOf(element, ({ page, mark }) => contents.get(`${page} ${mark}`))),
    bookmarks: (outline ?? []).map(({ title }) => title),
    objects,
    readAloud: [...everything.matchAll(/\/ActualText \(((?:\\[^]|[^\\)])*)\)/g)].map(([, written = ""]) =>
      pdfString(written),
    ),
    apart,
    everything,
  };
};

/** Every part and what is in it, in the order of reading. */
export const inReadingOrder = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => [part, ...inReadingOrder(part.parts)]);
