// Coming in and going out. A link is spent by POST alone: what mail scanners and previews fetch opens nothing. A wrong, a
// spent, a replaced and an unknown link are answered alike.
import { isMember, leadsTables } from "@werktafel/shared/domain/house/account";
import type { Party } from "@werktafel/shared/domain/participant";
import { codePattern, shutDoors, type Strength } from "@werktafel/shared/domain/signingIn";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Request } from "express";
import { z } from "zod";
import type { Visitor } from "../../access/gate.ts";
import type { OpenedSession, SessionStart } from "../../access/sessions.ts";
import { deviceOf, screenTerms, sessionTerms } from "../../access/sessionTerms.ts";
import { shutDoorOf } from "../../access/openGate.ts";
import type { SessionRow } from "../../storage/port/doors.ts";
import { newToken } from "../../access/token.ts";
import { json, type Reply } from "../answer.ts";
import type { House } from "../house.ts";
import type { Policies } from "../policies.ts";
import { defineRoute, noBody, type Route } from "../route.ts";

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
const describe = async (house: House, visitor: Visitor): Promise<z.infer<typeof sessionAnswer>> => {
  const { store, gate, boards } = house;
  const ids =
    visitor.kind === "screen"
      ? [visitor.board]
      : (await store.run("seatsOf", { person: visitor.person }))
          .filter((seat) => seat.to === null)
          .map((seat) => seat.board);
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

/** Who has a door of two factors, or must have one here, does not come in by a link alone. */
const asksStrongDoor = async ({ store, staffDoor }: House, person: PersonId): Promise<boolean> => {
  if (await store.run("hasStrongDoor", { person })) return true;
  if (staffDoor !== "strong") return false;
  return (await store.run("seatsOf", { person })).some(({ party, to }) => party === "staff" && to === null);
};

const minuteMs = 60_000;
/** What the screens of this device must know of it. */
const deviceHere = ({ person, pin, lockAfterMs, isBorrowed }: SessionRow) =>
  person === null
    ? {}
    : { hasPin: pin !== null, lockAfterMinutes: lockAfterMs === null ? null : lockAfterMs / minuteMs, isBorrowed };

interface Entering {
  readonly person: PersonId | null;
  readonly mayReplace: boolean;
  readonly strength: Strength;
  /** *Dit is niet mijn telefoon*: the browser forgets it when it closes. */
  readonly isBorrowed?: boolean;
  readonly open: (start: SessionStart) => Promise<OpenedSession | null>;
}

/** Hands over the new session's cookie. Another person's session in this browser is only replaced when that was asked. */
export const comeIn = async (
  house: House,
  request: Request,
  { person, mayReplace, strength, isBorrowed = false, open }: Entering,
): Promise<Reply | { readonly refusal: { readonly reason: "otherPerson" | "unknown" } }> => {
  const { sessions, cookies, standingOf, visitorOf, log, now } = house;
  const kind = person === null ? "screen" : "person";
  const token = cookies.read(request, kind);
  const earlier = token === null ? null : await standingOf(token);
  const row = earlier === null || earlier.kind === "out" ? null : earlier.row;
  const isOther = row !== null && row.person !== null && row.person !== person && row.lapsedAt === null;
  if (isOther && !mayReplace) return { refusal: { reason: "otherPerson" } };

  const device = deviceOf(request.headers["user-agent"] ?? "");
  const opened = await open({
    // Of one's own earlier session on this device, past its limit or locked too.
    keepKey: row !== null && row.person === person ? await sessions.keepKey(row.hash) : null,
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

export const sessionRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { sessions, cookies, standing, log, accessLines } = house;
  const noteRefused = async (token: string): Promise<void> => {
    const board = await sessions.boardOf(token);
    if (board === null) return;
    await accessLines.look({ board, person: null, event: "linkRefused", refusal: "unknown", via: "link" });
  };
  return [
    defineRoute({
      method: "get",
      path: "/api/session",
      says: "Who is signed in here, and the boards they sit at. Nobody: person null and no boards.",
      policy: policies.anyone,
      body: noBody,
      answer: sessionAnswer,
      handler: async ({ request }) => {
        const found = await standing(request);
        if (found.kind === "in") return json({ ...(await describe(house, found.visitor)), ...deviceHere(found.row) });
        const door = shutDoorOf(found);
        return json({ person: null, name: "", boards: [], ...(door === null ? {} : { door }) });
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/session",
      says: "Signs in with the token of a link, and its code if it asks for one. A person's link is spent by it; a big screen's is not.",
      policy: policies.anyone,
      body: z.object({
        token: z.string().min(1).max(200),
        code: z.string().regex(codePattern).optional().describe("four digits, handed over apart from the link"),
        borrowed: z.boolean().optional().describe("not my own device: nothing stays on it"),
        replace: z.boolean().optional(),
      }),
      answer: sessionAnswer,
      handler: async ({ request, body }) => {
        const browser = cookies.read(request, "browser") ?? newToken();
        // Who tries codes is known by it from the first try on, whatever comes of it.
        if (body.code !== undefined) request.res?.setHeader("Set-Cookie", cookies.give("browser", browser, true));
        const link = await sessions.linkOf({ token: body.token, code: body.code ?? null, browser });
        if (link === null) {
          // The answer does not wait for the line: a link that is known takes as long as one that is not.
          const noted = noteRefused(body.token);
          accessLines.busyWith(noted.catch((error: unknown) => log.error("refusedLinkNotNoted", error)));
          return { refusal: { reason: "unknown" } };
        }
        if (link.person !== null && (await asksStrongDoor(house, link.person))) {
          return { refusal: { reason: "strongDoorOnly" } };
        }
        return comeIn(house, request, {
          person: link.person,
          mayReplace: body.replace ?? false,
          strength: link.hasCode ? "code" : "link",
          isBorrowed: body.borrowed ?? false,
          open: (start) => sessions.spendLink(body.token, start),
        });
      },
    }),
    defineRoute({
      method: "delete",
      path: "/api/session",
      says: "Signs out: the session ends for all its connections, and the browser clears what it kept.",
      policy: policies.signedIn,
      body: noBody,
      answer: z.object({}),
      handler: async ({ who }) => {
        await sessions.end(who.session);
        log.info("signedOut", { person: who.kind === "person" ? who.person : null });
        return json({}, { "Set-Cookie": cookies.take(who.kind), "Clear-Site-Data": '"storage"' });
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/session/keep-key",
      says: "The secret under which this person's device keeps what is not sent yet; gone with the session.",
      policy: policies.person,
      body: noBody,
      answer: z.object({ key: z.string().describe("base64, 32 bytes") }),
      handler: async ({ request, who }) => {
        const found = await standing(request);
        // Not one's own device: nothing is kept on it.
        if (found.kind === "in" && found.row.isBorrowed) return { refusal: { reason: "unknown" } };
        const key = await sessions.keepKey(who.session);
        return key === null ? { refusal: { reason: "signedOut" } } : json({ key });
      },
    }),
  ];
};
