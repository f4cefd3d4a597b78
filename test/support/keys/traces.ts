// Looks for words where they must not be: in the bytes of a file, as UTF-8, UTF-16 of both orders, base64, and deflated.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync, inflateSync } from "node:zlib";

/** Long enough that chance makes none in a few megabytes of noise. */
const wordLength = 6;
const phraseLength = 8;

const latin = (text: string): string => Buffer.from(text).toString("latin1");
const allText = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(allText);
};

export interface Traces {
  readonly words: number;
  /** Every trace found in these bytes, at most a few. */
  in(bytes: Uint8Array): readonly string[];
}

/**
 * Every word of four letters and more in the texts of `value`, and every name. A word of six letters is sought in any case; a
 * shorter one together with what stands beside it, for noise makes four letters by itself. `codes`: words of the program.
 */
export const tracesOf = (value: unknown, codes: ReadonlySet<string> = new Set()): Traces => {
  const words = new Map<string, string>();
  const phrases = new Map<string, string>();
  const ids = new Set<string>();
  for (const text of allText(value)) {
    for (const { 0: word, index } of text.matchAll(/\p{L}{4,}/gu)) {
      if (codes.has(word.toLowerCase())) continue;
      const whole = latin(word.toLowerCase());
      if (whole.length >= wordLength) {
        words.set(whole.slice(0, wordLength), word);
        continue;
      }
      const beside = phraseLength - whole.length;
      const around = latin(text.slice(Math.max(0, index - beside), index + word.length + beside));
      for (let at = 0; at + phraseLength <= around.length; at += 1) {
        const phrase = around.slice(at, at + phraseLength);
        if (phrase.includes(latin(word))) phrases.set(phrase, `${word} in "${text.slice(0, 40)}"`);
      }
    }
    // A name by itself, or an id made of one.
    if (/^p-[a-z]{2,}$/.test(text)) ids.add(text);
  }
  // A store is full of random names of 22 signs: now and then six of them read as a word, in some mix of cases.
  const isInRandomName = (text: string, at: number, length: number): boolean => {
    const before = /[A-Za-z0-9_-]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0].length ?? 0;
    const after = /^[A-Za-z0-9_-]*/.exec(text.slice(at + length, at + length + 40))?.[0].length ?? 0;
    return length < 9 && before + length + after >= 20;
  };
  const idLengths = [...new Set([...ids].map((id) => id.length))];
  const search = (text: string, how: string): readonly string[] => {
    const found = new Set<string>();
    const lower = text.toLowerCase();
    for (let at = 0; at < text.length; at += 1) {
      const word = words.get(lower.slice(at, at + wordLength));
      if (
        word !== undefined &&
        lower.startsWith(latin(word.toLowerCase()), at) &&
        !isInRandomName(text, at, latin(word).length)
      )
        found.add(`${how}: ${word}`);
      const phrase = phrases.get(text.slice(at, at + phraseLength));
      if (phrase !== undefined) found.add(`${how}: ${phrase}`);
      if (text[at] === "p" && text[at + 1] === "-") {
        for (const length of idLengths) {
          const id = text.slice(at, at + length);
          if (ids.has(id)) found.add(`${how}: ${id}`);
        }
      }
      if (found.size > 20) break;
    }
    return [...found];
  };
  return {
    words: words.size + phrases.size + ids.size,
    in: (bytes) => formsOf(Buffer.from(bytes)).flatMap(([how, text]) => search(text, how)),
  };
};

/** The bytes as text in every form in which words are kept. */
const formsOf = (bytes: Buffer): readonly (readonly [string, string])[] => {
  const plain = bytes.toString("latin1");
  const every = (start: number): string => {
    const half = Buffer.alloc(Math.max(0, Math.floor((bytes.length - start) / 2)));
    for (let at = 0; at < half.length; at += 1) half[at] = bytes[start + at * 2] ?? 0;
    return half.toString("latin1");
  };
  const based = [...plain.matchAll(/[A-Za-z0-9+/_-]{12,}/g)].flatMap(([run]) =>
    [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), "base64").toString("latin1")),
  );
  return [
    ["plain", plain],
    ["UTF-16", every(0)],
    ["UTF-16", every(1)],
    ["base64", based.join("\0")],
    ["deflated", inflated(bytes)],
  ];
};

const inflated = (bytes: Buffer): string => {
  const out: string[] = [];
  for (let at = 0; at + 2 < bytes.length; at += 1) {
    const isZlib = bytes[at] === 0x78 && ((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) % 31 === 0;
    const isGzip = bytes[at] === 0x1f && bytes[at + 1] === 0x8b;
    if (!isZlib && !isGzip) continue;
    const rest = bytes.subarray(at, at + 4_000_000);
    try {
      const opened = isZlib
        ? inflateSync(rest, { finishFlush: 2 })
        : inflateRawSync(rest.subarray(10), { finishFlush: 2 });
      out.push(opened.toString("latin1"));
    } catch {
      // Noise that began like a compressed stream.
    }
  }
  return out.join("\0");
};

/** Every file of a folder and of those in it. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

/** Traces in every file of these folders, each with its file. */
export const tracesIn = (traces: Traces, ...folders: readonly string[]): readonly string[] =>
  folders.flatMap(filesIn).flatMap((file) => traces.in(readFileSync(file)).map((found) => `${file}: ${found}`));
