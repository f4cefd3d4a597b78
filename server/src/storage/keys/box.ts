// One box of AES-256-GCM: what lies in it can be read only with its key, and only in the place for which it was closed. One
// changed bit, or another place, and it does not open.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

export const newKey = (): Buffer => randomBytes(keyBytes);

/** Nonce, words, tag. The nonce is random: a key seals far fewer than 2^32 rows. */
export const closeBox = (key: Uint8Array, bytes: Uint8Array, place: string): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

/** `null`: another key, another place, or not the bytes that were put in. */
export const openBox = (key: Uint8Array, box: Uint8Array, place: string): Buffer | null => {
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
