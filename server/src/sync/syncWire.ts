// The bytes of the sheet lane, read and written: y-protocols as the stock y-websocket provider speaks it, and our own
// acknowledgement.
import {
  messageAuth,
  messageAwareness,
  messageDurable,
  messageQueryAwareness,
  messageSync,
  syncStep1,
  syncStep2,
  syncUpdate,
} from "@werktafel/shared/protocol/syncMessages";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

export type SyncMessage =
  | { readonly type: "step1" | "step2" | "update"; readonly bytes: Uint8Array }
  /** "Still here": presence is told elsewhere, and what this carries is dropped. */
  | { readonly type: "stillHere" };

/** `null`: no message of this lane. */
export const readSyncMessage = (frame: Uint8Array): SyncMessage | null => {
  try {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === messageAwareness || type === messageQueryAwareness || type === messageAuth)
      return { type: "stillHere" };
    if (type !== messageSync) return null;
    const kind = decoding.readVarUint(decoder);
    // A copy of its own: a view would drag the socket's whole read buffer along to the other thread.
    const bytes = Uint8Array.from(decoding.readVarUint8Array(decoder));
    if (kind === syncStep1) return { type: "step1", bytes };
    if (kind === syncStep2) return { type: "step2", bytes };
    return kind === syncUpdate ? { type: "update", bytes } : null;
  } catch {
    return null; // Cut off or no varUint: the caller refuses the connection.
  }
};

const syncMessage = (kind: number, bytes: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageSync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
};

export const step1Message = (stateVector: Uint8Array): Uint8Array => syncMessage(syncStep1, stateVector);
export const step2Message = (update: Uint8Array): Uint8Array => syncMessage(syncStep2, update);
export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(syncUpdate, update);

/** So many SyncStep2 and Update messages of this connection are durable. */
export const durableMessage = (count: number): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageDurable);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
};

/** An awareness update about nobody: the stock provider drops a connection that is silent for 30 seconds. */
export const stillHereMessage = Uint8Array.of(messageAwareness, 1, 0);
