// One box of AES-256-GCM: what lies in it can be read only with its key, and only in the place for which it was closed. One
// changed bit, or another place, and it does not open.
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes, randomFillSync } from "node:crypto";

export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

export const newKey = (): Buffer => randomBytes(keyBytes);

/** Chance is dearer by the dozen than by the page. */
const chance = Buffer.alloc(nonceBytes * 512);
let used = chance.length;
const newNonce = (): Buffer => {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  used += nonceBytes;
  return chance.subarray(used - nonceBytes, used);
};

/** As a `KeyObject` a key that is used often costs a quarter. */
export type BoxKey = Uint8Array | KeyObject;

/** Nonce, words, tag. The nonce is random: a key seals far fewer than 2^32 rows (`keyUse.ts`). */
export const closeBox = (key: BoxKey, bytes: Uint8Array, place: string): Buffer => {
  const nonce = newNonce();
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

/** `null`: another key, another place, or not the bytes that were put in. */
export const openBox = (key: BoxKey, box: Uint8Array, place: string): Buffer | null => {
  const end = box.length - tagBytes;
  if (end < nonceBytes) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(box.subarray(end));
  const words = decipher.update(box.subarray(nonceBytes, end));
  try {
    decipher.final();
    return words;
  } catch {
    // The tag does not fit: whoever asked says of what.
    return null;
  }
};
