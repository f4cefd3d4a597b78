// How the lines of "who looked" hold each other: every line's hash covers all of it and the hash of the line before. What
// could be guessed (who, which item) stands in it only as a salted commitment, so that a line outlives its board and tells
// nothing. Same for every engine.
import { hash, randomBytes } from "node:crypto";
import type { AccessWay, ComesAs } from "@werktafel/shared/domain/accessEvent";
import type { BoardId } from "@werktafel/shared/ids";
import type { ChainedLine, HiddenOfLine, NewAccessLine } from "../port/accessLines.ts";
import { hiddenText } from "./hidden.ts";

const sha256 = (text: string): Buffer => hash("sha256", text, "buffer");
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** What the first line of a board follows. */
export const chainBegins = (board: BoardId): Uint8Array => sha256(JSON.stringify(["werktafel looks 1", board]));

export const commitmentOf = (hidden: HiddenOfLine): Uint8Array => sha256(hiddenText(hidden));

export const hashOfLine = (before: Uint8Array, line: Omit<ChainedLine, "hash">): Uint8Array => {
  const { board, seq, at, event, sheet, refusal, what, actsAs, via, fact, commitment } = line;
  return sha256(
    JSON.stringify([hex(before), board, seq, at, event, sheet, refusal, what, actsAs, via, fact, hex(commitment)]),
  );
};

export const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** As whom, when no person did it. */
export const nobodysPart = (via: AccessWay): ComesAs =>
  via === "commandLine" ? "operator" : via === "house" ? "house" : "screen";

/** The line that follows the last one of its board (`null`: it is the first), and what is to be sealed of it. */
export const nextLine = (
  last: Pick<ChainedLine, "seq" | "hash"> | null,
  line: NewAccessLine & { readonly actsAs: string },
): { readonly line: ChainedLine; readonly hidden: HiddenOfLine } => {
  const { board, at, event, sheet, refusal, what = null, actsAs, via = "screen", fact = null } = line;
  const { person, item, onBehalfOf = null } = line;
  const hidden = { salt: randomBytes(16).toString("base64url"), person, item, onBehalfOf };
  const commitment = commitmentOf(hidden);
  const seq = (last?.seq ?? 0) + 1;
  const bare = { board, seq, at, event, sheet, refusal, what, actsAs, via, fact, commitment };
  return { line: { ...bare, hash: hashOfLine(last?.hash ?? chainBegins(board), bare) }, hidden };
};
