// Coming in by one's own organisation. The page it sends people back to does nothing by itself: only its POST, from our own
// page and in the browser that began it, is judged. Whatever was wrong gets one and the same answer.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { PersonId } from "@werktafel/shared/ids";
import type { Request } from "express";
import { z } from "zod";
import { backInAt, backInPath } from "../../../access/oidc/backIn.ts";
import type { VouchedFor } from "../../../access/oidc/organisationDoor.ts";
import type { WayAsked } from "../../../access/oidc/organisationDoor.ts";
import { ownOrigin } from "../../../access/origin.ts";
import { hashOf } from "../../../access/token.ts";
import { json, type Reply } from "../../answer.ts";
import type { House } from "../../house.ts";
import { entry, pageWith } from "../../pages/shell.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";
import { comeIn } from "../comeIn.ts";

type Outcome = Reply | { readonly refusal: Refusal };

const unknown = { refusal: { reason: "unknown" } } as const;
const finished = z.object({
  next: z.enum(["in", "passkey", "passkeyFirst", "shown", "bound"]).describe("what the screen does now"),
});

export const organisationDoorRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { store, organisationDoor, ceremonies, sessions, cookies, publicUrl, files, log } = house;
  const backIn = (request: Request): string => backInAt(request, publicUrl);

  const begin = async (asked: Omit<WayAsked, "backIn">, request: Request): Promise<Outcome> => {
    const begun = await organisationDoor.begin({ ...asked, backIn: backIn(request) });
    return begun === null ? unknown : json({ url: begun.url }, { "Set-Cookie": ceremonies.begin(begun.ceremony) });
  };
  /** Opens a session that the organisation vouches for. */
  const letIn = async (
    request: Request,
    person: PersonId,
    vouched: VouchedFor,
    replaces: boolean,
  ): Promise<Outcome> => {
    const { provider, subject, sid, idToken } = vouched;
    const outcome = await comeIn(house, request, {
      person,
      mayReplace: replaces,
      strength: "strong",
      open: async (start) => {
        const opened = await sessions.open({ person, board: null }, start);
        const session = hashOf(opened.token);
        await store.run("putStaffSession", { session, person, is: { provider, subject, sid, idToken } });
        return opened;
      },
    });
    return "kind" in outcome && outcome.kind === "json" ? { ...outcome, body: { next: "in" } } : outcome;
  };

  return [
    defineRoute({
      method: "post",
      path: "/api/organisation/begin",
      says: "Where to go to come in by one's own organisation; with an invitation in this browser, to be bound to it.",
      policy: policies.anyone,
      body: z.object({ provider: z.string().max(64) }),
      answer: z.object({ url: z.string() }),
      handler: async ({ request, body: { provider } }) => {
        const invited = ceremonies.look(request, "invited");
        const isOpen =
          invited !== null && (await store.run("isInviteOpen", { hash: invited.invite, now: house.now() }));
        const invite = isOpen ? { person: invited.person, hash: invited.invite } : null;
        return begin({ provider, purpose: invite === null ? "signIn" : "enrol", invite, session: null }, request);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/organisation/step-up",
      says: "Where to go to show once more, at one's own organisation, that it is really them.",
      policy: policies.ownDevice,
      body: z.object({}),
      answer: z.object({ url: z.string() }),
      handler: async ({ request, who: { session } }) => {
        const vouched = await store.run("staffSession", { session });
        if (vouched === null) return unknown;
        return begin({ provider: vouched.provider, purpose: "stepUp", invite: null, session }, request);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/organisation/bind",
      says: "Where to go to bind one's account to one's own organisation.",
      policy: policies.steppedUp,
      body: z.object({ provider: z.string().max(64) }),
      answer: z.object({ url: z.string() }),
      handler: async ({ request, who: { session }, body: { provider } }) =>
        begin({ provider, purpose: "enrol", invite: null, session }, request),
    }),
    defineRoute({
      method: "get",
      path: backInPath,
      says: "Where one's own organisation sends people back to. Nothing happens by opening it.",
      policy: policies.anyone,
      body: noBody,
      handler: async () =>
        pageWith(
          files,
          entry((words) => words.comeIn),
        ),
    }),
    defineRoute({
      method: "post",
      path: "/api/organisation/finish",
      says: "Judges what one's own organisation sent along. Whatever is wrong with it is answered alike.",
      policy: policies.anyone,
      body: z.object({ search: z.string().max(8_000), replace: z.boolean().optional() }),
      answer: finished,
      handler: async ({ request, body }): Promise<Outcome> => {
        const asked = ceremonies.take(request, "organisation");
        if (asked === null) return unknown;
        const vouched = await organisationDoor.finish(asked, backIn(request), body.search);
        if (vouched === null) return unknown;
        const { subject, provider } = vouched;
        const owner = await store.run("subjectOf", { id: subject });
        const bind = async (person: PersonId, invite: string | null) =>
          store.run("bindSubject", { id: subject, person, invite, subject: { provider, at: house.now() } });

        if (asked.purpose === "stepUp") {
          const own = asked.session && (await store.run("staffSession", { session: asked.session }));
          if (!asked.session || !own || own.subject !== subject || !vouched.isStrong) return unknown;
          // Only in the browser whose session it is.
          const token = cookies.read(request, "person");
          if (token === null || hashOf(token) !== asked.session) return unknown;
          return (await sessions.showedItself(asked.session)) ? json({ next: "shown" }) : unknown;
        }
        if (asked.purpose === "enrol" && asked.session !== null) {
          const judged = await policies.steppedUp.judge(request, {});
          if ("refusal" in judged || judged.who.session !== asked.session) return unknown;
          const { person } = judged.who;
          if (owner !== person && (owner !== null || !(await bind(person, null)))) return unknown;
          log.info("organisationBound", { person, provider });
          return json({ next: "bound" });
        }
        if (asked.purpose === "enrol") {
          if (asked.invite === null || owner !== null) return unknown;
          // With one factor the passkey comes first; the invitation stays good for that.
          if (!vouched.isStrong) return json({ next: "passkeyFirst" });
          if (!(await bind(asked.invite.person, asked.invite.hash))) return unknown;
          log.info("organisationBound", { person: asked.invite.person, provider });
          return letIn(request, asked.invite.person, vouched, body.replace ?? false);
        }
        if (owner === null) {
          log.warn("organisationRefused", { provider, why: "nobody was invited for it" });
          return unknown;
        }
        if (vouched.isStrong) return letIn(request, owner, vouched, body.replace ?? false);
        const { sid, idToken } = vouched;
        return json(
          { next: "passkey" },
          {
            "Set-Cookie": ceremonies.begin({ kind: "secondFactor", person: owner, provider, subject, sid, idToken }),
          },
        );
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/organisation/signed-out",
      says: "A message from an organisation, straight to the house: somebody signed out there (back-channel logout).",
      policy: policies.anyone,
      body: z.object({ logout_token: z.string().min(1).max(20_000) }),
      takes: "form",
      answer: z.object({}),
      handler: async ({ body }): Promise<Outcome> => {
        const over = await organisationDoor.signedOut(body.logout_token);
        if (over === null) return unknown;
        const ended = await store.run("endVouchedFor", over);
        sessions.ended(ended);
        log.info("signedOutThere", { provider: over.provider, sessions: ended.length });
        return json({});
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/organisation/sign-out",
      says: "Signs out here, and says where to sign out at one's own organisation as well.",
      policy: policies.person,
      body: z.object({}),
      answer: z.object({ url: z.string().nullable() }),
      handler: async ({ request, who }) => {
        const vouched = await store.run("staffSession", { session: who.session });
        const backTo = `${ownOrigin(request, publicUrl)}/werk`;
        const url = vouched && (await organisationDoor.signOutAt(vouched.provider, vouched.idToken, backTo));
        await sessions.end(who.session);
        log.info("signedOut", { person: who.person });
        return json({ url }, { "Set-Cookie": cookies.take("person"), "Clear-Site-Data": '"storage"' });
      },
    }),
  ];
};
