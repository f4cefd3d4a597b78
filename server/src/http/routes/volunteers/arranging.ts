// Who looks after the volunteers of an organisation, as its administrator arranges it. Whom an administrator did not name
// themselves is named here by nobody.
import { isDay } from "@werktafel/shared/domain/time/days";
import { isId } from "@werktafel/shared/ids";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { z } from "zod";
import { json, type Reply } from "../../answer.ts";
import type { House } from "../../house.ts";
import { linkBaseOf } from "../../linkBase.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";
import { name } from "../staff/adminShapes.ts";
import type { StaffPolicies } from "../staff/staffPolicies.ts";

const nothing = z.object({});
const id = z.string().refine(isId);
const standIn = z.object({ name: z.string(), until: z.string() }).nullable();
const named = z.object({ person: z.string().nullable(), name: z.string().max(300) });

const done = (refusal: Refusal | null): Reply | { readonly refusal: Refusal } =>
  refusal === null ? json({}) : { refusal };

export const volunteerArrangingRoutes = (
  { volunteers, publicUrl }: House,
  policies: StaffPolicies,
): readonly Route[] => [
  defineRoute({
    method: "get",
    path: "/api/admin/organisations/:organisation/volunteers",
    says: "Who look after the volunteers of an organisation, and which volunteers have not answered yet.",
    policy: policies.admin,
    body: noBody,
    answer: z.object({
      coordinators: z.array(named.extend({ standIn })).describe("person null: a name out of a board file"),
      invited: z.array(z.object({ id: z.string(), name: z.string(), coordinatorName: z.string() })),
    }),
    handler: async ({ who, params }) => {
      const found = await volunteers.ofOrganisation(who, params["organisation"] ?? "");
      return "reason" in found ? { refusal: found } : json(found);
    },
  }),
  defineRoute({
    method: "post",
    path: "/api/admin/organisations/:organisation/volunteers",
    says: "Names a volunteer and who looks after them, with a link to hand over, shown once: the volunteer says yes by it.",
    policy: policies.adminNow,
    body: z.object({ name, coordinator: id }),
    answer: z.object({ link: z.string() }),
    handler: async ({ request, who, params, body }) => {
      const base = linkBaseOf(request, publicUrl);
      const made = await volunteers.invite(who, params["organisation"] ?? "", body, base);
      return "reason" in made ? { refusal: made } : json(made);
    },
  }),
  defineRoute({
    method: "delete",
    path: "/api/admin/organisations/:organisation/volunteers/:volunteer",
    says: "Such a link opens nothing any more.",
    policy: policies.adminNow,
    body: noBody,
    answer: nothing,
    handler: async ({ who, params }) =>
      done(await volunteers.dropInvite(who, params["organisation"] ?? "", params["volunteer"] ?? "")),
  }),
  defineRoute({
    method: "post",
    path: "/api/admin/organisations/:organisation/coordinators",
    says: "All volunteers whom one coordinator (or a name out of a board file) looked after are somebody else's from now on.",
    policy: policies.adminNow,
    body: z.object({ from: named, to: id }),
    answer: nothing,
    handler: async ({ who, params, body }) =>
      done(await volunteers.give(who, params["organisation"] ?? "", body.from, body.to)),
  }),
  defineRoute({
    method: "post",
    path: "/api/admin/people/:person/stand-in",
    says: "Who stands in for a coordinator, up to and with a day; null: nobody any more.",
    policy: policies.adminNow,
    body: z.object({ standIn: z.object({ person: id, until: z.string().refine(isDay) }).nullable() }),
    answer: nothing,
    handler: async ({ who, params, body }) =>
      done(await volunteers.standInFor(who, params["person"] ?? "", body.standIn)),
  }),
];
