// What the store is asked about coming in: links and sessions.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { At } from "./at.ts";

export interface LinkRow {
  /** SHA-256 of the token, hex. The token itself is nowhere. */
  readonly hash: string;
  readonly board: BoardId;
  /** `null` for a big-screen link. */
  readonly person: PersonId | null;
  readonly createdAt: At;
  readonly spentAt: At | null;
  /** Replaced by a newer one. */
  readonly voidAt: At | null;
}

export interface SessionRow {
  readonly hash: string;
  /** `null` for a big screen, which then has a board. */
  readonly person: PersonId | null;
  readonly board: BoardId | null;
  readonly createdAt: At;
  readonly lastUsedAt: At;
  /**
   * Under this a device keeps what is not sent yet: base64. Forgotten with the session, so that what a lost phone kept is
   * noise from then on. Sealed.
   */
  readonly keepKey: string;
}

export interface DoorsPort {
  /** A new link of a person at a board (or of its big screen) voids the older ones. */
  putLink(link: Pick<LinkRow, "hash" | "board" | "person" | "createdAt">): void;
  /** A link as it is, spent or not; `null`: unknown. Spends nothing. */
  link(hash: string): LinkRow | null;
  /** Spends a link in one statement. A person's link works once; a big-screen link until replaced. `null`: unknown, spent, void. */
  spendLink(hash: string, now: At): LinkRow | null;

  putSession(session: SessionRow): void;
  session(hash: string): SessionRow | null;
  touchSession(hash: string, now: At): void;
  endSession(hash: string): void;
  /** Hashes of the sessions of a board's big screens. */
  screenSessionsOf(board: BoardId): readonly string[];
}
