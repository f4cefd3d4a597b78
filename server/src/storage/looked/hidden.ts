// What of a line lies under the board's key: who, about what, for which organisation. Written and read back in one form, so
// that its commitment is over the very same text.
import { personId } from "@werktafel/shared/ids";
import type { HiddenOfLine } from "../port/accessLines.ts";
import { DamageError } from "../port.ts";
import { toText } from "../seal.ts";

export const hiddenText = ({ salt, person, item, onBehalfOf }: HiddenOfLine): string =>
  JSON.stringify([salt, person, item, onBehalfOf]);

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";

/** Throws `DamageError` when these are not the bytes of a line. */
export const readHidden = (bytes: Uint8Array): HiddenOfLine => {
  const damaged = new DamageError("What is hidden of an access line cannot be read.");
  let parts: unknown;
  try {
    parts = JSON.parse(toText(bytes));
  } catch (error) {
    throw error instanceof SyntaxError ? damaged : error;
  }
  const list: readonly unknown[] = Array.isArray(parts) ? parts : [];
  const [salt, person, item, onBehalfOf] = list;
  if (typeof salt !== "string" || !isTextOrNull(person) || !isTextOrNull(item) || !isTextOrNull(onBehalfOf)) {
    throw damaged;
  }
  return { salt, person: person === null ? null : personId(person), item, onBehalfOf };
};
