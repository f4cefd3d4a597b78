// Coming in and going out. A link is spent by POST alone: what mail scanners and previews fetch opens nothing. A wrong, a
// spent, a replaced and an unknown link are answered alike.
import { codePattern } from "@werktafel/shared/domain/signingIn";
import type { PersonId } from "@werktafel/shared/ids";
import { z } from "zod";
import { shutDoorOf } from "../../access/openGate.ts";
import type { SessionRow } from "../../storage/port/doors.ts";
import { newToken } from "../../access/token.ts";
import { json } from "../answer.ts";
import type { House } from "../house.ts";
import type { Policies } from "../policies.ts";
import { defineRoute, noBody, type Route } from "../route.ts";
import { comeIn, describe, sessionAnswer } from "./comeIn.ts";

/** Who sits somewhere for an organisation must come in by two factors here. */
const needsStrong = async ({ store, staffDoor }: House, person: PersonId): Promise<boolean> => {
  if (staffDoor !== "strong") return false;
  return (await store.run("seatsOf", { person })).some(({ party, to }) => party === "staff" && to === null);
};

const minuteMs = 60_000;
/** What the screens of this device must know of it. */
const deviceHere = ({ person, pin, lockAfterMs, isBorrowed }: SessionRow) =>
  person === null
    ? {}
    : { hasPin: pin !== null, lockAfterMinutes: lockAfterMs === null ? null : lockAfterMs / minuteMs, isBorrowed };

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
        join: z
          .boolean()
          .optional()
          .describe("that is me too: who is in here already keeps this session, and has both their tables in it"),
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
        const { person } = link;
        // Who has a door of two factors of their own does not come in by a link.
        if (person !== null && (await house.store.run("hasStrongDoor", { person }))) {
          return { refusal: { reason: "strongDoorOnly" } };
        }
        return comeIn(house, request, {
          person,
          joining: {
            isAsked: body.join ?? false,
            by: { link: body.token },
            needsStrong: person !== null && (await needsStrong(house, person)),
          },
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
