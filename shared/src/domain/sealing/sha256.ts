// SHA-256 and HMAC-SHA256 (FIPS 180-4, RFC 2104) in plain words, because a browser's own work only over https and only
// later: a fingerprint must be the same on the server, on a screen and on paper, and at once.

/** The cube and square roots of the first primes, as the standard makes its constants; BigInt keeps every bit exact. */
const primes = (count: number): readonly number[] => {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
};

/** The first 32 bits behind the point of the `degree`th root. */
const rootBits = (prime: number, degree: 2 | 3): number => {
  const shift = 32n * BigInt(degree);
  const target = BigInt(prime) << shift;
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** BigInt(degree) <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xff_ff_ff_ffn);
};

const roundConstants = Uint32Array.from(primes(64), (prime) => rootBits(prime, 3));
const firstState = Uint32Array.from(primes(8), (prime) => rootBits(prime, 2));

const blockBytes = 64;
const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

const padded = (bytes: Uint8Array): DataView => {
  const length = Math.ceil((bytes.length + 9) / blockBytes) * blockBytes;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return view;
};

const schedule = (view: DataView, from: number): Uint32Array => {
  const words = new Uint32Array(64);
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(from + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const early = at(words, index - 15);
    const late = at(words, index - 2);
    const one = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const two = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[index] = at(words, index - 16) + one + at(words, index - 7) + two;
  }
  return words;
};

const compressed = (state: Uint32Array, words: Uint32Array): Uint32Array<ArrayBuffer> => {
  let [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => at(state, index)).concat(0);
  for (let index = 0; index < 64; index += 1) {
    const [e0 = 0, f0 = 0, g0 = 0, a0 = 0, b0 = 0, c0 = 0] = [e, f, g, a, b, c];
    const mixE = turned(e0, 6) ^ turned(e0, 11) ^ turned(e0, 25);
    const one = (h ?? 0) + mixE + ((e0 & f0) ^ (~e0 & g0)) + at(roundConstants, index) + at(words, index);
    const mixA = turned(a0, 2) ^ turned(a0, 13) ^ turned(a0, 22);
    const two = mixA + ((a0 & b0) ^ (a0 & c0) ^ (b0 & c0));
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a0, b0, c0, ((d ?? 0) + one) | 0, e0, f0, g0];
  }
  return Uint32Array.from([a, b, c, d, e, f, g, h], (word, index) => at(state, index) + (word ?? 0));
};

/** 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => {
  const view = padded(bytes);
  let state = firstState;
  for (let from = 0; from < view.byteLength; from += blockBytes) state = compressed(state, schedule(view, from));
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setUint32(index * 4, word));
  return new Uint8Array(digest.buffer);
};

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

/** 32 bytes. */
export const hmacSha256 = (key: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const block = new Uint8Array(blockBytes);
  block.set(key.length > blockBytes ? sha256(key) : key);
  const inner = sha256(
    joined(
      block.map((byte) => byte ^ 0x36),
      bytes,
    ),
  );
  return sha256(
    joined(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  );
};

export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
