// One's own account: the card that goes along to every table one makes, and how one comes in.
import { z } from "zod";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import { lineOf, linesOf } from "../plainText.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";
import type { StaffPolicies } from "./staffPolicies.ts";

const card = z.object({
  roleLabel: lineOf(60),
  whatHappensWithWhatISay: linesOf(600),
  decidesAbout: linesOf(300),
  reachability: linesOf(300),
});

export const accountRoutes = ({ store, staff, gate, volunteers }: House, policies: StaffPolicies): readonly Route[] => [
  defineRoute({
    method: "get",
    path: "/api/account",
    says: "The account of who asks: card, organisations, and how they come in.",
    policy: policies.worksHere,
    body: noBody,
    answer: z.object({
      name: z.string(),
      card,
      roles: z.array(z.object({ organisation: z.string().nullable().describe("its name"), role: z.string() })),
      isAdmin: z.boolean(),
      leadsTables: z.boolean(),
      coordinates: z.boolean().describe("looks after volunteers"),
      organisations: z.array(z.object({ provider: z.string(), name: z.string(), isBound: z.boolean() })),
      invitation: z
        .object({ at: z.number(), by: z.string().describe("a name"), isWaiting: z.boolean() })
        .nullable()
        .describe("a new way into this account that administrators made, or ask for"),
    }),
    handler: async ({ who, who: { person } }) => {
      const account = await staff.account(person);
      if (account === null) return { refusal: { reason: "unknown" } };
      const names = new Map((await store.run("organisations", {})).map(({ id, is: { name } }) => [id, name] as const));
      const mine = new Set(account.roles.map(({ organisation }) => organisation));
      const bound = new Set(await store.run("subjectsOf", { person }));
      return json({
        name: account.name,
        card: account.card,
        invitation: account.invitation,
        roles: account.roles.map(({ organisation, role }) => ({
          organisation: organisation && (names.get(organisation) ?? ""),
          role,
        })),
        isAdmin: account.roles.some(({ role }) => role === "admin"),
        leadsTables: account.roles.some(({ role, organisation }) => role === "facilitator" && organisation !== null),
        coordinates: await volunteers.coordinates(await gate.peopleOf(who)),
        organisations: (await store.run("providers", { organisation: null }))
          .filter(({ belongsTo }) => mine.has(belongsTo))
          .map(({ id, belongsTo }) => ({ provider: id, name: names.get(belongsTo) ?? "", isBound: bound.has(id) })),
      });
    },
  }),
  defineRoute({
    method: "post",
    path: "/api/account/card",
    says: "Keeps one's own card: it goes along to every table one makes from now on.",
    policy: policies.worksHere,
    body: z.object({ card }),
    answer: z.object({}),
    handler: async ({ who: { person }, body }) => {
      await staff.putCard(person, body.card);
      return json({});
    },
  }),
  defineRoute({
    method: "post",
    path: "/api/account/invitation/end",
    says: "Takes a new way into one's own account away, used by nobody yet: it was not asked for.",
    policy: policies.worksHere,
    body: z.object({}),
    answer: z.object({}),
    handler: async ({ who: { person } }) =>
      (await staff.dropInvite(person)) ? json({}) : { refusal: { reason: "unknown" } },
  }),
];
