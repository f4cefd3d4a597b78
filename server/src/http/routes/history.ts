// Looking back: at which moments a board was kept, and how it stood then, for who reads it now.
import { z } from "zod";
import { json } from "../answer.ts";
import type { House } from "../house.ts";
import { boardAt, momentsFor } from "../past.ts";
import type { Policies } from "../policies.ts";
import { defineRoute, noBody, type Route } from "../route.ts";

const moments = z.object({
  moments: z.array(z.object({ at: z.string(), why: z.string() })).describe("when something was kept, oldest first"),
  lastMeetingAt: z.string().nullable().describe("when the last meeting closed"),
  lastLookAt: z.string().nullable().describe("when you last opened this board, before this visit"),
});

const boardThen = z.object({
  at: z.string(),
  facts: z.looseObject({}).describe("as they were true then"),
  sheets: z.array(
    z.looseObject({
      sheet: z.string(),
      items: z.array(z.looseObject({ id: z.string(), collection: z.string() })),
      references: z.array(z.string()),
      audience: z.union([z.literal("everyone"), z.array(z.string())]),
      kind: z.enum(["table", "question"]),
    }),
  ),
});

/** This visit is not "when you last looked": a reload within the hour is the same visit. */
const sameVisitMs = 60 * 60_000;
export const historyRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { store, boards, accessLines, pace, now } = house;

  return [
    defineRoute({
      method: "get",
      path: "/api/boards/:board/history",
      says: "The moments at which a board was kept, and since when you may want to know what changed.",
      policy: policies.sitsHere,
      body: noBody,
      answer: moments,
      handler: async ({ who: place }) => {
        if (!pace.mayAsk(place.visitor.session)) return { refusal: { reason: "tooFast" } };
        const read = await boards.factsFor(place);
        if (read === null) return { refusal: { reason: "unknown" } };
        const { visitor, board } = place;
        const person = visitor.kind === "person" ? visitor.person : null;
        await accessLines.look({ board, person, event: "historyRead" });
        const closed = Object.values(read.facts.meetings).flatMap(({ closedAt }) =>
          closedAt === null ? [] : [closedAt],
        );
        const lastLook =
          visitor.kind === "person"
            ? await store.run("lastLook", { board, person: visitor.person, before: now() - sameVisitMs })
            : null;
        return json({
          moments: await momentsFor(house, place),
          lastMeetingAt: closed.toSorted().at(-1) ?? null,
          lastLookAt: lastLook === null ? null : new Date(lastLook).toISOString(),
        });
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/boards/:board/history/:at",
      says: "A board as it stood at a moment (an ISO instant), for who reads it now.",
      policy: policies.sitsHere,
      body: noBody,
      answer: boardThen,
      handler: async ({ who: place, params: { at: asked = "" } }) => {
        // Nothing was kept before 1970, and what is to come is not known yet.
        const at = Math.min(now(), Math.max(0, Date.parse(asked)));
        if (Number.isNaN(at)) {
          return { refusal: { reason: "malformed", path: "at", detail: "expected an ISO instant" } };
        }
        if (!pace.mayAsk(place.visitor.session)) return { refusal: { reason: "tooFast" } };
        const then = await boardAt(house, place, at);
        if (then === null) return { refusal: { reason: "unknown" } };
        const { board, visitor } = place;
        const person = visitor.kind === "person" ? visitor.person : null;
        await accessLines.look({ board, person, event: "historyRead" });
        return json(then);
      },
    }),
  ];
};
