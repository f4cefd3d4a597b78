// Words and ids that nobody outside a circle may ever receive, and how they are looked for in what went over a line: as
// text of one or two bytes a sign, in base64, and for short ids only where they stand as a whole.

export interface Canary {
  /** Where it was left, for whoever reads a failure. */
  readonly where: string;
  readonly text: string;
  /** Participants who may receive it. */
  readonly readers: readonly string[];
  /** Taken away again before anybody could ask: who wrote it need not have got it back. */
  readonly takenBackBy?: string;
  /** A word is unique in itself; an id is short and may be part of another. */
  readonly is: "word" | "id";
}

/** A thing received: by whom, over what, and its bytes once they are unpacked. */
export interface Received {
  readonly over: string;
  readonly bytes: Buffer;
}

/** The middle of the base64 of a word, for each of the three places in which it can begin. */
const base64Cores = (text: string): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString("base64");
    return encoded.replaceAll("=", "").slice(shift === 0 ? 0 : 4, -2);
  });

/** `g-5` in `"g-5"`, `a-02~goals~g-5` and after a length of its own, not in `bag-52`. */
const wholeId = (id: string): RegExp => {
  const length = String.fromCodePoint(id.length);
  return new RegExp(`(?:(?<![A-Za-z0-9_-])${id}(?![A-Za-z0-9_-]))|${length}${id}`);
};

const forms = ({ text, is }: Canary): readonly (string | RegExp)[] => {
  const utf16 = Buffer.from(text, "utf16le").toString("latin1");
  return is === "word" ? [text, utf16, ...base64Cores(text)] : [wholeId(text), utf16];
};

const holds = (latin: string, form: string | RegExp): boolean =>
  typeof form === "string" ? latin.includes(form) : form.test(latin);

/** The canaries that are somewhere in what was received, each with the line it came over. */
export const foundIn = (received: readonly Received[], canaries: readonly Canary[]): ReadonlyMap<Canary, string> => {
  const found = new Map<Canary, string>();
  const looked = canaries.map((canary) => ({ canary, forms: forms(canary) }));
  for (const { over, bytes } of received) {
    const latin = bytes.toString("latin1");
    for (const { canary, forms: wanted } of looked) {
      if (!found.has(canary) && wanted.some((form) => holds(latin, form))) found.set(canary, over);
    }
  }
  return found;
};
