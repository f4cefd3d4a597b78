// What lies in a PDF, object by object, read by hand: what no viewer shows and a check must see. For files with a plain table
// of objects, as ours are.
import { inflateSync } from "node:zlib";

export interface PdfObject {
  readonly number: number;
  /** All of it outside its stream. */
  readonly says: string;
  /** Its stream, unpacked. */
  readonly stream: Buffer | null;
}

const startOf = /(?:^|\n)(\d+) 0 obj\n/g;

/** Every object, by number. */
export const pdfObjects = (bytes: Buffer): ReadonlyMap<number, PdfObject> => {
  const text = bytes.toString("latin1");
  const objects = new Map<number, PdfObject>();
  startOf.lastIndex = 0;
  for (let found = startOf.exec(text); found; found = startOf.exec(text)) {
    const number = Number(found[1]);
    const from = startOf.lastIndex;
    const streamAt = text.indexOf("\nstream\n", from);
    const endAt = text.indexOf("\nendobj", from);
    if (streamAt < 0 || streamAt > endAt) {
      objects.set(number, { number, says: text.slice(from, endAt), stream: null });
      startOf.lastIndex = endAt;
      continue;
    }
    const says = text.slice(from, streamAt);
    const length = Number(/\/Length (\d+)/.exec(says)?.[1] ?? 0);
    const start = streamAt + "\nstream\n".length;
    const packed = bytes.subarray(start, start + length);
    objects.set(number, { number, says, stream: says.includes("/FlateDecode") ? inflateSync(packed) : packed });
    startOf.lastIndex = start + length;
  }
  return objects;
};

/** A string of a PDF as it is written between its brackets: UTF-16 with its mark, or plain. */
export const pdfString = (written: string): string => {
  const named: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const plain = written.replace(/\\([^])/g, (_, sign: string) => named[sign] ?? sign);
  const bytes = Buffer.from(plain, "latin1");
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString("utf16le") : plain;
};

export interface Element {
  /** `H1`, `P`, `LI` … */
  readonly role: string;
  readonly says: string;
  readonly children: readonly (Element | Marked)[];
}
/** What is marked on a page as belonging to an element. */
export interface Marked {
  readonly page: number;
  readonly mark: number;
}

const child = /<<[^>]*?\/Pg (\d+) 0 R[^>]*?\/MCID (\d+)[^>]*?>>|(\d+) 0 R|(\d+)/g;

const elementAt = (objects: ReadonlyMap<number, PdfObject>, number: number): Element => {
  const says = objects.get(number)?.says ?? "";
  const [whole = "", kids = ""] = /\/K \[([^\]]*)\]/.exec(says) ?? [];
  const page = Number(/\/Pg (\d+) 0 R/.exec(says.replace(whole, ""))?.[1] ?? 0);
  const children = [...kids.matchAll(child)].map(([, otherPage, otherMark, element, mark]) => {
    if (element !== undefined) return elementAt(objects, Number(element));
    return otherPage === undefined
      ? { page, mark: Number(mark) }
      : { page: Number(otherPage), mark: Number(otherMark) };
  });
  return { role: /\/S \/(\w+)/.exec(says)?.[1] ?? "", says, children };
};

/** What hangs under the root of the structure. */
export const structureOf = (objects: ReadonlyMap<number, PdfObject>): readonly Element[] => {
  const root = [...objects.values()].find(({ says }) => says.includes("/Type /StructTreeRoot"));
  const [, kids = ""] = /\/K \[([^\]]*)\]/.exec(root?.says ?? "") ?? [];
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => elementAt(objects, Number(number)));
};

/** The object that a field of another one points at. */
export const pointedAt = (objects: ReadonlyMap<number, PdfObject>, from: PdfObject, field: string): PdfObject => {
  const number = new RegExp(`/${field} (\\d+) 0 R`).exec(from.says)?.[1];
  const found = objects.get(Number(number));
  if (!found) throw new Error(`nothing at /${field}`);
  return found;
};

/** The object of this type. */
export const ofType = (objects: ReadonlyMap<number, PdfObject>, type: string): readonly PdfObject[] =>
  [...objects.values()].filter(({ says }) => new RegExp(`/Type /${type}\\b`).test(says));
