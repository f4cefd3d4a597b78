// A new invitation for an account that was in use already is a way to become that person, so it takes two administrators: who
// asks holds the link, who says yes holds the code (0180). An account nobody came into yet has nothing to lose, and needs one.
import { isMember, keepsHouse, mayArrange, type Membership } from "@werktafel/shared/domain/house/account";
import type { GivenInvite } from "@werktafel/shared/domain/house/shown";
import { areTwo } from "@werktafel/shared/domain/house/secondPerson";
import { type PersonId, personId } from "@werktafel/shared/ids";
import { askInvite, inviteLastsMs, makeInvite } from "./invitations.ts";
import type { Keeper, StaffNeeds, Unless } from "./staff.ts";

const second = { reason: "secondPersonNeeded" } as const;
const unknown = { reason: "unknown" } as const;

export interface SecondYes {
  /** Asks, or makes it at once where nobody came in yet. The asker may arrange this person. */
  invite(by: Keeper, person: PersonId, base: string): Promise<Unless<GivenInvite>>;
  /** The answerer may arrange this person. `code` null: the answer was no. */
  answer(by: Keeper, person: PersonId, isYes: boolean): Promise<Unless<{ readonly code: string | null }>>;
}

export const openSecondYes = (needs: StaffNeeds): SecondYes => {
  const { store, now } = needs;
  /** What makes somebody an administrator of this person: of the house, or of each place they work. */
  const over = (memberships: readonly Membership[], roles: readonly Membership[]): readonly Membership[] =>
    memberships.filter(
      (each) => keepsHouse(each) || roles.some(({ organisation }) => mayArrange([each], organisation)),
    );
  const rolesOf = async (person: PersonId) => (await store.run("memberships", { person })).filter(isMember);
  /** Somebody else could say yes now. */
  const hasSecond = async (by: Keeper, person: PersonId, roles: readonly Membership[]): Promise<boolean> => {
    const all = (await store.run("memberships", { person: null })).filter(isMember);
    const others = new Set(all.map((each) => each.person).filter((each) => each !== by.person && each !== person));
    const one = { person: by.person, memberships: over(by.memberships, roles) };
    return [...others].some((each) => {
      const own = all.filter((role) => role.person === each);
      const isOverAll = roles.every(({ organisation }) => mayArrange(own, organisation));
      return isOverAll && areTwo(one, { person: each, memberships: over(own, roles) }, now());
    });
  };

  return {
    invite: async (by, person, base) => {
      const roles = await rolesOf(person);
      if (!(await store.run("asksSecond", { person }))) return makeInvite(needs, person, base);
      if (!(await hasSecond(by, person, roles))) return second;
      return { ...(await askInvite(needs, { person, askedBy: by.person, base })), code: null };
    },
    answer: async (by, person, isYes) => {
      const asked = (await store.run("invitesAsked", { now: now() })).find((each) => each.person === person);
      if (asked === undefined) return unknown;
      const roles = await rolesOf(person);
      const asker = await rolesOf(personId(asked.askedBy));
      const one = { person: by.person, memberships: over(by.memberships, roles) };
      const other = { person: asked.askedBy, memberships: over(asker, roles) };
      // A no is anybody's; a yes only of who did not come there by the asker's hand just now.
      if (isYes && (by.person === person || !areTwo(one, other, now()))) return second;
      const at = now();
      const done = await store.run("answerInvite", {
        person,
        by: by.person,
        isYes,
        now: at,
        until: at + inviteLastsMs,
      });
      return done === "unknown" ? unknown : done;
    },
  };
};
