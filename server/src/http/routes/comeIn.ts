// Coming in, by whichever door: the new session's cookie, and what becomes of the session that this browser had. Somebody else
// who is in here is never replaced unasked; who says that they are that person too has their tables together (0150).
import { isMember, leadsTables } from "@werktafel/shared/domain/house/account";
import type { Party } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { shutDoors, type Strength } from "@werktafel/shared/domain/signingIn";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Request } from "express";
import { z } from "zod";
import type { Visitor } from "../../access/gate.ts";
import type { Standing } from "../../access/openGate.ts";
import type { OpenedSession, SessionStart } from "../../access/sessions.ts";
import { deviceOf, screenTerms, sessionTerms } from "../../access/sessionTerms.ts";
import { json, type Reply } from "../answer.ts";
import type { House } from "../house.ts";

interface MyBoard {
  readonly id: BoardId;
  readonly title: string;
  readonly party: Party | null;
  readonly role: string | null;
}

export const sessionAnswer = z.object({
  person: z.string().nullable().describe("null: the big screen, or nobody"),
  door: z.enum(shutDoors).optional().describe("this device is shut: locked with its PIN, or past its limit"),
  hasPin: z.boolean().optional().describe("this device has a PIN of its own, so that it can lock"),
  lockAfterMinutes: z.number().nullable().optional(),
  isBorrowed: z.boolean().optional(),
  works: z
    .object({ isAdmin: z.boolean(), leadsTables: z.boolean() })
    .optional()
    .describe("has an account: works for an organisation of this house"),
  name: z.string(),
  boards: z.array(
    z.object({ id: z.string(), title: z.string(), party: z.string().nullable(), role: z.string().nullable() }),
  ),
});

/** Who this is and where they sit, as the answer to signing in. */
export const describe = async (house: House, visitor: Visitor): Promise<z.infer<typeof sessionAnswer>> => {
  const { store, gate, boards } = house;
  const ids =
    visitor.kind === "screen"
      ? [visitor.board]
      : (await gate.seatsOf(visitor)).filter((seat) => seat.to === null).map((seat) => seat.board);
  const mine: MyBoard[] = [];
  for (const id of new Set(ids)) {
    const place = await gate.place(visitor, id);
    const title = place && (await boards.factsFor(place))?.facts.card?.title;
    if (place) mine.push({ id, title: title ?? "", party: place.seat?.party ?? null, role: place.seat?.role ?? null });
  }
  mine.sort((one, other) => one.title.localeCompare(other.title, "nl"));
  if (visitor.kind === "screen") return { person: null, name: "", boards: mine };
  const [named] = await store.run("peopleNames", { ids: [visitor.person] });
  const roles = (await store.run("memberships", { person: visitor.person })).filter(isMember);
  const works = { isAdmin: roles.some(({ role }) => role === "admin"), leadsTables: roles.some(leadsTables) };
  return {
    person: visitor.person,
    name: named?.name ?? "",
    boards: mine,
    ...(roles.length === 0 ? {} : { works }),
  };
};

/** How this door is joined to who is in here already. */
export interface JoiningHere {
  /** They said: that is me too. */
  readonly isAsked: boolean;
  /** What is used up by it: the token of a link, or that they were let in at the table. */
  readonly by: { readonly link: string } | { readonly take: () => boolean };
  /** True: this chair asks for two factors here. It opens by being joined to a session of two, and by nothing less. */
  readonly needsStrong: boolean;
}

interface Entering {
  readonly person: PersonId | null;
  readonly mayReplace: boolean;
  readonly strength: Strength;
  /** *Dit is niet mijn telefoon*: the browser forgets it when it closes. */
  readonly isBorrowed?: boolean;
  /** Absent: a door that nobody is joined by. */
  readonly joining?: JoiningHere;
  readonly open: (start: SessionStart) => Promise<OpenedSession | null>;
}

type In = Extract<Standing, { kind: "in" }>;
type Entered = Reply | { readonly refusal: Refusal };

const joinBy = async (
  sessions: House["sessions"],
  { session, person, by }: Pick<JoiningHere, "by"> & { readonly session: string; readonly person: PersonId },
) => {
  if ("link" in by) return sessions.join(session, person, by.link);
  const found = await sessions.mayJoin(session, person);
  if (found === "never" || found === "sameTable") return found;
  return by.take() ? sessions.join(session, person, null) : "unknown";
};

/** Who is in here already comes in at this door too, in the session there is. `null`: that is not what is asked. */
const joinHere = async (house: House, earlier: In, entering: Entering): Promise<Entered | null> => {
  const { sessions, gate, log } = house;
  const { person, joining, mayReplace, isBorrowed = false } = entering;
  const { hash, person: own, strength } = earlier.row;
  if (person === null || joining === undefined || own === null || own === person) return null;
  const isJoined = (await gate.peopleOf(earlier.visitor)).includes(person);
  const { isAsked, by, needsStrong } = joining;
  if (needsStrong && (strength !== "strong" || (mayReplace && !isAsked)))
    return { refusal: { reason: "strongDoorOnly" } };
  if (!isJoined && !isAsked) {
    if (mayReplace) return null;
    const found = isBorrowed ? "never" : await sessions.mayJoin(hash, person);
    const joins = found === "may" || found === "sameTable" ? { joins: found } : {};
    return { refusal: { reason: "otherPerson", ...joins } };
  }
  const outcome = await joinBy(sessions, { session: hash, person, by });
  if (outcome === "unknown") return { refusal: { reason: "unknown" } };
  if (outcome === "never") return { refusal: { reason: "otherPerson" } };
  if (outcome === "sameTable") return { refusal: { reason: "otherPerson", joins: "sameTable" } };
  log.info("signedIn", { person });
  return json(await describe(house, earlier.visitor));
};

/** Hands over the new session's cookie. Another person's session in this browser is only replaced when that was asked. */
export const comeIn = async (house: House, request: Request, entering: Entering): Promise<Entered> => {
  const { person, mayReplace, strength, isBorrowed = false, joining, open } = entering;
  const { sessions, cookies, standingOf, visitorOf, log, now } = house;
  const kind = person === null ? "screen" : "person";
  const token = cookies.read(request, kind);
  const earlier = token === null ? null : await standingOf(token);
  const row = earlier === null || earlier.kind === "out" ? null : earlier.row;
  const joined = earlier?.kind === "in" ? await joinHere(house, earlier, entering) : null;
  if (joined !== null) return joined;
  if (joining?.needsStrong === true) return { refusal: { reason: "strongDoorOnly" } };
  const isOther = row !== null && row.person !== null && row.person !== person && row.lapsedAt === null;
  if (isOther && !mayReplace) return { refusal: { reason: "otherPerson" } };

  const device = deviceOf(request.headers["user-agent"] ?? "");
  const opened = await open({
    // Of one's own earlier session on this device, past its limit or locked too.
    keepKey: row !== null && row.person === person ? await sessions.keepKey(row.hash) : null,
    goesOnFrom: earlier?.kind === "in" && row?.person === person && !isBorrowed ? row.hash : null,
    terms: person === null ? screenTerms(device) : sessionTerms({ strength, device, isBorrowed }, now()),
  });
  if (opened === null) return { refusal: { reason: "unknown" } };
  // One's own earlier session goes on: other tabs still hang on it, with words that are not sent yet.
  if (row !== null && isOther) await sessions.end(row.hash);
  const visitor = await visitorOf(opened.token);
  if (visitor === null) return { refusal: { reason: "unknown" } };
  log.info("signedIn", { person, board: opened.board });
  return json(await describe(house, visitor), {
    "Set-Cookie": [
      cookies.give(kind, opened.token, isBorrowed),
      ...(cookies.read(request, "browser") === null ? [] : [cookies.take("browser")]),
    ],
    // What the other person's tabs kept here is theirs, and their key is gone with their session.
    ...(isOther ? { "Clear-Site-Data": '"storage"' } : {}),
  });
};
