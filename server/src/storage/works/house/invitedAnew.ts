// A new way into an account that somebody had come into already: one administrator asks and holds the link, another says yes
// and holds the code. So neither of them can come in as that person alone, and each of that person's tables tells of it.
import { type PersonId, personId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import type { NewAccessLine } from "../../port/accessLines.ts";
import type { At } from "../../port/at.ts";
import { type Invite, keep, keptOf, keptUnder } from "./records.ts";
import { hasStrongDoor } from "./staffDoors.ts";

/** What an administrator did to somebody, as a line at every table where that person sits. In the transaction of the deed. */
export const lineAtTheirTables = (
  tx: Transaction,
  {
    person,
    by,
    event,
    at,
  }: { readonly person: PersonId; readonly by: PersonId; readonly at: At } & Pick<NewAccessLine, "event">,
): void => {
  for (const { board, participant, to } of tx.seatsOf(person)) {
    if (to !== null || !tx.isShown(board)) continue;
    const line = { board, at, event, person: by, sheet: null, item: participant, refusal: null } as const;
    tx.putAccess({ ...line, actsAs: "admin" });
  }
};

/** True when somebody came into this account before, or sits somewhere by it: then one administrator is not enough. */
export const asksSecond = (tx: Transaction, { person }: { readonly person: PersonId }): boolean =>
  keptUnder(tx, "account", person)?.is.hasComeIn === true ||
  hasStrongDoor(tx, { person }) ||
  tx.seatsOf(person).length > 0 ||
  tx.sessionsOf(person).length > 0;

/** An invitation that waits for a second person, as its own person and administrators see it. */
export interface InviteAsked {
  readonly person: PersonId;
  readonly askedBy: string;
  readonly at: At;
}

const asked = (invite: Invite, now: At): boolean => invite.waits !== undefined && !invite.isOver && now < invite.until;

export const invitesAsked = (tx: Transaction, { now }: { readonly now: At }): readonly InviteAsked[] =>
  keptOf(tx, "invite").flatMap(({ belongsTo, is }) =>
    is.waits !== undefined && asked(is, now)
      ? [{ person: personId(belongsTo), askedBy: is.waits.askedBy, at: is.at }]
      : [],
  );

interface InviteAnswered {
  readonly person: PersonId;
  readonly by: PersonId;
  readonly isYes: boolean;
  readonly now: At;
  /** Until when it can be used, after a yes. */
  readonly until: At;
}

/** The second person's answer: after a yes the code, to be told once; `null`: no. `unknown`: nothing waits. */
export const answerInvite = (
  tx: Transaction,
  { person, by, isYes, now, until }: InviteAnswered,
): { readonly code: string | null } | "unknown" => {
  const found = keptOf(tx, "invite", person).find(({ is }) => asked(is, now));
  const waits = found?.is.waits;
  if (found === undefined || waits === undefined || waits.askedBy === by) return "unknown";
  if (!isYes) {
    tx.removeHouseRecord("invite", found.id);
    return { code: null };
  }
  const { waits: _, ...rest } = found.is;
  keep(tx, "invite", { ...found, is: { ...rest, at: now, until, isAnew: { askedBy: waits.askedBy, agreedBy: by } } });
  lineAtTheirTables(tx, { person, by: personId(waits.askedBy), event: "invitedAnew", at: now });
  return { code: waits.code };
};

/** What somebody is told of a new way into their own account; `null`: there is none. */
export interface OwnInvite {
  readonly at: At;
  readonly askedBy: string;
  /** A second person has not said yes yet. */
  readonly isWaiting: boolean;
}

export const ownInvite = (
  tx: Transaction,
  { person, now }: { readonly person: PersonId; readonly now: At },
): OwnInvite | null => {
  const found = keptOf(tx, "invite", person).find(({ is }) => !is.isOver && now < is.until)?.is;
  const askedBy = found?.waits?.askedBy ?? found?.isAnew?.askedBy;
  return found === undefined || askedBy === undefined
    ? null
    : { at: found.at, askedBy, isWaiting: found.waits !== undefined };
};

/** Its own person wants none. False: there was none. */
export const dropOwnInvite = (tx: Transaction, { person }: { readonly person: PersonId }): boolean => {
  const all = keptOf(tx, "invite", person).filter(({ is }) => !is.isOver);
  for (const { id } of all) tx.removeHouseRecord("invite", id);
  return all.length > 0;
};
