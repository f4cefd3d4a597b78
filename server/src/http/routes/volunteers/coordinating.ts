// The own volunteers of a coordinator, and of whom they stand in for: at which tables, which limits wait, whom to ask how it goes,
// who asks for help. No word and no name of any table. To whoever looks after nobody this address does not exist.
import { askWeeks, helpChoices } from "@werktafel/shared/domain/house/volunteers";
import { isDay } from "@werktafel/shared/domain/time/days";
import { isId } from "@werktafel/shared/ids";
import { z } from "zod";
import type { People } from "../../../people/volunteers/volunteers.ts";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, noBody, type Policy, type Route } from "../../route.ts";

const nothing = z.object({});
const day = z.string().refine(isDay);
export const standInBody = z.object({
  standIn: z.object({ person: z.string().refine(isId), until: day }).nullable(),
});
const standIn = z.object({ name: z.string(), until: z.string() }).nullable();
const unknown = { refusal: { reason: "unknown" } } as const;

export const coordinatedAnswer = z.object({
  on: z.string().describe("the day in the Netherlands"),
  volunteers: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        standsInFor: z.string().nullable().describe("whose volunteer it is, when not one's own"),
        help: z
          .object({
            choice: z.enum(helpChoices),
            at: z.string(),
            phone: z.string().nullable(),
            takenBy: z.object({ name: z.string(), isMine: z.boolean() }).nullable(),
          })
          .nullable(),
        nextAskOn: z.string().nullable(),
        everyWeeks: z.number(),
        isDue: z.boolean().describe("to be asked how it goes, today or since"),
        limits: z.array(z.object({ on: z.string(), isAnswered: z.boolean() })).describe("said and not settled"),
        tables: z.array(
          z.object({
            since: z.string().describe("a month"),
            colour: z.string(),
            own: z
              .object({ board: z.string(), title: z.string() })
              .nullable()
              .describe("only where who asks has a chair too"),
          }),
        ),
      }),
    )
    .describe("who asks for something first, then by name"),
  standIn,
  colleagues: z.array(z.object({ person: z.string(), name: z.string() })),
});

export const coordinatingRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { gate, volunteers, staffDoor } = house;
  /** Looks after volunteers. Where staff come in by two factors, so does who looks over a house's volunteers. */
  const coordinates: Policy<People> = {
    name: "coordinates",
    judge: async (request, params) => {
      const judged = await policies.person.judge(request, params);
      if ("refusal" in judged) return judged;
      if (staffDoor === "strong" && judged.who.isStrong !== true) return unknown;
      const people = await gate.peopleOf(judged.who);
      return (await volunteers.coordinates(people)) ? { who: people } : unknown;
    },
  };
  return [
    defineRoute({
      method: "get",
      path: "/api/volunteers",
      says: "Whom I look after: at which tables, which limits wait, whom to ask how it goes, who asks for help.",
      policy: coordinates,
      body: noBody,
      answer: coordinatedAnswer,
      handler: async ({ who }) => {
        const shown = await volunteers.coordinated(who);
        return shown === null ? unknown : json(shown);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/volunteers/:volunteer/call",
      says: "I call them: the volunteer sees that.",
      policy: coordinates,
      body: nothing,
      answer: nothing,
      handler: async ({ who, params }) =>
        (await volunteers.take(who, params["volunteer"] ?? "")) ? json({}) : unknown,
    }),
    defineRoute({
      method: "post",
      path: "/api/volunteers/:volunteer/asked",
      says: "I asked how it goes; what was said is written nowhere. And in how many weeks again.",
      policy: coordinates,
      body: z.object({ everyWeeks: z.union(askWeeks.map((weeks) => z.literal(weeks))) }),
      answer: nothing,
      handler: async ({ who, params, body }) =>
        (await volunteers.asked(who, params["volunteer"] ?? "", body.everyWeeks)) ? json({}) : unknown,
    }),
    defineRoute({
      method: "post",
      path: "/api/volunteers/stand-in",
      says: "Who stands in for me, up to and with a day; null: nobody any more.",
      policy: coordinates,
      body: standInBody,
      answer: nothing,
      handler: async ({ who, body }) => ((await volunteers.standIn(who, body.standIn)) ? json({}) : unknown),
    }),
  ];
};
