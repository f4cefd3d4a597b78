// Tokens of links and sessions: 256 bits of chance, shown once. At rest there is only a SHA-256, so that a stolen copy of
// the store opens nothing (RELIABILITY.md 2.6).
import { createHash, randomBytes } from "node:crypto";

/** 43 signs that go into a link or a cookie as they are. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the store keeps of a token, in hex. Any text may be asked: a wrong one costs as much time as a right one. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
