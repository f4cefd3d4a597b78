// "Ik heb hulp nodig", for a volunteer: who my coordinator is, asking for them, and a yes to one. What is asked is one of three and
// where to call. Worries about safety come to no address at all: that page is in the screens, and asks for nothing (0219).
import { readAddress } from "@werktafel/shared/domain/messages/address";
import { helpChoices } from "@werktafel/shared/domain/house/volunteers";
import { z } from "zod";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import type { PersonVisitor, Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";

const nothing = z.object({});
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const unknown = { refusal: { reason: "unknown" } } as const;

export const helpRoutes = ({ gate, volunteers }: House, policies: Policies): readonly Route[] => {
  const peopleOf = (who: PersonVisitor) => gate.peopleOf(who);
  return [
    defineRoute({
      method: "get",
      path: "/api/coordinator",
      says: "Who my coordinator is, whom a call for help reaches now, and how mine stands; all null when nobody is known.",
      policy: policies.person,
      body: noBody,
      answer: z.object({
        coordinator: z
          .object({
            coordinatorName: z.string(),
            organisationName: z.string(),
            reaches: z.string().nullable().describe("the coordinator or who stands in; null: nobody reads it here"),
            ask: z
              .object({
                choice: z.enum(helpChoices),
                at: z.number(),
                phone: z.string().nullable(),
                takenBy: z.string().nullable().describe("a name: they call"),
              })
              .nullable(),
            ownPhone: z.string().describe("as on my own card"),
          })
          .nullable(),
      }),
      handler: async ({ who }) => json({ coordinator: await volunteers.help(await peopleOf(who)) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/coordinator/ask",
      says: "Asks my coordinator, or who stands in, to call me. Which of three, and where; nothing of what it is about.",
      policy: policies.person,
      body: z.object({ choice: z.enum(helpChoices), phone: z.string().max(40).nullable() }),
      answer: nothing,
      handler: async ({ who, body: { choice, phone: text } }) => {
        const phone = text === null || text.trim() === "" ? null : readAddress("text", text);
        if (phone === null && text !== null && text.trim() !== "") {
          return { refusal: { reason: "malformed", path: "phone", detail: "not a number" } };
        }
        return (await volunteers.ask(await peopleOf(who), choice, phone)) ? json({}) : unknown;
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/coordinator/over",
      says: "I saw that somebody calls, or do not need it any more: nothing of it is kept.",
      policy: policies.person,
      body: nothing,
      answer: nothing,
      handler: async ({ who }) => {
        await volunteers.endHelp(await peopleOf(who));
        return json({});
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/coordinator/offered",
      says: "Who would be my coordinator, by the link an administrator handed over.",
      policy: policies.person,
      body: z.object({ token }),
      answer: z.object({ coordinatorName: z.string(), organisationName: z.string() }),
      handler: async ({ body }) => {
        const offered = await volunteers.offered(body.token);
        return offered === null ? unknown : json(offered);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/coordinator/yes",
      says: "My yes to that coordinator, who from then on sees at which tables I volunteer; the link opens nothing any more.",
      policy: policies.person,
      body: z.object({ token }),
      answer: nothing,
      handler: async ({ who, body }) =>
        (await volunteers.accept(await peopleOf(who), body.token)) ? json({}) : unknown,
    }),
  ];
};
