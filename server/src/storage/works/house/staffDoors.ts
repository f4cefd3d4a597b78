// How who works here comes in: by an invitation with its code once, and from then on by a passkey or by the own organisation.
// What must happen once happens here, in one transaction: an invitation is used, a subject is bound, a counter goes up.
import type { PersonId } from "@werktafel/shared/ids";
import { personId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import { type Invite, keep, keptOf, keptUnder, type Passkey, type StaffSession, type Subject } from "./records.ts";

/** So many wrong codes, and an administrator makes a new invitation. */
const mostWrong = 5;

const isUsable = ({ isOver, until, wrong, waits }: Invite, now: At): boolean =>
  !isOver && waits === undefined && now < until && wrong < mostWrong;

/** Somebody is in now: a new invitation for this account asks two people from here on. */
const cameIn = (tx: Transaction, person: PersonId): void => {
  const found = keptUnder(tx, "account", person);
  if (found !== null) keep(tx, "account", { ...found, is: { ...found.is, hasComeIn: true } });
};

/** A new invitation; older ones of this person open nothing any more. */
export const putInvite = (
  tx: Transaction,
  { hash, person, invite }: { readonly hash: string; readonly person: PersonId; readonly invite: Invite },
): void => {
  for (const { id } of keptOf(tx, "invite", person)) tx.removeHouseRecord("invite", id);
  keep(tx, "invite", { id: hash, belongsTo: person, is: invite });
};

/** Until when an invitation of this person can be used; `null`: there is none. */
export const invitesOf = (
  tx: Transaction,
  { person, now }: { readonly person: PersonId; readonly now: At },
): At | null => keptOf(tx, "invite", person).find(({ is }) => isUsable(is, now))?.is.until ?? null;

/** Whose invitation this is, with its code; a wrong code counts. `null`: unknown, over, wrong. */
export const tryInvite = (
  tx: Transaction,
  { hash, code, now }: { readonly hash: string; readonly code: string; readonly now: At },
): PersonId | null => {
  const found = keptUnder(tx, "invite", hash);
  if (found === null || !isUsable(found.is, now)) return null;
  if (found.is.code === code) return personId(found.belongsTo);
  keep(tx, "invite", { ...found, is: { ...found.is, wrong: found.is.wrong + 1 } });
  return null;
};

/** True while it can still be used: what a browser carries of one that was used since counts for nothing. */
export const isInviteOpen = (tx: Transaction, { hash, now }: { readonly hash: string; readonly now: At }): boolean => {
  const found = keptUnder(tx, "invite", hash);
  return found !== null && isUsable(found.is, now);
};

/** Uses an invitation up. False: it was used, replaced or ran out meanwhile. */
const spendInvite = (tx: Transaction, hash: string, person: PersonId, now: At): boolean => {
  const found = keptUnder(tx, "invite", hash);
  if (found === null || found.belongsTo !== person || !isUsable(found.is, now)) return false;
  keep(tx, "invite", { ...found, is: { ...found.is, isOver: true } });
  // An invitation is an organisation's to make: it opens no chair that somebody has elsewhere (0150).
  for (const other of tx.joinedTo(person)) tx.dropJoined(person, other);
  return true;
};

export const passkeysOf = (
  tx: Transaction,
  { person }: { readonly person: PersonId },
): readonly (Passkey & { readonly id: string })[] => keptOf(tx, "passkey", person).map(({ id, is }) => ({ id, ...is }));

export const passkey = (
  tx: Transaction,
  { id }: { readonly id: string },
): { readonly person: PersonId; readonly passkey: Passkey } | null => {
  const found = keptUnder(tx, "passkey", id);
  return found && { person: personId(found.belongsTo), passkey: found.is };
};

interface NewPasskey {
  readonly id: string;
  readonly person: PersonId;
  readonly passkey: Passkey;
  /** The invitation that is used up by it; `null`: of who is in already. */
  readonly invite: string | null;
}

/** False: the invitation is over, or this key is known already. Then nothing was done. */
export const putPasskey = (tx: Transaction, { id, person, passkey: is, invite }: NewPasskey): boolean => {
  if (keptUnder(tx, "passkey", id) !== null) return false;
  if (invite !== null && !spendInvite(tx, invite, person, is.at)) return false;
  keep(tx, "passkey", { id, belongsTo: person, is });
  cameIn(tx, person);
  return true;
};

/** Its counter goes up. False: gone meanwhile, or a copy of it was used before. */
export const usePasskey = (
  tx: Transaction,
  { id, counter, now }: { readonly id: string; readonly counter: number; readonly now: At },
): boolean => {
  const found = keptUnder(tx, "passkey", id);
  if (found === null) return false;
  const counts = counter > 0 || found.is.counter > 0;
  if (counts && counter <= found.is.counter) return false;
  keep(tx, "passkey", { ...found, is: { ...found.is, counter, usedAt: now } });
  return true;
};

/** False: not a key of this person. */
export const removePasskey = (
  tx: Transaction,
  { id, person }: { readonly id: string; readonly person: PersonId },
): boolean => {
  if (keptUnder(tx, "passkey", id)?.belongsTo !== person) return false;
  tx.removeHouseRecord("passkey", id);
  return true;
};

/** True when this person has a door of two factors: from then on a link alone opens nothing. */
export const hasStrongDoor = (tx: Transaction, { person }: { readonly person: PersonId }): boolean =>
  keptUnder(tx, "account", person) !== null &&
  (keptOf(tx, "passkey", person).length > 0 || keptOf(tx, "subject", person).length > 0);

/** With which providers this person is bound. */
export const subjectsOf = (tx: Transaction, { person }: { readonly person: PersonId }): readonly string[] =>
  keptOf(tx, "subject", person).map(({ is }) => is.provider);

/** Under the key of the store: who has a copy and guesses an issuer and a subject cannot tell that they have an account. */
const subjectName = (tx: Transaction, hash: string): string => tx.mac("subject", hash);

/** Those of before lay under a hash without a key. By itself at each start; does nothing twice. */
export const nameSubjectsByKey = (tx: Transaction, _: Record<string, never>): void => {
  for (const { id, belongsTo, is } of keptOf(tx, "subject")) {
    if (!/^[0-9a-f]{64}$/.test(id)) continue;
    tx.removeHouseRecord("subject", id);
    keep(tx, "subject", { id: subjectName(tx, id), belongsTo, is });
  }
};

/** Whose account this subject is; `null`: nobody's yet. `id`: a hash of issuer and subject. */
export const subjectOf = (tx: Transaction, { id }: { readonly id: string }): PersonId | null => {
  const found = keptUnder(tx, "subject", subjectName(tx, id));
  return found && personId(found.belongsTo);
};

interface NewSubject {
  readonly id: string;
  readonly person: PersonId;
  readonly subject: Subject;
  readonly invite: string | null;
}

/** At first use an issuer's subject is bound to the account that was invited, for good. False: bound already, or too late. */
export const bindSubject = (tx: Transaction, { id: hash, person, subject: is, invite }: NewSubject): boolean => {
  const id = subjectName(tx, hash);
  const earlier = keptUnder(tx, "subject", id);
  if (earlier !== null) return false;
  if (invite !== null && !spendInvite(tx, invite, person, is.at)) return false;
  keep(tx, "subject", { id, belongsTo: person, is });
  cameIn(tx, person);
  return true;
};

/** That an organisation vouches for this session; those of sessions that are over are forgotten. */
export const putStaffSession = (
  tx: Transaction,
  { session, person, is }: { readonly session: string; readonly person: PersonId; readonly is: StaffSession },
): void => {
  for (const { id } of keptOf(tx, "staffSession", person)) {
    if (tx.session(id) === null) tx.removeHouseRecord("staffSession", id);
  }
  keep(tx, "staffSession", { id: session, belongsTo: person, is });
};

export const staffSession = (tx: Transaction, { session }: { readonly session: string }): StaffSession | null =>
  keptUnder(tx, "staffSession", session)?.is ?? null;

/** Ends what a provider says is over: one of its sessions, or all of a subject. Gives the sessions that ended. */
export const endVouchedFor = (
  tx: Transaction,
  question: { readonly provider: string; readonly sid: string | null; readonly subject: string | null },
): readonly string[] => {
  const { provider, sid, subject } = question;
  const ending = keptOf(tx, "staffSession").filter(
    ({ is }) =>
      is.provider === provider && (sid === null || is.sid === sid) && (subject === null || is.subject === subject),
  );
  for (const { id } of ending) {
    tx.endSession(id);
    tx.removeHouseRecord("staffSession", id);
  }
  return ending.map(({ id }) => id);
};
