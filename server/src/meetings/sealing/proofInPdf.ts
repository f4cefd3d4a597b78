// Finds what proves adopted minutes inside the PDF they were printed as: the one file that is embedded in it.
import { inflateSync } from "node:zlib";

const embedded = /\/Type\s*\/EmbeddedFile\b/;
const isFlate = /\/Filter\s*\/FlateDecode\b/;

/** The bytes of the embedded file; `null`: there is none, or it cannot be read. */
export const proofInPdf = (pdf: Uint8Array): Uint8Array | null => {
  // One sign per byte, so that places in the text are places in the file.
  const text = Buffer.from(pdf).toString("latin1");
  const at = embedded.exec(text)?.index ?? -1;
  const begin = at < 0 ? -1 : text.indexOf("stream", at);
  if (begin < 0) return null;
  const about = text.slice(text.lastIndexOf(" obj", at), begin);
  const length = Number(/\/Length\s+(\d+)/.exec(about)?.[1] ?? Number.NaN);
  const start = begin + (text.startsWith("stream\r\n", begin) ? 8 : 7);
  if (!Number.isInteger(length) || !/^\s*endstream/.test(text.slice(start + length, start + length + 12))) return null;
  const bytes = pdf.slice(start, start + length);
  return isFlate.test(about) ? inflated(bytes) : bytes;
};

const inflated = (bytes: Uint8Array): Uint8Array | null => {
  try {
    return inflateSync(bytes);
  } catch (error) {
    // Zlib says so when one bit of it is another one.
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
};
