// New names for new things: random, without meaning, safe in a key.
import { type ItemId, itemId } from "@werktafel/shared/ids";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** 20 signs out of 62: two screens never make the same. */
export const newItemId = (): ItemId =>
  itemId([...crypto.getRandomValues(new Uint8Array(20))].map((byte) => letters[byte % letters.length]).join(""));
