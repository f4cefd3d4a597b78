// Passkeys over HTTP: made by who was invited or is in already, and shown at coming in, before something that cannot be taken
// back, and to open a locked screen. A wrong one, an unknown one and one that is too late are answered alike.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { PersonId } from "@werktafel/shared/ids";
import type { Request } from "express";
import { z } from "zod";
import { type Site, siteOf } from "../../../access/passkeys/site.ts";
import { hashOf } from "../../../access/token.ts";
import { json, type Reply } from "../../answer.ts";
import type { House } from "../../house.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";
import { comeIn, sessionAnswer } from "../comeIn.ts";
import type { StaffPolicies } from "./staffPolicies.ts";

const base64 = z.string().min(1).max(20_000);
const outside = {
  id: base64,
  rawId: base64,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
};
const newPasskey = z.object({
  ...outside,
  response: z.object({
    clientDataJSON: base64,
    attestationObject: base64,
    transports: z.array(z.string().max(20)).max(8).default([]),
  }),
});
const proofShape = z.object({
  ...outside,
  response: z.object({
    clientDataJSON: base64,
    authenticatorData: base64,
    signature: base64,
    userHandle: z.string().max(200).default(""),
  }),
});
type ProofSent = z.infer<typeof proofShape>;

const question = z.object({}).loose().describe("options for navigator.credentials, as JSON");
const nothing = z.object({});
const unknown = { refusal: { reason: "unknown" } } as const;
const passkeyCard = z.object({ id: z.string(), since: z.number(), usedAt: z.number() });

/** As the library takes it: what is not there is left out. */
const proofOf = ({ response, ...proof }: ProofSent) => {
  const { userHandle, ...signed } = response;
  return { ...proof, response: userHandle === "" ? signed : { ...signed, userHandle } };
};

/** How sure the house is of who came by passkey: of who works here two factors are asked, and they stay in less long. */
export const strengthOf = async ({ store }: House, person: PersonId) =>
  (await store.run("account", { person })) === null ? ("code" as const) : ("strong" as const);

type Refused = typeof unknown;
type Here = (site: Site) => Promise<Reply | { readonly refusal: Refusal }>;

export const passkeyRoutes = (house: House, policies: Policies, staff: StaffPolicies): readonly Route[] => {
  const { store, passkeys, ceremonies, sessions, publicUrl, log } = house;
  /** Where no passkeys can be, there is nothing here. */
  const atSite = async (request: Request, then: Here): ReturnType<Here> => {
    const site = siteOf(request, publicUrl);
    return site === null ? unknown : then(site);
  };
  const proved = async (site: Site, challenge: string, sent: ProofSent): Promise<PersonId | null> => {
    const person = await passkeys.prove(site, challenge, proofOf(sent));
    if (person === null) log.warn("passkeyRefused");
    return person;
  };

  return [
    defineRoute({
      method: "post",
      path: "/api/passkeys/new/question",
      says: "What the browser is asked to make: a passkey of who was invited, or of who is in and stepped up.",
      policy: staff.enrolling,
      body: nothing,
      answer: question,
      handler: async ({ request, who: { person, invite } }) =>
        atSite(request, async (site) => {
          const [named] = await store.run("peopleNames", { ids: [person] });
          // A key on a resident's device says nothing of whom or what to who finds it.
          const isStaff = (await store.run("account", { person })) !== null;
          const asked = await passkeys.askNew(site, person, isStaff ? (named?.name ?? "") : "Werktafel");
          const { challenge } = asked;
          return json(asked, { "Set-Cookie": ceremonies.begin({ kind: "newPasskey", person, challenge, invite }) });
        }),
    }),
    defineRoute({
      method: "post",
      path: "/api/passkeys/new",
      says: "Keeps a new passkey; an invitation is used up by it, and its person is in.",
      policy: staff.enrolling,
      body: z.object({ passkey: newPasskey, replace: z.boolean().optional() }),
      answer: sessionAnswer,
      handler: async ({ request, body, who }) =>
        atSite(request, async (site) => {
          const making = ceremonies.take(request, "newPasskey");
          if (making === null || making.person !== who.person || making.invite !== who.invite) return unknown;
          if (!(await passkeys.keepNew(site, making, body.passkey))) return unknown;
          log.info("passkeyKept", { person: who.person });
          const { person } = who;
          return comeIn(house, request, {
            person,
            mayReplace: body.replace ?? who.invite === null,
            strength: await strengthOf(house, person),
            open: async (start) => {
              const opened = await sessions.open({ person, board: null }, start);
              // An organisation that vouched for them still does: who signs out there is out here.
              const is = who.session && (await store.run("staffSession", { session: who.session }));
              if (is) await store.run("putStaffSession", { session: hashOf(opened.token), person, is });
              return opened;
            },
          });
        }),
    }),
    defineRoute({
      method: "post",
      path: "/api/passkeys/question",
      says: "What the browser is asked to sign, by whoever has a passkey here.",
      policy: policies.anyone,
      body: nothing,
      answer: question,
      handler: async ({ request }) =>
        atSite(request, async (site) => {
          const second = ceremonies.look(request, "secondFactor");
          const asked = await passkeys.ask(site, second?.person ?? null);
          const ceremony = { kind: "passkey", challenge: asked.challenge, session: null } as const;
          return json(asked, { "Set-Cookie": ceremonies.begin(ceremony) });
        }),
    }),
    defineRoute({
      method: "post",
      path: "/api/passkeys/come-in",
      says: "Signs in by passkey; after one's own organisation vouched with one factor, as the second.",
      policy: policies.anyone,
      body: z.object({ proof: proofShape, replace: z.boolean().optional() }),
      answer: sessionAnswer,
      handler: async ({ request, body }) =>
        atSite(request, async (site) => {
          const asked = ceremonies.take(request, "passkey");
          if (asked === null || asked.session !== null) return unknown;
          const person = await proved(site, asked.challenge, body.proof);
          if (person === null) return unknown;
          const vouched = ceremonies.take(request, "secondFactor");
          if (vouched !== null && vouched.person !== person) return unknown;
          return comeIn(house, request, {
            person,
            mayReplace: body.replace ?? false,
            strength: await strengthOf(house, person),
            open: async (start) => {
              const opened = await sessions.open({ person, board: null }, start);
              if (vouched !== null) {
                const { provider, subject, sid, idToken } = vouched;
                const session = hashOf(opened.token);
                await store.run("putStaffSession", { session, person, is: { provider, subject, sid, idToken } });
              }
              return opened;
            },
          });
        }),
    }),
    defineRoute({
      method: "post",
      path: "/api/passkeys/step-up/question",
      says: "What the browser is asked to sign, by who is in on this device or locked it.",
      policy: policies.ownDevice,
      body: nothing,
      answer: question,
      handler: async ({ request, who }) =>
        atSite(request, async (site) => {
          const asked = await passkeys.ask(site, who.person);
          const ceremony = { kind: "passkey", challenge: asked.challenge, session: who.session } as const;
          return json(asked, { "Set-Cookie": ceremonies.begin(ceremony) });
        }),
    }),
    defineRoute({
      method: "post",
      path: "/api/passkeys/step-up",
      says: "Shows that it is really them, for ten minutes; a locked screen opens by it.",
      policy: policies.ownDevice,
      body: z.object({ proof: proofShape }),
      answer: nothing,
      handler: async ({ request, body, who }) =>
        atSite(request, async (site): Promise<Reply | Refused> => {
          const asked = ceremonies.take(request, "passkey");
          if (asked === null || asked.session !== who.session) return unknown;
          if ((await proved(site, asked.challenge, body.proof)) !== who.person) return unknown;
          return (await sessions.showedItself(who.session)) ? json({}) : unknown;
        }),
    }),
    defineRoute({
      method: "get",
      path: "/api/passkeys",
      says: "The passkeys of who asks.",
      policy: policies.person,
      body: noBody,
      answer: z.object({ canMake: z.boolean(), passkeys: z.array(passkeyCard) }),
      handler: async ({ request, who: { person } }) =>
        json({
          canMake: siteOf(request, publicUrl) !== null,
          passkeys: (await store.run("passkeysOf", { person })).map(({ id, at, usedAt }) => ({
            id,
            since: at,
            usedAt,
          })),
        }),
    }),
    defineRoute({
      method: "delete",
      path: "/api/passkeys/:passkey",
      says: "Takes one of one's own passkeys away: it opens nothing any more.",
      policy: policies.steppedUp,
      body: noBody,
      answer: nothing,
      handler: async ({ who: { person }, params: { passkey = "" } }) => {
        if (!(await store.run("removePasskey", { id: passkey, person }))) return unknown;
        log.info("passkeyRemoved", { person });
        return json({});
      },
    }),
  ];
};
