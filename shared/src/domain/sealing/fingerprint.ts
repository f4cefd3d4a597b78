// The short code at the foot of minutes on paper: it stands for exactly the blocks on that paper, so it can be checked
// without those that others read. Told aloud or typed over, it fits on one line.
import type { BlockSeal } from "../minutes/minutes.ts";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** Crockford's: no I, L, O or U, so nothing is misread. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 5;
const lettersPerGroup = 4;

/**
 * `7K2M-…`: 20 letters, 100 bits of SHA-256 over the commitments in order of their text. `seals`: the header's and those of
 * the blocks on the paper; the same seals in another order give the same code.
 */
export const fingerprint = (seals: readonly Pick<BlockSeal, "commitment">[]): string => {
  const text = seals
    .map(({ commitment }) => commitment)
    .sort()
    .join("\n");
  const digest = sha256(utf8ToBytes(text));
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const code = Array.from({ length: groups * lettersPerGroup }, (_, at) =>
    letters.charAt(Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)),
  ).join("");
  return Array.from({ length: groups }, (_, at) => code.slice(at * lettersPerGroup, (at + 1) * lettersPerGroup)).join(
    "-",
  );
};
