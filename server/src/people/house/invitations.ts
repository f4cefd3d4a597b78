// An invitation for who works here: a link, and a code that goes another way. It opens no table and no session: it lets one
// choose a passkey or the own organisation, and only that comes in.
import { createHmac, randomInt } from "node:crypto";
import type { PersonId } from "@werktafel/shared/ids";
import { hashOf, newToken } from "../../access/token.ts";
import type { Store } from "../../storage/store.ts";

/** To be shown once. */
export interface MadeInvite {
  readonly link: string;
  readonly code: string;
}

/** Long enough for a weekend in between. */
export const inviteLastsMs = 72 * 60 * 60 * 1000;
const codeDigits = 6;

/** Keyed with the token, which only who was invited has: the store alone does not tell which code it is. */
const keyedCode = (token: string, code: string): string => createHmac("sha256", token).update(code).digest("hex");

interface Inviting {
  readonly store: Store;
  readonly now: () => number;
}

const fresh = () => ({ token: newToken(), code: String(randomInt(10 ** codeDigits)).padStart(codeDigits, "0") });
const linkOf = (base: string, token: string): string => `${base}/uitnodiging#${token}`;

/** `base`: an origin without a slash at the end. An older invitation of this person opens nothing any more. */
export const makeInvite = async ({ store, now }: Inviting, person: PersonId, base: string): Promise<MadeInvite> => {
  const { token, code } = fresh();
  const at = now();
  await store.run("putInvite", {
    hash: hashOf(token),
    person,
    invite: { code: keyedCode(token, code), at, until: at + inviteLastsMs, wrong: 0, isOver: false },
  });
  return { link: linkOf(base, token), code };
};

/** The same, but it opens nothing before a second person's yes, and the code is for that person to give along. */
export const askInvite = async (
  { store, now }: Inviting,
  { person, askedBy, base }: { readonly person: PersonId; readonly askedBy: PersonId; readonly base: string },
): Promise<Pick<MadeInvite, "link">> => {
  const { token, code } = fresh();
  const at = now();
  const invite = { code: keyedCode(token, code), at, until: at + inviteLastsMs, wrong: 0, isOver: false };
  await store.run("putInvite", { hash: hashOf(token), person, invite: { ...invite, waits: { askedBy, code } } });
  return { link: linkOf(base, token) };
};

/** Whose invitation this is, and under which hash; `null`: unknown, over or a wrong code, all alike. */
export const openInvite = async (
  { store, now }: { readonly store: Store; readonly now: () => number },
  token: string,
  code: string,
): Promise<{ readonly person: PersonId; readonly hash: string } | null> => {
  const hash = hashOf(token);
  const person = await store.run("tryInvite", { hash, code: keyedCode(token, code), now: now() });
  return person && { person, hash };
};
