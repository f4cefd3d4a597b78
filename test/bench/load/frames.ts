// Frames of the sheet lane, made and read. Reading is quick, because the one who measures must not be what is measured:
// a single typed letter is read by hand, everything else by Yjs.
import { messageDurable, messageSync, syncStep1, syncStep2, syncUpdate } from "@werktafel/shared/protocol/syncMessages";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

const syncFrame = (kind: number, bytes: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageSync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
};
export const updateFrame = (bytes: Uint8Array): Uint8Array => syncFrame(syncUpdate, bytes);
export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(syncStep1, stateVector);
export const step2Frame = (bytes: Uint8Array): Uint8Array => syncFrame(syncStep2, bytes);

export type FrameKind = "step1" | "step2" | "update" | "durable" | "other";
const syncKinds: readonly FrameKind[] = ["step1", "step2", "update"];

export const kindOf = (frame: Uint8Array): FrameKind => {
  if (frame[0] === messageSync) return syncKinds[frame[1] ?? 3] ?? "other";
  return frame[0] === messageDurable ? "durable" : "other";
};

/** What a sync frame carries. */
export const bytesOf = (frame: Uint8Array): Uint8Array => {
  const decoder = decoding.createDecoder(frame);
  decoder.pos = 2;
  return decoding.readVarUint8Array(decoder);
};

/** How many messages an acknowledgement says are durable. */
export const durableCount = (frame: Uint8Array): number => {
  const decoder = decoding.createDecoder(frame);
  decoder.pos = 1;
  return decoding.readVarUint(decoder);
};

const hasOrigin = 0x80;
const hasRightOrigin = 0x40;
const typedText = 4;

/** Up to which clock, per client, an update brings its reader. */
export const eachReach = (frame: Uint8Array, tell: (client: number, end: number) => void): void => {
  const decoder = decoding.createDecoder(frame);
  decoder.pos = 2;
  decoding.readVarUint(decoder);
  const sections = decoding.readVarUint(decoder);
  const structs = decoding.readVarUint(decoder);
  if (sections === 1 && structs === 1) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const info = decoding.readUint8(decoder);
    if ((info & 0x1f) === typedText && (info & hasOrigin) !== 0) {
      for (let left = (info & hasRightOrigin) !== 0 ? 4 : 2; left > 0; left -= 1) decoding.readVarUint(decoder);
      // Plain letters only: as many bytes as signs.
      return tell(client, clock + decoding.readVarUint(decoder));
    }
  }
  for (const struct of Y.decodeUpdate(bytesOf(frame)).structs) {
    tell(struct.id.client, struct.id.clock + struct.length);
  }
};
