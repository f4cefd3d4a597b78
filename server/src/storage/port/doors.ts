// What the store is asked about coming in: links and sessions.
import type { DeviceWord, Strength } from "@werktafel/shared/domain/signingIn";
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
  /** The code that goes with it, keyed (`mac`); `null`: it needs none. */
  readonly code: string | null;
  /** Wrong codes so far, over all browsers. */
  readonly wrongCodes: number;
}

/** What one browser tried on one link. Both are hashes; the link may not exist. */
export interface CodeTries {
  readonly wrong: number;
  readonly lastAt: At;
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
  readonly device: DeviceWord;
  readonly strength: Strength;
  /** *Dit is niet mijn telefoon*: nothing stays on this device. */
  readonly isBorrowed: boolean;
  /** Not used for longer than this: lapsed. */
  readonly idleMs: number;
  /** Lapsed from then on, used or not; `null`: as long as it is used. */
  readonly endsAt: At | null;
  /** Past a limit. Opens nothing; its key waits for a while for the same person to come back on this device. */
  readonly lapsedAt: At | null;
  readonly lockedAt: At | null;
  /** Locks by itself when not used for this long; `null`: never, unless the person asks. */
  readonly lockAfterMs: number | null;
  /** The own PIN of this device, slow and keyed; `null`: none. */
  readonly pin: string | null;
  readonly wrongPins: number;
  readonly wrongPinAt: At | null;
  /** When this person last showed on this device that it is really them. */
  readonly steppedUpAt: At | null;
}

export type SessionChange = Partial<Omit<SessionRow, "hash" | "person" | "board" | "createdAt" | "keepKey" | "device">>;

export interface DoorsPort {
  /** A new link of a person at a board (or of its big screen) voids the older ones. */
  putLink(link: Pick<LinkRow, "hash" | "board" | "person" | "createdAt" | "code">): void;
  /** A link as it is, spent or not; `null`: unknown. Spends nothing. */
  link(hash: string): LinkRow | null;
  /** Spends a link in one statement. A person's link works once; a big-screen link until replaced. `null`: unknown, spent, void. */
  spendLink(hash: string, now: At): LinkRow | null;
  /** The open or newest link of a person at a board; `null`: never had one. */
  linkFor(board: BoardId, person: PersonId): LinkRow | null;
  /** No link of this person (`null`: of big screens) opens anything any more; with a board: none to that board. */
  voidLinksOf(person: PersonId | null, now: At, board?: BoardId): void;

  codeTries(link: string, browser: string): CodeTries | null;
  /** A wrong code by this browser; `isCounted`: on the link too. */
  noteWrongCode(link: string, browser: string, tries: CodeTries & { readonly isCounted: boolean }): void;
  /** Tries from before are forgotten. */
  dropCodeTries(before: At): void;

  putSession(session: SessionRow): void;
  session(hash: string): SessionRow | null;
  touchSession(hash: string, now: At): void;
  /** Changes these of a session; unknown: nothing. */
  changeSession(hash: string, change: SessionChange): void;
  sessionsOf(person: PersonId): readonly SessionRow[];
  /** Sessions that pass one of their limits, or should lock by themselves, at this moment. */
  sessionsDue(now: At): readonly SessionRow[];
  /** Removes what lapsed before. */
  dropLapsed(before: At): void;
  endSession(hash: string): void;
  /** Hashes of the sessions of a board's big screens. */
  screenSessionsOf(board: BoardId): readonly string[];
}
