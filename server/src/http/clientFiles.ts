// The built screens: a page to fill in, and files whose name carries their hash, so a browser may keep those for good. All
// of it is read once at start and compressed once, when first asked for. Each language has a page and files of its own; their names
// carry a hash, so they lie side by side.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Language, languageAsked, languages } from "@werktafel/shared/domain/language";
import type { Request, RequestHandler, Response } from "express";
import type { Registry } from "../access/registry/registry.ts";

/** `index.html`, around the first text that the server writes into it. */
interface Page {
  readonly before: string;
  readonly after: string;
}

export interface ClientFiles {
  /** In the language that a visitor asks for by their `Cookie` line; Dutch when that one is not there. */
  pageFor(cookies: string): Page & { readonly language: Language };
  /** Where our face is; `null` when there is none among them. */
  readonly font: string | null;
  readonly handler: RequestHandler;
  /** All of them. */
  readonly entries: Registry;
}

const placeholder = "<!--first-text-->";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

interface File {
  readonly type: string;
  readonly isHashed: boolean;
  readonly plain: Buffer;
  readonly isText: boolean;
}

/** The folder of another language beside the Dutch one: what lies in it is asked for as if it lay there. */
const inOtherLanguage = /^\/[a-z]{2}\//;

const readFiles = (folder: string): ReadonlyMap<string, File> => {
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const address = path.slice(folder.length).replaceAll("\\", "/").replace(inOtherLanguage, "/");
    const isText = !type.startsWith("font/") && !type.startsWith("image/p") && !type.startsWith("image/x");
    files.set(address, { type, isText, isHashed: address.startsWith("/assets/"), plain: readFileSync(path) });
  }
  return files;
};

type Coding = "br" | "gzip";
const compressed: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** `languages`: what there is to choose from, told to the screens where there is a choice. */
const readPage = (path: string, built: readonly Language[]): Page => {
  const text = readFileSync(path, "utf8");
  const page = built.length < 2 ? text : text.replace("<html ", `<html data-languages="${built.join(" ")}" `);
  const at = page.indexOf(placeholder);
  if (at < 0) throw new Error(`${path} has no ${placeholder}`);
  return { before: page.slice(0, at), after: page.slice(at + placeholder.length) };
};

/** Reads `folder`, the outcome of the build. Throws when there is none. */
export const openClientFiles = (folder: string): ClientFiles => {
  const fileOf = (language: Language): string => join(folder, language === "nl" ? "" : language, "index.html");
  const built = languages.filter((language) => language === "nl" || existsSync(fileOf(language)));
  const dutch = readPage(fileOf("nl"), built);
  const pages = new Map(built.map((language) => [language, readPage(fileOf(language), built)]));
  const files = readFiles(folder);
  const ready = new Map<string, Promise<Buffer>>();
  const packed = (address: string, file: File, coding: Coding): Promise<Buffer> => {
    const key = `${coding} ${address}`;
    const bytes = ready.get(key) ?? compressed[coding](file.plain);
    ready.set(key, bytes);
    return bytes;
  };

  const send = async (request: Request, response: Response, file: File): Promise<void> => {
    response.setHeader("Content-Type", file.type);
    if (file.isHashed) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    const asked = file.isText ? request.acceptsEncodings("br", "gzip") : false;
    const coding = asked === "br" || asked === "gzip" ? asked : null;
    if (file.isText) response.setHeader("Vary", "Accept-Encoding");
    if (coding !== null) response.setHeader("Content-Encoding", coding);
    const bytes = coding === null ? file.plain : await packed(request.path, file, coding);
    response.setHeader("Content-Length", bytes.length);
    response.end(request.method === "HEAD" ? undefined : bytes);
  };

  return {
    pageFor: (cookies) => {
      const asked = languageAsked(cookies);
      const language = pages.has(asked) ? asked : "nl";
      return { language, ...(pages.get(language) ?? dutch) };
    },
    font: [...files.keys()].find((address) => /atkinson-.*latin-wght.*\.woff2$/.test(address)) ?? null,
    entries: [...files.keys()].map((name) => ({
      kind: "file",
      name,
      says: "A file of the screens.",
      policy: "anyone",
      schema: null,
    })),
    handler: (request, response, next) => {
      const file = files.get(request.path);
      if (file === undefined || (request.method !== "GET" && request.method !== "HEAD")) return next();
      return send(request, response, file);
    },
  };
};
