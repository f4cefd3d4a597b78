// The wrapping keys that are in use, in memory: of the present epoch, and during a rotation of the one before it.
import { destroyWrappingKey, epochsThere, readWrappingKey } from "./wrappingKeys.ts";

export class Wrappings {
  readonly #folder: string;
  readonly #known = new Map<number, Buffer>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Throws `StorageError` when it is not there, or is not a key. */
  of(epoch: number): Buffer {
    const known = this.#known.get(epoch);
    if (known !== undefined) return known;
    const read = readWrappingKey(this.#folder, epoch);
    this.#known.set(epoch, read);
    return read;
  }

  /** One that was just made. */
  keep(epoch: number, key: Buffer): void {
    this.#known.set(epoch, key);
  }

  /** What a cut rotation left; only when the keys that are there came out of a younger one. */
  dropBefore(epoch: number): void {
    for (const old of epochsThere(this.#folder)) if (old < epoch) destroyWrappingKey(this.#folder, old);
    for (const [old, key] of this.#known) {
      if (old === epoch) continue;
      key.fill(0);
      this.#known.delete(old);
    }
  }

  close(): void {
    for (const key of this.#known.values()) key.fill(0);
    this.#known.clear();
  }
}
