// Coming in: a personal link is spent by its first use, together with the session it opens. Only hashes are kept
// (RELIABILITY.md 2.6).
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Transaction } from "../port.ts";
import type { NewAccessLine } from "../port/accessLines.ts";
import type { At } from "../port/at.ts";
import type { LinkRow, SessionRow } from "../port/doors.ts";
import { codeOf, linkRow, type NewLink } from "./makeBoard.ts";

/**
 * A new link; older ones of this person at this board (or of its big screen) no longer open anything. Screens that came in
 * by an older one go dark: a link that wandered off is taken back by replacing it. Returns the sessions that ended.
 */
export const putLink = (
  tx: Transaction,
  { access, ...question }: NewLink & Pick<LinkRow, "board" | "createdAt"> & { readonly access: NewAccessLine },
): readonly string[] => {
  tx.putLink(linkRow(tx, question));
  tx.putAccess(access);
  const ended = question.person === null ? tx.screenSessionsOf(question.board) : [];
  for (const hash of ended) tx.endSession(hash);
  return ended;
};

/** Whose session it is; `person` null: the big screen of `board`. */
export interface SignedIn {
  readonly person: PersonId | null;
  readonly board: BoardId;
}

/** After so many wrong codes in a row a link sleeps, for the browser that tried; after so many in all it opens nothing. */
const wrongInARow = 5;
const wrongInAll = 20;
export const codesSleepMs = 15 * 60_000;

const isOpen = (link: LinkRow): boolean =>
  link.voidAt === null && (link.person === null || link.spentAt === null) && link.wrongCodes < wrongInAll;

/** True when only a new link lets this person in: it was guessed at too often. */
export const asksForNewLink = (link: LinkRow): boolean =>
  link.voidAt === null && link.spentAt === null && link.wrongCodes >= wrongInAll;

/** To which table a link leads or led, whatever became of it; for the line about a try. */
export const boardOfLink = (tx: Transaction, { hash }: { readonly hash: string }): BoardId | null =>
  tx.link(hash)?.board ?? null;

/** What was tried at a door. `browser`: a hash of what one browser is known by, so that another is never put to sleep. */
export interface LinkTried {
  readonly hash: string;
  readonly code: string | null;
  readonly browser: string;
  readonly now: At;
}

/**
 * Whose link this is while it can be used, with the code it asks for; nothing is spent. `null`: unknown, spent, replaced,
 * asleep, a wrong code or none. Each of those costs the same work, so that nobody can tell them apart by a clock.
 */
export const linkOf = (
  tx: Transaction,
  { hash, code, browser, now }: LinkTried,
): (SignedIn & { readonly hasCode: boolean }) | null => {
  const link = tx.link(hash);
  const tries = tx.codeTries(hash, browser);
  const isRight = codeOf(tx, hash, code ?? "") === link?.code;
  const wrong = tries !== null && now - tries.lastAt < codesSleepMs ? tries.wrong : 0;
  if (link !== null && isOpen(link) && (link.code === null || (isRight && wrong < wrongInARow))) {
    return { person: link.person, board: link.board, hasCode: link.code !== null };
  }
  // Asleep it stays asleep for as long as it was going to, however often is tried, and nothing more is counted.
  const isAwake = wrong < wrongInARow;
  const noted = isAwake || tries === null ? { wrong: wrong + 1, lastAt: now } : tries;
  if (code !== null) tx.noteWrongCode(hash, browser, { ...noted, isCounted: isAwake });
  return null;
};

/** Coming in is a line of its own, in one step with the session. */
export const comingIn = (
  event: "linkUsed" | "screenLinkUsed" | "demoDoorUsed",
  { person, board, at }: SignedIn & { readonly at: At },
): NewAccessLine => ({ board, at, person, event, sheet: null, item: null, refusal: null, via: "link" });

/** On what device, by which door and for how long. Left out: a computer, by a link, 90 days after its last use. */
export type SessionTerms = Pick<SessionRow, "device" | "strength" | "isBorrowed" | "idleMs" | "endsAt" | "steppedUpAt">;

const ninetyDaysMs = 90 * 24 * 60 * 60 * 1000;
const plainTerms: SessionTerms = {
  device: "computer",
  strength: "link",
  isBorrowed: false,
  idleMs: ninetyDaysMs,
  endsAt: null,
  steppedUpAt: null,
};

interface Opening extends Pick<SessionRow, "keepKey"> {
  readonly now: At;
  /** The open session on the same device of the same person: as whom else they were in by it, they go on being in. */
  readonly goesOnFrom?: string | null;
  readonly terms?: SessionTerms;
}

interface WithoutLink extends Opening, Pick<SessionRow, "hash" | "person" | "board"> {
  /** Whoever comes in without a link by a door of one board leaves a line there. */
  readonly access?: NewAccessLine;
}

/** Opens a session without a link. `hash` is that of its token. */
export const openSession = (
  tx: Transaction,
  { hash, person, board, now, keepKey, goesOnFrom = null, terms = plainTerms, access }: WithoutLink,
): void => {
  if (access !== undefined) tx.putAccess(access);
  tx.putSession({
    hash,
    person,
    board: person === null ? board : null,
    createdAt: now,
    lastUsedAt: now,
    keepKey,
    ...terms,
    lapsedAt: null,
    lockedAt: null,
    lockAfterMs: null,
    pin: null,
    wrongPins: 0,
    wrongPinAt: null,
  });
  if (goesOnFrom === null) return;
  for (const other of tx.joinedTo(goesOnFrom)) tx.putJoined({ holder: hash, person: other, at: now });
};

/** Spends a link and opens the session in one step: of many at once, one wins. `session` is the hash of its token. */
export const spendLink = (
  tx: Transaction,
  question: Opening & { readonly hash: string; readonly session: string },
): SignedIn | null => {
  const { hash, session, ...opening } = question;
  const link = tx.spendLink(hash, opening.now);
  if (link === null) return null;
  const { person, board } = link;
  openSession(tx, { hash: session, person, board, ...opening });
  tx.putAccess(comingIn(person === null ? "screenLinkUsed" : "linkUsed", { person, board, at: opening.now }));
  return { person, board };
};
