// Words on the device are readable only with a key that the server hands to this session and forgets with it: a stolen or
// shared phone holds noise (RELIABILITY.md C14).

export interface Seal {
  seal(words: string, label: string): Promise<Uint8Array<ArrayBuffer>>;
  /** `null`: sealed under another key, for another label, or damaged. */
  open(sealed: Uint8Array<ArrayBuffer>, label: string): Promise<string | null>;
}

const nonceBytes = 12;
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

/** AES-GCM under a key of 32 bytes; the label is bound to the words, so that records cannot be swapped. */
export const sealUnder = async (key: Uint8Array<ArrayBuffer>): Promise<Seal> => {
  const imported = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
  const algorithm = (iv: Uint8Array<ArrayBuffer>, label: string) => ({
    name: "AES-GCM",
    iv,
    additionalData: bytesOf(label),
  });
  return {
    seal: async (words, label) => {
      const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, label), imported, bytesOf(words)));
      const whole = new Uint8Array(nonceBytes + sealed.length);
      whole.set(iv);
      whole.set(sealed, nonceBytes);
      return whole;
    },
    open: async (sealed, label) => {
      try {
        const iv = sealed.slice(0, nonceBytes);
        const words = await crypto.subtle.decrypt(algorithm(iv, label), imported, sealed.slice(nonceBytes));
        return new TextDecoder().decode(words);
      } catch {
        return null; // Of an earlier session: its key is gone, and so are the words.
      }
    },
  };
};
