// Who may come at the routes of those who work here: with an account, as an administrator, or with an invitation in hand.
import { isMember } from "@werktafel/shared/domain/house/account";
import type { PersonId } from "@werktafel/shared/ids";
import type { Request } from "express";
import type { Keeper } from "../../../people/house/staff.ts";
import type { House } from "../../house.ts";
import type { Policies, PersonVisitor } from "../../policies.ts";
import type { Policy } from "../../route.ts";

/** Who makes a new passkey: in already, or with an invitation that it uses up. */
export interface Enrolling {
  readonly person: PersonId;
  readonly invite: string | null;
  /** Of who is in. */
  readonly session: string | null;
}

export interface StaffPolicies {
  /** Has an account: works for an organisation of this house. */
  readonly worksHere: Policy<PersonVisitor>;
  /** Keeps the house or an organisation, and came in by two factors. To all others this address does not exist. */
  readonly admin: Policy<Keeper>;
  /** The same, within ten minutes of showing that it is really them. */
  readonly adminNow: Policy<Keeper>;
  /** With an invitation and its code in this browser, or in and stepped up. */
  readonly enrolling: Policy<Enrolling>;
}

const unknown = { refusal: { reason: "unknown" } } as const;

export const staffPoliciesOf = ({ store, ceremonies, now }: House, policies: Policies): StaffPolicies => {
  const admin: Policy<Keeper> = {
    name: "admin",
    judge: async (request, params) => {
      const judged = await policies.person.judge(request, params);
      if ("refusal" in judged) return judged;
      const { person, isStrong } = judged.who;
      if (isStrong !== true) return unknown;
      const memberships = (await store.run("memberships", { person })).filter(isMember);
      return memberships.some(({ role }) => role === "admin") ? { who: { person, memberships } } : unknown;
    },
  };
  return {
    admin,
    adminNow: { ...policies.afterStepUp(admin), name: "adminNow" },
    worksHere: {
      name: "worksHere",
      judge: async (request, params) => {
        const judged = await policies.person.judge(request, params);
        if ("refusal" in judged) return judged;
        return (await store.run("account", { person: judged.who.person })) === null ? unknown : judged;
      },
    },
    enrolling: {
      name: "enrolling",
      judge: async (request: Request, params) => {
        const invited = ceremonies.look(request, "invited");
        const isOpen = invited !== null && (await store.run("isInviteOpen", { hash: invited.invite, now: now() }));
        if (isOpen) return { who: { person: invited.person, invite: invited.invite, session: null } };
        const judged = await policies.steppedUp.judge(request, params);
        return "refusal" in judged
          ? judged
          : { who: { person: judged.who.person, invite: null, session: judged.who.session } };
      },
    },
  };
};
