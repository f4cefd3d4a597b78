// In the place of the key ring when encryption is priced: what is written now is written as it is. What was sealed before
// still opens, so that the same tables serve.
import { type KeyRing, type KeyRingOptions, openKeyRing as openRing } from "@werktafel/server/storage/keys/keyRing";

export { scopeOf } from "@werktafel/server/storage/keys/keyRing";

/** Of no key that there ever is; the bench looks in the store whether rows bear it. */
export const plainEpoch = 1_000_000;

export const openKeyRing = (options: KeyRingOptions): KeyRing => {
  const ring = openRing(options);
  return {
    ...ring,
    seal: (bytes) => ({ epoch: plainEpoch, bytes }),
    open: (bytes, as, epoch) => (epoch === plainEpoch ? bytes : ring.open(bytes, as, epoch)),
  };
};
