// The first look at what a connection sent: bytes → structs and removals, or the rule that was broken. Counts and lengths
// are judged before anything touches a document; from here on nobody uses the sender's own bytes (DESIGN.md 4).
import * as Y from "yjs";

/** Broken on purpose or by a fault: never sent by an honest screen. `rule` goes to the log, ids and numbers only. */
export interface Fault {
  readonly rule: string;
}
export const isFault = (value: object): value is Fault => "rule" in value;

export type Struct = Y.Item | Y.GC;

/** Clocks at which a range of one client's structs is removed. */
export interface Range {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

export interface ReadUpdate {
  /** Per client, in order of clock, without holes. */
  readonly sections: ReadonlyMap<number, readonly Struct[]>;
  readonly removals: readonly Range[];
  readonly structCount: number;
}

export interface Caps {
  readonly bytes: number;
  readonly structs: number;
  readonly removals: number;
}

/** Yjs counts positions in 53 bits; 2^31 of one client on one sheet is beyond any life (grammar rule 3). */
const maxClock = 2 ** 31;
/** One struct never stands for more positions than a text may hold signs, many times over. */
const maxLength = 1_000_000;

/** Decodes and counts. Never throws for what a sender can send. */
export const readUpdate = (bytes: Uint8Array, caps: Caps): ReadUpdate | Fault => {
  if (bytes.length > caps.bytes) return { rule: "tooManyBytes" };
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(bytes);
  } catch {
    // Whatever it was, it is not an update; the caller logs its hash.
    return { rule: "undecodable" };
  }
  if (decoded.structs.length > caps.structs) return { rule: "tooManyStructs" };
  const sections = readSections(decoded.structs);
  if (isFault(sections)) return sections;
  const removals = readRemovals(decoded.ds.clients, caps.removals);
  if (isFault(removals)) return removals;
  return { sections, removals, structCount: decoded.structs.length };
};

const readSections = (structs: readonly (Y.Item | Y.GC | Y.Skip)[]): Map<number, Struct[]> | Fault => {
  const sections = new Map<number, Struct[]>();
  let current: Struct[] = [];
  let client = -1;
  let clock = 0;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item || struct instanceof Y.GC)) return { rule: "skip" };
    if (struct.length < 1 || struct.length > maxLength) return { rule: "length" };
    if (struct.id.client !== client) {
      client = struct.id.client;
      if (sections.has(client)) return { rule: "secondSection" };
      current = [];
      sections.set(client, current);
    } else if (struct.id.clock !== clock) return { rule: "hole" };
    clock = struct.id.clock + struct.length;
    if (!Number.isSafeInteger(client) || client < 0 || client >= 2 ** 53) return { rule: "client" };
    if (!Number.isSafeInteger(clock) || clock > maxClock) return { rule: "clock" };
    current.push(struct);
  }
  return sections;
};

const readRemovals = (
  clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>,
  cap: number,
): Range[] | Fault => {
  const ranges: Range[] = [];
  for (const [client, removed] of clients) {
    for (const { clock, len } of removed) {
      if (ranges.length >= cap) return { rule: "tooManyRemovals" };
      if (len < 1 || clock < 0 || clock + len > maxClock) return { rule: "removalRange" };
      ranges.push({ client, clock, length: len });
    }
  }
  return ranges;
};
