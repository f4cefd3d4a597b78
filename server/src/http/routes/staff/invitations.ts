// An invitation with its code lets one choose how to come in from here on. It opens no session itself, and a wrong code, an
// unknown and a used invitation are answered alike.
import { isMember } from "@werktafel/shared/domain/house/account";
import type { PersonId } from "@werktafel/shared/ids";
import type { Request } from "express";
import { z } from "zod";
import { siteOf } from "../../../access/passkeys/site.ts";
import { openInvite } from "../../../people/house/invitations.ts";
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";

const providerName = z.object({ provider: z.string(), name: z.string().describe("of the organisation") });

/** The doors of organisations: of all, or of those this person works for. */
const organisationDoors = async ({ store }: House, person: PersonId | null) => {
  const mine =
    person === null
      ? null
      : new Set((await store.run("memberships", { person })).filter(isMember).map(({ organisation }) => organisation));
  const names = new Map((await store.run("organisations", {})).map(({ id, is: { name } }) => [id, name] as const));
  return (await store.run("providers", { organisation: null }))
    .filter(({ belongsTo }) => mine === null || mine.has(belongsTo))
    .map(({ id, belongsTo }) => ({ provider: id, name: names.get(belongsTo) ?? "" }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
};

export const invitationRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { store, ceremonies, publicUrl } = house;
  const canMakePasskey = (request: Request): boolean => siteOf(request, publicUrl) !== null;
  return [
    defineRoute({
      method: "post",
      path: "/api/invitation",
      says: "Opens an invitation with the code that came another way, in this browser, for half an hour.",
      policy: policies.anyone,
      body: z.object({ token: z.string().min(1).max(200), code: z.string().min(1).max(20) }),
      answer: z.object({ name: z.string(), canMakePasskey: z.boolean(), organisations: z.array(providerName) }),
      handler: async ({ request, body }) => {
        const invited = await openInvite(house, body.token, body.code.replace(/\s/g, ""));
        if (invited === null) return { refusal: { reason: "unknown" } };
        const { person, hash } = invited;
        const [named] = await store.run("peopleNames", { ids: [person] });
        return json(
          {
            name: named?.name ?? "",
            canMakePasskey: canMakePasskey(request),
            organisations: await organisationDoors(house, person),
          },
          { "Set-Cookie": ceremonies.begin({ kind: "invited", person, invite: hash }) },
        );
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/staff/doors",
      says: "How who works here can come in: by passkey, and by which organisations.",
      policy: policies.anyone,
      body: noBody,
      answer: z.object({ canMakePasskey: z.boolean(), organisations: z.array(providerName) }),
      handler: async ({ request }) =>
        json({ canMakePasskey: canMakePasskey(request), organisations: await organisationDoors(house, null) }),
    }),
  ];
};
