// A seal that can be seen: bytes at rest look like nothing of what they were, and open only in the place for which they
// were sealed.
import { plainSeal, type Seal, type SealedAs } from "@werktafel/server/storage/seal";

const mask = 0xa5;
const keyEpoch = 3;
const masked = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes, (byte) => byte ^ mask);

/** `seen`: every place something was sealed for. */
export const markingSeal = (): { readonly seal: Seal; readonly seen: readonly SealedAs[] } => {
  const seen: SealedAs[] = [];
  const mark = (as: SealedAs): Uint8Array => new TextEncoder().encode(JSON.stringify(Object.entries(as).toSorted()));
  const seal: Seal = {
    ...plainSeal,
    seal: (bytes, as) => {
      seen.push(as);
      return { epoch: keyEpoch, bytes: masked(Uint8Array.from([...mark(as), 0, ...bytes])) };
    },
    open: (bytes, as, epoch) => {
      const plain = masked(bytes);
      const end = plain.indexOf(0);
      const isHere = new TextDecoder().decode(plain.subarray(0, end)) === new TextDecoder().decode(mark(as));
      if (epoch !== keyEpoch || !isHere) throw new Error(`not sealed for ${JSON.stringify(as)}`);
      return plain.slice(end + 1);
    },
  };
  return { seal, seen };
};
