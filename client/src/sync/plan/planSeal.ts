// The seal of a plan on the device. Anyone who is in may renew it (a public key seals); it opens only with the PIN, on this
// very browser: the private key lies under the PIN, and that again under a key the browser does not hand out (0265).

type Bytes = Uint8Array<ArrayBuffer>;

export interface PlanLock {
  readonly salt: Bytes;
  readonly device: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly privateKey: Bytes;
}

const nonceBytes = 12;
/** About half a second of a phone, for each PIN that somebody tries. */
const rounds = 600_000;
const curve = { name: "ECDH", namedCurve: "P-256" } as const;
const bytesOf = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

const underPin = async (pin: string, salt: Bytes): Promise<CryptoKey> => {
  const secret = await crypto.subtle.importKey("raw", bytesOf(pin), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", iterations: rounds, salt };
  return crypto.subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
};
const close = async (key: CryptoKey, bytes: Bytes, label: string): Promise<Bytes> => {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const how = { name: "AES-GCM", iv, additionalData: bytesOf(label) };
  return new Uint8Array([...iv, ...new Uint8Array(await crypto.subtle.encrypt(how, key, bytes))]);
};
const open = async (key: CryptoKey, bytes: Bytes, label: string): Promise<Bytes> => {
  const how = { name: "AES-GCM", iv: bytes.slice(0, nonceBytes), additionalData: bytesOf(label) };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, bytes.slice(nonceBytes)));
};
const between = async (publicKey: CryptoKey, privateKey: CryptoKey): Promise<CryptoKey> =>
  crypto.subtle.deriveKey({ name: "ECDH", public: publicKey }, privateKey, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);

export const makeLock = async (pin: string): Promise<PlanLock> => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const pair = await crypto.subtle.generateKey(curve, true, ["deriveKey"]);
  const device = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const own = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const privateKey = await close(device, await close(await underPin(pin, salt), own, "pin"), "device");
  return { salt, device, publicKey: pair.publicKey, privateKey };
};

/** `label` is bound to the words: who changes it can no longer open them. */
export const sealPlan = async (lock: PlanLock, words: string, label: string): Promise<Bytes> => {
  const once = await crypto.subtle.generateKey(curve, true, ["deriveKey"]);
  const from = new Uint8Array(await crypto.subtle.exportKey("raw", once.publicKey));
  const sealed = await close(await between(lock.publicKey, once.privateKey), bytesOf(words), label);
  return new Uint8Array([...from, ...sealed]);
};

/** An uncompressed point of the curve. */
const pointBytes = 65;

/** `null`: another PIN, another label, or damaged. */
export const openPlan = async (
  lock: PlanLock,
  pin: string,
  { sealed, label }: { readonly sealed: Bytes; readonly label: string },
): Promise<string | null> => {
  try {
    const own = await open(await underPin(pin, lock.salt), await open(lock.device, lock.privateKey, "device"), "pin");
    const privateKey = await crypto.subtle.importKey("pkcs8", own, curve, false, ["deriveKey"]);
    const from = await crypto.subtle.importKey("raw", sealed.slice(0, pointBytes), curve, false, []);
    return new TextDecoder().decode(await open(await between(from, privateKey), sealed.slice(pointBytes), label));
  } catch {
    return null;
  }
};
