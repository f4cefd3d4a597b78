// Own edits as bytes for the wire. Everything the server caps (structs, bytes, removals per frame) is kept to here, in
// pieces that each stand on what went before: a long offline afternoon comes in as several frames, in order.
import { maxFrameBytes, maxStructs } from "@werktafel/shared/protocol/syncMessages";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

type Decoded = ReturnType<typeof Y.decodeUpdate>;
export type Structs = Decoded["structs"];
export type Removals = Decoded["ds"];

export interface OwnPart {
  readonly structs: Structs;
  readonly removals: Removals;
}

/** Room for the message's own header within a frame. */
const headerBytes = 64;
/**
 * What every frame keeps to, also the first answer, which might be larger: small frames are judged and stored one by one,
 * so a long afternoon that is cut off halfway is halfway in.
 */
export const frameCaps = { structs: maxStructs, bytes: maxFrameBytes - headerBytes, ranges: 256 } as const;
/** An item is born in far fewer structs than this. */
const birthStructs = 64;

export const emptyUpdate: Uint8Array = new Uint8Array([0, 0]);

const runsByClient = (structs: Structs): ReadonlyMap<number, Structs> => {
  const runs = new Map<number, Structs>();
  for (const struct of structs) {
    const run = runs.get(struct.id.client);
    if (run) run.push(struct);
    else runs.set(struct.id.client, [struct]);
  }
  return runs;
};

interface Range {
  readonly client: number;
  readonly clock: number;
  readonly len: number;
}

const rangesOf = (removals: Removals): readonly Range[] =>
  [...removals.clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, len })));

/** One Yjs V1 update; structs of one client must follow each other without holes. */
const writeUpdate = (structs: Structs, ranges: readonly Range[]): Uint8Array => {
  const encoder = new Y.UpdateEncoderV1();
  const rest = encoder.restEncoder;
  const runs = runsByClient(structs);
  encoding.writeVarUint(rest, runs.size);
  for (const [client, run] of runs) {
    encoding.writeVarUint(rest, run.length);
    encoder.writeClient(client);
    encoding.writeVarUint(rest, run[0]?.id.clock ?? 0);
    for (const struct of run) struct.write(encoder, 0);
  }
  const clients = new Map<number, Range[]>();
  for (const range of ranges) clients.set(range.client, [...(clients.get(range.client) ?? []), range]);
  encoding.writeVarUint(rest, clients.size);
  for (const [client, removed] of clients) {
    encoding.writeVarUint(rest, client);
    encoding.writeVarUint(rest, removed.length);
    for (const { clock, len } of removed) {
      encoding.writeVarUint(rest, clock);
      encoding.writeVarUint(rest, len);
    }
  }
  return encoder.toUint8Array();
};

/** The key under which a collection gets an item: everything up to the next one is that item's birth, or typing. */
const beginsItem = (struct: Structs[number] | undefined): boolean => {
  // Before integration Yjs keeps a root's name as a string where its types say otherwise.
  const parent: unknown = struct instanceof Y.Item ? struct.parent : null;
  return typeof parent === "string";
};

/** Where to cut a run: never within the birth of an item, which must come whole. */
const cutAt = (structs: Structs, most: number): number => {
  if (structs.length <= most) return structs.length;
  for (let at = most; at > Math.max(0, most - birthStructs); at -= 1) if (beginsItem(structs[at])) return at;
  return most;
};

/** One frame and what is left for the next; one struct alone is never cut (its text is capped in the editor). */
const firstFrame = (structs: Structs): { readonly frame: Uint8Array; readonly length: number } => {
  for (let most: number = frameCaps.structs; ; most = Math.ceil(most / 2)) {
    const length = cutAt(structs, most);
    const frame = writeUpdate(structs.slice(0, length), []);
    if (frame.length <= frameCaps.bytes || length <= 1) return { frame, length };
  }
};

/** Frames in the order in which they must be sent; at least one, so that an empty answer is an answer. */
export const framesOf = (part: OwnPart): readonly Uint8Array[] => {
  const ranges = rangesOf(part.removals);
  if (part.structs.length <= frameCaps.structs && ranges.length <= frameCaps.ranges) {
    const whole = writeUpdate(part.structs, ranges);
    if (whole.length <= frameCaps.bytes) return [whole];
  }
  const frames: Uint8Array[] = [];
  for (let from = 0; from < part.structs.length; ) {
    const { frame, length } = firstFrame(part.structs.slice(from, from + frameCaps.structs + 1));
    frames.push(frame);
    from += length;
  }
  // What is removed goes after what was written: a removal of something unknown would be refused.
  for (let from = 0; from < ranges.length; from += frameCaps.ranges) {
    frames.push(writeUpdate([], ranges.slice(from, from + frameCaps.ranges)));
  }
  return frames;
};

/** Several updates of this screen, made one after another, as one. Linear: never `mergeUpdates`. */
export const joined = (updates: readonly OwnPart[]): OwnPart => ({
  structs: updates.flatMap((update) => update.structs),
  removals: Y.mergeDeleteSets(updates.map((update) => update.removals)),
});

/** What `clients` (oldest first) wrote in this document from the given clocks on. */
export const writtenSince = (doc: Y.Doc, from: ReadonlyMap<number, number>): Structs => {
  const known = new Map<number, number>();
  for (const [client] of doc.store.clients) known.set(client, from.get(client) ?? Y.getState(doc.store, client));
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known)));
  const runs = runsByClient(structs);
  return [...from.keys()].flatMap((client) => runs.get(client) ?? []);
};

/** True when an update holds anything that the document does not show yet. */
export const bringsNews = (doc: Y.Doc, update: Uint8Array): boolean => {
  const { structs, ds } = Y.decodeUpdate(update);
  if (structs.some((struct) => struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client))) return true;
  const gone = Y.createDeleteSetFromStructStore(doc.store);
  return rangesOf(ds).some(({ client, clock, len }) => {
    const removed = gone.clients.get(client)?.find((each) => each.clock <= clock && clock < each.clock + each.len);
    return removed === undefined || removed.clock + removed.len < clock + len;
  });
};
