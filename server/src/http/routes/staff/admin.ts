// What an administrator arranges over HTTP: organisations, who works there, how they come in, and ending all of that at once.
// Whoever is no administrator finds nothing here.
import { backupIsOldAfterMs, type HouseAnswered, type HouseState } from "@werktafel/shared/domain/house/shown";
import type { MessageWay } from "@werktafel/shared/domain/messages/choice";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { isId, personId } from "@werktafel/shared/ids";
import type { Request } from "express";
import { z } from "zod";
import { backInAt } from "../../../access/oidc/backIn.ts";
import { siteOf } from "../../../access/passkeys/site.ts";
import { json, type Reply } from "../../answer.ts";
import type { House } from "../../house.ts";
import { linkBaseOf } from "../../linkBase.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";
import {
  houseAnswer,
  inviteAnswer,
  name,
  organisation,
  personAnswer,
  provider,
  reachAnswer,
  role,
} from "./adminShapes.ts";
import type { StaffPolicies } from "./staffPolicies.ts";

const nothing = z.object({});
const id = z.string().refine(isId);

/** A refusal, or what was done as JSON. */
const told = <Done extends object>(outcome: Done | Refusal | null): Reply | { readonly refusal: Refusal } =>
  outcome !== null && "reason" in outcome ? { refusal: outcome } : json(outcome ?? {});

const troubleOfMs = 14 * 24 * 60 * 60_000;
const mostTrouble = 50;

const stateOf = async ({ store, doors, backups: { isOn, last }, staffDoor, now }: House): Promise<HouseState> => {
  const lastAt = last();
  const since = now() - troubleOfMs;
  const { lastSent, trouble } = await store.run("messageState", { since, most: mostTrouble });
  const way = (each: MessageWay) => ({ isOn: doors[each].through !== null, lastSentAt: lastSent[each] ?? null });
  return {
    backup: { isOn, lastAt, isOld: lastAt === null || now() - lastAt > backupIsOldAfterMs },
    staffDoor,
    messages: { ways: { mail: way("mail"), text: way("text") }, trouble },
  };
};

export const adminRoutes = (house: House, policies: StaffPolicies): readonly Route[] => {
  const { staff, publicUrl } = house;
  const base = (request: Request): string => linkBaseOf(request, publicUrl);
  const person = (params: Readonly<Record<string, string>>) => personId(params["person"] ?? "");
  return [
    defineRoute({
      method: "get",
      path: "/api/admin/house",
      says: "The organisations one arranges, and who works there. No tables.",
      policy: policies.admin,
      body: noBody,
      answer: houseAnswer,
      handler: async ({ request, who }) => {
        const shown = await staff.house(who);
        const answered: HouseAnswered = {
          ...shown,
          canMakePasskey: siteOf(request, publicUrl) !== null,
          backIn: backInAt(request, publicUrl),
          state: shown.keepsHouse ? await stateOf(house) : null,
        };
        return json(answered);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/organisations",
      says: "A new organisation, by who keeps the house.",
      policy: policies.adminNow,
      body: z.object({ organisation }),
      answer: z.object({ id: z.string() }),
      handler: async ({ who, body }) => told(await staff.putOrganisation(who, null, body.organisation)),
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/organisations/:organisation",
      says: "What is known of an organisation: name, kind, opening hours, complaints.",
      policy: policies.adminNow,
      body: z.object({ organisation }),
      answer: z.object({ id: z.string() }),
      handler: async ({ who, body, params }) =>
        told(await staff.putOrganisation(who, params["organisation"] ?? "", body.organisation)),
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/organisations/:organisation/close",
      says: "Ends every session and link of everyone who works for an organisation, at once.",
      policy: policies.adminNow,
      body: nothing,
      answer: nothing,
      handler: async ({ who, params }) => told(await staff.closeOrganisation(who, params["organisation"] ?? "")),
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/members",
      says: "Somebody new who works here, with an invitation and its code, shown once.",
      policy: policies.adminNow,
      body: z.object({ name, organisation: id.nullable(), role }),
      answer: inviteAnswer.extend({ person: z.string() }),
      handler: async ({ request, who, body }) => told(await staff.addMember(who, body, base(request))),
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/members/:membership/end",
      says: "Ends a role; sessions and links end with it at once, and with the last role every other door.",
      policy: policies.adminNow,
      body: nothing,
      answer: nothing,
      handler: async ({ who, params }) => told(await staff.endRole(who, params["membership"] ?? "")),
    }),
    defineRoute({
      method: "get",
      path: "/api/admin/people/:person",
      says: "The sessions and passkeys of who works here.",
      policy: policies.admin,
      body: noBody,
      answer: personAnswer,
      handler: async ({ who, params }) => told(await staff.personOf(who, person(params))),
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/people/:person/roles",
      says: "One more role for who works here.",
      policy: policies.adminNow,
      body: z.object({ organisation: id.nullable(), role }),
      answer: nothing,
      handler: async ({ who, params, body }) => told(await staff.addRole(who, person(params), body)),
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/people/:person/invitation",
      says: "A new invitation for who lost their way in. Of an account in use it opens nothing before a second administrator's yes, who then has the code.",
      policy: policies.adminNow,
      body: nothing,
      answer: inviteAnswer.extend({ code: z.string().nullable() }),
      handler: async ({ request, who, params }) => told(await staff.invite(who, person(params), base(request))),
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/people/:person/invitation/answer",
      says: "The second administrator's yes or no to a new invitation. A yes gives the code, once, and is told at each of that person's tables.",
      policy: policies.adminNow,
      body: z.object({ yes: z.boolean() }),
      answer: z.object({ code: z.string().nullable() }),
      handler: async ({ who, params, body }) => told(await staff.answerInvite(who, person(params), body.yes)),
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/people/:person/close",
      says: "Ends every session and link of a person at once; or one session.",
      policy: policies.adminNow,
      body: z.object({ session: z.string().max(100).optional() }),
      answer: nothing,
      handler: async ({ who, params, body: { session } }) =>
        told(
          session === undefined
            ? await staff.closePerson(who, person(params))
            : await staff.endSession(who, person(params), session),
        ),
    }),
    defineRoute({
      method: "delete",
      path: "/api/admin/people/:person/passkeys/:passkey",
      says: "Takes a passkey of who works here away.",
      policy: policies.adminNow,
      body: noBody,
      answer: nothing,
      handler: async ({ who, params }) => told(await staff.removePasskey(who, person(params), params["passkey"] ?? "")),
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/people/:person/reach",
      says: "Which tables and people this account could reach between two moments: ids, no titles (R-409).",
      policy: policies.adminNow,
      body: z.object({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) }),
      answer: reachAnswer,
      handler: async ({ who, params, body }) => {
        const reach = await staff.reach(who, person(params), Date.parse(body.from), Date.parse(body.to));
        return "reason" in reach ? { refusal: reach } : json({ tables: reach });
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/admin/organisations/:organisation/providers",
      says: "Where the people of an organisation prove who they are. The secret is not shown again.",
      policy: policies.adminNow,
      body: z.object({ provider }),
      answer: z.object({ id: z.string() }),
      handler: async ({ who, params, body }) => {
        const outcome = await house.organisationDoor.mayBe(body.provider.issuer);
        if (!outcome)
          return { refusal: { reason: "malformed", path: "provider.issuer", detail: "not an OpenID issuer" } };
        return told(await staff.putProvider(who, params["organisation"] ?? "", body.provider));
      },
    }),
    defineRoute({
      method: "delete",
      path: "/api/admin/providers/:provider",
      says: "Nobody comes in by it any more; the sessions that it vouched for end.",
      policy: policies.adminNow,
      body: noBody,
      answer: nothing,
      handler: async ({ who, params }) => told(await staff.removeProvider(who, params["provider"] ?? "")),
    }),
  ];
};
