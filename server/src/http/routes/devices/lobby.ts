// Coming in at the table: who is there already sees who waits and lets them in; who waits is told nothing of the table.
import { isId, participantId, type PersonId } from "@werktafel/shared/ids";
import { z } from "zod";
import { answerTheDoor, atTheDoor } from "../../../people/lobby/atTheDoor.ts";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import { linkBaseOf } from "../../linkBase.ts";
import type { Policies } from "../../policies.ts";
import { lineOf } from "../plainText.ts";
import { defineRoute, noBody, type Policy, type Route } from "../../route.ts";
import { comeIn, sessionAnswer } from "../comeIn.ts";

const nothing = z.object({});
const states = ["waiting", "letIn", "no", "gone"] as const;

export const lobbyRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { lobby, cookies, publicUrl, sessions } = house;
  /** Waited at the door, and somebody at the table said that they may come in. */
  const mayEnter: Policy<{ readonly secret: string; readonly person: PersonId }> = {
    name: "mayEnter",
    judge: async (request) => {
      const secret = cookies.read(request, "waiting");
      const found = secret === null ? null : lobby.whoIs(secret);
      if (secret === null || found === null) return { refusal: { reason: "signedOut" } };
      return { who: { secret, person: found.person } };
    },
  };
  return [
    defineRoute({
      method: "post",
      path: "/api/boards/:board/lobby",
      says: "Opens the door of the table for as long as it is asked: where the square leads, who waits, and which chairs are free.",
      policy: policies.sitsHere,
      body: nothing,
      answer: z.object({
        address: z.string(),
        waiting: z.array(z.object({ id: z.string(), name: z.string() })),
        chairs: z.array(z.string()).describe("participants who are in on no device"),
      }),
      handler: async ({ request, who }) => {
        const found = await atTheDoor(house, who);
        if ("reason" in found) return { refusal: found };
        const { token, waiting, chairs } = found;
        return json({ address: `${linkBaseOf(request, publicUrl)}/aan#${token}`, waiting, chairs });
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/boards/:board/lobby/:visit",
      says: "Lets somebody who waits sit on a chair that has no device yet; null: not now.",
      policy: policies.sitsHere,
      body: z.object({ chair: z.string().min(1).max(64).nullable() }),
      answer: nothing,
      handler: async ({ who, params: { visit = "" }, body }) => {
        if (body.chair !== null && !isId(body.chair)) return { refusal: { reason: "unknown" } };
        const chair = body.chair === null ? null : participantId(body.chair);
        const refusal = await answerTheDoor(house, { place: who, visit, chair });
        return refusal === null ? json({}) : { refusal };
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/lobby",
      says: "Says a name at the door of a table, and waits there.",
      policy: policies.anyone,
      body: z.object({ token: z.string().min(1).max(40), name: lineOf(60).refine((text) => text !== "", "empty") }),
      answer: nothing,
      handler: async ({ body }) => {
        const secret = lobby.arrive(body.token.toLowerCase(), body.name);
        if (secret === null) return { refusal: { reason: "unknown" } };
        return json({}, { "Set-Cookie": cookies.give("waiting", secret, true) });
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/lobby",
      says: "Whether who waits here may come in.",
      policy: policies.anyone,
      body: noBody,
      answer: z.object({ state: z.enum(states) }),
      handler: async ({ request }) => {
        const secret = cookies.read(request, "waiting");
        return json({ state: (secret === null ? null : lobby.look(secret)) ?? "gone" });
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/lobby/enter",
      says: "Goes in, after somebody at the table said so; once.",
      policy: mayEnter,
      body: z.object({ replace: z.boolean().optional(), join: z.boolean().optional() }),
      answer: sessionAnswer,
      handler: async ({ request, who: { secret, person }, body }) =>
        comeIn(house, request, {
          person,
          mayReplace: body.replace ?? false,
          // Seen at the table by who knows them: as sure as a code.
          strength: "code",
          joining: { isAsked: body.join ?? false, by: { take: () => lobby.take(secret) !== null }, needsStrong: false },
          open: async (start) => (lobby.take(secret) === null ? null : sessions.open({ person, board: null }, start)),
        }),
    }),
  ];
};
