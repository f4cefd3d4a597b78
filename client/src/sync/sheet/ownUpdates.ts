// Own edits as bytes for the wire. Everything the server caps (structs, bytes, removals per frame) is kept to here, in
// pieces that each stand on what went before: a long offline afternoon comes in as several frames, in order.
import {
  maxFirstStepBytes,
  maxFirstStepStructs,
  maxFrameBytes,
  maxStructs,
} from "@werktafel/shared/protocol/syncMessages";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

type Decoded = ReturnType<typeof Y.decodeUpdate>;
export type Structs = Decoded["structs"];
export type Removals = Decoded["ds"];

export interface OwnPart {
  readonly structs: Structs;
  readonly removals: Removals;
}

export interface FrameCaps {
  readonly structs: number;
  readonly bytes: number;
}

/** Room for the message's own header within a frame. */
const headerBytes = 64;
export const liveCaps: FrameCaps = { structs: maxStructs, bytes: maxFrameBytes - headerBytes };
export const firstCaps: FrameCaps = { structs: maxFirstStepStructs, bytes: maxFirstStepBytes - headerBytes };
/** Ranges removed per frame; typing never comes near. */
const maxRanges = 256;

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

/** Pieces of at most so many structs and bytes; one struct alone is never cut (its text is capped in the editor). */
const pieces = (structs: Structs, ranges: readonly Range[], caps: FrameCaps): readonly Uint8Array[] => {
  const bytes = writeUpdate(structs, ranges);
  if (structs.length <= caps.structs && (bytes.length <= caps.bytes || structs.length <= 1)) return [bytes];
  const middle = Math.min(caps.structs, Math.ceil(structs.length / 2));
  return [...pieces(structs.slice(0, middle), [], caps), ...pieces(structs.slice(middle), ranges, caps)];
};

/**
 * Frames in the order in which they must be sent; at least one, so that an empty answer is an answer. `first` caps the
 * first frame, the others are live ones.
 */
export const framesOf = (part: OwnPart, first: FrameCaps = liveCaps): readonly Uint8Array[] => {
  const ranges = rangesOf(part.removals);
  const fits = ranges.length <= maxRanges ? ranges : [];
  const head = part.structs.slice(0, first.structs);
  const whole = head.length === part.structs.length ? writeUpdate(head, fits) : null;
  const frames: Uint8Array[] =
    whole && whole.length <= first.bytes ? [whole] : [...pieces(part.structs, fits, liveCaps)];
  // What is removed goes after what was written: a removal of something unknown would be refused.
  if (fits.length < ranges.length) {
    for (let from = 0; from < ranges.length; from += maxRanges) {
      frames.push(writeUpdate([], ranges.slice(from, from + maxRanges)));
    }
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
