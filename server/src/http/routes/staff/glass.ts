// An administrator's look in an emergency, over HTTP: asked by one who keeps the house, agreed to by another.
import { isId } from "@werktafel/shared/ids";
import { z } from "zod";
import { json, type Reply } from "../../answer.ts";
import type { House } from "../../house.ts";
import { linesOf } from "../plainText.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";
import type { StaffPolicies } from "./staffPolicies.ts";
import type { Refusal } from "@werktafel/shared/domain/refusal";

const nothing = z.object({});
const view = z.object({
  id: z.string(),
  board: z.string(),
  reason: z.string(),
  askedBy: z.string().describe("a name"),
  askedAt: z.number(),
  state: z.enum(["asked", "open", "over"]),
  until: z.number().nullable(),
  isMine: z.boolean(),
});

const told = <Done extends object>(outcome: Done | Refusal | null): Reply | { readonly refusal: Refusal } =>
  outcome !== null && "reason" in outcome ? { refusal: outcome } : json(outcome ?? {});

export const glassRoutes = ({ glass }: House, policies: StaffPolicies): readonly Route[] => [
  defineRoute({
    method: "get",
    path: "/api/admin/emergency-looks",
    says: "The looks in an emergency of the last week: asked, open, over. By who keeps the house.",
    policy: policies.admin,
    body: noBody,
    answer: z.object({ looks: z.array(view) }),
    handler: async ({ who }) => told(await glass.list(who)),
  }),
  defineRoute({
    method: "post",
    path: "/api/admin/emergency-looks",
    says: "Asks for a look at a table in an emergency, with a reason that the table will read.",
    policy: policies.adminNow,
    body: z.object({
      board: z.string().refine(isId),
      reason: linesOf(500).refine((text) => text.length >= 10, "too short"),
    }),
    answer: z.object({ id: z.string() }),
    handler: async ({ who, body }) => told(await glass.ask(who, body.board, body.reason)),
  }),
  defineRoute({
    method: "post",
    path: "/api/admin/emergency-looks/:look/answer",
    says: "The second person's yes or no; a yes tells the table at once, and opens for an hour at most.",
    policy: policies.adminNow,
    body: z.object({ yes: z.boolean() }),
    answer: nothing,
    handler: async ({ who, params, body }) => told(await glass.answer(who, params["look"] ?? "", body.yes)),
  }),
  defineRoute({
    method: "post",
    path: "/api/admin/emergency-looks/:look/end",
    says: "Ends a look before its time; its connections close at once.",
    policy: policies.admin,
    body: nothing,
    answer: nothing,
    handler: async ({ who, params }) => told(await glass.end(who, params["look"] ?? "")),
  }),
];
