// Coming in: a personal link is spent by its first use, together with the session it opens; a session ends when it has
// not been used for long. Only hashes are kept (RELIABILITY.md 2.6).
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Transaction } from "../port.ts";
import type { At } from "../port/at.ts";
import type { LinkRow, SessionRow } from "../port/doors.ts";

/**
 * A new link; older ones of this person at this board (or of its big screen) no longer open anything. Screens that came in
 * by an older one go dark: a link that wandered off is taken back by replacing it. Returns the sessions that ended.
 */
export const putLink = (
  tx: Transaction,
  question: Pick<LinkRow, "hash" | "board" | "person" | "createdAt">,
): readonly string[] => {
  tx.putLink(question);
  const ended = question.person === null ? tx.screenSessionsOf(question.board) : [];
  for (const hash of ended) tx.endSession(hash);
  return ended;
};

/** Whose session it is; `person` null: the big screen of `board`. */
export interface SignedIn {
  readonly person: PersonId | null;
  readonly board: BoardId;
}

/** Whose link this is while it can still be used; nothing is spent. `null`: unknown, spent or replaced. */
export const linkOf = (tx: Transaction, { hash }: { readonly hash: string }): SignedIn | null => {
  const link = tx.link(hash);
  if (link === null || link.voidAt !== null || (link.person !== null && link.spentAt !== null)) return null;
  return { person: link.person, board: link.board };
};

/** Opens a session without a link. `hash` is that of its token. */
export const openSession = (
  tx: Transaction,
  { hash, person, board, now, keepKey }: SignedIn & Pick<SessionRow, "hash" | "keepKey"> & { readonly now: At },
): void =>
  tx.putSession({ hash, person, board: person === null ? board : null, createdAt: now, lastUsedAt: now, keepKey });

/** Spends a link and opens the session in one step: of many at once, one wins. `session` is the hash of its token. */
export const spendLink = (
  tx: Transaction,
  question: { readonly hash: string; readonly now: At; readonly session: string; readonly keepKey: string },
): SignedIn | null => {
  const { now, session, keepKey } = question;
  const link = tx.spendLink(question.hash, now);
  if (link === null) return null;
  const { person, board } = link;
  openSession(tx, { hash: session, person, board, now, keepKey });
  return { person, board };
};

/** The key under which this session's device keeps what is not sent yet; `null`: no such session. */
export const keepKey = (tx: Transaction, { hash }: { readonly hash: string }): string | null =>
  tx.session(hash)?.keepKey ?? null;

/**
 * A session's last use is noted once an hour: noting it at every request would cost a disk write each, and nobody is
 * signed out by the hour (90 days, DESIGN.md 7).
 */
const touchAfterMs = 60 * 60 * 1000;

/** `null` when unknown, ended, or not used for longer than `idleMs`; the last is forgotten for good. */
export const session = (
  tx: Transaction,
  { hash, now, idleMs }: { readonly hash: string; readonly now: At; readonly idleMs: number },
): SessionRow | null => {
  const found = tx.session(hash);
  if (found === null) return null;
  if (now - found.lastUsedAt > idleMs) {
    tx.endSession(hash);
    return null;
  }
  if (now - found.lastUsedAt < touchAfterMs) return found;
  tx.touchSession(hash, now);
  return { ...found, lastUsedAt: now };
};

export const endSession = (tx: Transaction, { hash }: { readonly hash: string }): void => tx.endSession(hash);
