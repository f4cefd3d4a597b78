// Arranging who works here, over the store: each step first asks whether this administrator may, then does it in one piece,
// and leaves a line in the server's log, with ids alone.
import {
  isMember,
  keepsHouse,
  mayArrange,
  type Membership,
  type StaffRole,
} from "@werktafel/shared/domain/house/account";
import { type PersonId, personId } from "@werktafel/shared/ids";
import { newId } from "../newId.ts";
import { houseView } from "./houseView.ts";
import { makeInvite } from "./invitations.ts";
import { openSecondYes } from "./secondYes.ts";
import { type Keeper, type NewMember, type Staff, type StaffNeeds, unknown } from "./staff.ts";

/** Only who keeps the house names others who keep it; a role without an organisation is theirs alone. */
const mayGive = (by: Keeper, organisation: string | null, role: StaffRole): boolean =>
  mayArrange(by.memberships, organisation) && (organisation !== null || role === "admin");

export const openStaff = (needs: StaffNeeds): Staff => {
  const { store, sessions, log, now } = needs;
  const told = (what: string, by: Keeper, about: Readonly<Record<string, string | null>>) =>
    log.info("administered", { what, by: by.person, ...about });

  const isThere = async (organisation: string | null): Promise<boolean> =>
    organisation === null || (await store.run("organisations", {})).some(({ id }) => id === organisation);
  const rolesOf = async (person: PersonId): Promise<readonly Membership[]> =>
    (await store.run("memberships", { person })).filter(isMember);
  /** May this administrator arrange the matters of this person? */
  const mayArrangePerson = async (by: Keeper, person: PersonId): Promise<boolean> =>
    (await store.run("memberships", { person })).some(({ organisation }) => mayArrange(by.memberships, organisation));
  /**
   * A new invitation is a way into an account. Whoever also works elsewhere, or keeps the house, is not for an administrator
   * of one organisation to let in or to shut out.
   */
  const mayClose = async (by: Keeper, person: PersonId): Promise<boolean> =>
    (await mayArrangePerson(by, person)) &&
    (await rolesOf(person)).every(({ organisation }) => mayArrange(by.memberships, organisation));

  const secondYes = openSecondYes(needs);
  const isKeeper = (by: Keeper): boolean => by.memberships.some(keepsHouse);
  /** What is written of a new role: who gave it (domain/house/secondPerson). */
  const given = (by: Keeper, person: PersonId, { organisation, role }: Omit<NewMember, "name">): Membership => ({
    ...{ id: newId(), person, organisation, role, since: now(), until: null },
    by: by.person,
  });

  return {
    house: async (by) => houseView(needs, by),
    putOrganisation: async (by, id, organisation) => {
      if (id === null ? !mayArrange(by.memberships, null) : !mayArrange(by.memberships, id) || !(await isThere(id))) {
        return unknown;
      }
      const under = id ?? newId();
      await store.run("putOrganisation", { id: under, organisation, change: id === null ? null : newId() });
      needs.organisationChanged();
      told("organisationKept", by, { organisation: under });
      return { id: under };
    },
    addMember: async (by, { name, organisation, role }, base) => {
      if (!mayGive(by, organisation, role) || !(await isThere(organisation))) return unknown;
      const person = personId(newId());
      await store.run("addMember", {
        name,
        membership: given(by, person, { organisation, role }),
      });
      told("memberAdded", by, { person, organisation, role });
      return { person, ...(await makeInvite(needs, person, base)) };
    },
    addRole: async (by, person, { organisation, role }) => {
      if (!mayGive(by, organisation, role) || !(await isThere(organisation))) return unknown;
      if (!(await mayArrangePerson(by, person))) return unknown;
      const has = (await rolesOf(person)).some((each) => each.organisation === organisation && each.role === role);
      if (!has) {
        await store.run("addRole", { membership: given(by, person, { organisation, role }) });
        told("roleAdded", by, { person, organisation, role });
      }
      return null;
    },
    endRole: async (by, membership) => {
      const role = (await store.run("memberships", { person: null })).find(({ id }) => id === membership);
      if (role === undefined || !mayArrange(by.memberships, role.organisation)) return unknown;
      const ended = await store.run("endRole", { membership, by: by.person, now: now() });
      if (ended === "unknown") return unknown;
      if (ended === "lastKeeper") return { reason: "notNow", from: "lastKeeper", to: "ended" };
      sessions.ended(ended.sessions);
      told("roleEnded", by, { person: ended.person, membership });
      return null;
    },
    invite: async (by, person, base) => {
      if (!(await mayClose(by, person)) || (await rolesOf(person)).length === 0) return unknown;
      told("invited", by, { person });
      return secondYes.invite(by, person, base);
    },
    answerInvite: async (by, person, isYes) => {
      if (!(await mayClose(by, person))) return unknown;
      const answered = await secondYes.answer(by, person, isYes);
      if (!("reason" in answered)) told(isYes ? "inviteAgreed" : "inviteRefused", by, { person });
      return answered;
    },
    putProvider: async (by, organisation, provider) => {
      if (!mayArrange(by.memberships, organisation) || !(await isThere(organisation))) return unknown;
      const id = newId();
      await store.run("putProvider", { id, organisation, provider });
      told("providerKept", by, { organisation, provider: id });
      return { id };
    },
    removeProvider: async (by, id) => {
      const found = await store.run("provider", { id });
      if (found === null || !mayArrange(by.memberships, found.belongsTo)) return unknown;
      sessions.ended(await store.run("removeProvider", { id }));
      told("providerRemoved", by, { provider: id });
      return null;
    },
    personOf: async (by, person) => {
      if (!(await mayArrangePerson(by, person))) return unknown;
      const [named] = await store.run("peopleNames", { ids: [person] });
      const open = await store.run("sessionsOf", { person });
      return {
        person,
        name: named?.name ?? "",
        sessions: open
          .filter(({ lapsedAt }) => lapsedAt === null)
          .map(({ hash, device, createdAt, lastUsedAt, strength }) => ({
            id: hash,
            device,
            since: createdAt,
            usedAt: lastUsedAt,
            isStrong: strength === "strong",
          })),
        passkeys: (await store.run("passkeysOf", { person })).map(({ id, at, usedAt }) => ({ id, since: at, usedAt })),
      };
    },
    endSession: async (by, person, session) => {
      if (!(await mayClose(by, person))) return unknown;
      if (!(await store.run("sessionsOf", { person })).some(({ hash }) => hash === session)) return unknown;
      await sessions.end(session);
      told("sessionEnded", by, { person });
      return null;
    },
    removePasskey: async (by, person, id) => {
      if (!(await mayClose(by, person)) || !(await store.run("removePasskey", { id, person }))) return unknown;
      told("passkeyRemoved", by, { person });
      return null;
    },
    closePerson: async (by, person) => {
      if (!(await mayClose(by, person))) return unknown;
      sessions.ended(await store.run("closeAll", { person, by: by.person, now: now() }));
      told("personClosed", by, { person });
      return null;
    },
    closeOrganisation: async (by, organisation) => {
      if (!mayArrange(by.memberships, organisation) || !(await isThere(organisation))) return unknown;
      // Who does this stays in: somebody must be able to go on.
      sessions.ended(await store.run("closeOrganisation", { organisation, by: by.person, now: now() }));
      told("organisationClosed", by, { organisation });
      return null;
    },
    reach: async (by, person, from, to) =>
      (await mayArrangePerson(by, person)) ? store.run("reachOf", { person, from, to }) : unknown,

    closeTable: async (by, board) => {
      if (!isKeeper(by)) return unknown;
      const ended = await store.run("closeTable", { board, by: by.person, now: now() });
      if (ended === null) return unknown;
      sessions.ended(ended);
      told("tableShut", by, { board });
      return null;
    },
    reachOfTable: async (by, board, from, to) =>
      (isKeeper(by) ? await store.run("reachOfTable", { board, from, to }) : null) ?? unknown,

    account: async (person) => {
      const found = await store.run("account", { person });
      if (found === null) return null;
      const invite = await store.run("ownInvite", { person, now: now() });
      const ids = invite === null ? [person] : [person, personId(invite.askedBy)];
      const names = new Map((await store.run("peopleNames", { ids })).map(({ id, name }) => [id, name] as const));
      const roles = (await rolesOf(person)).map(({ organisation, role }) => ({ organisation, role }));
      const invitation = invite && {
        at: invite.at,
        by: names.get(personId(invite.askedBy)) ?? "",
        isWaiting: invite.isWaiting,
      };
      return { name: names.get(person) ?? "", card: found.card, roles, invitation };
    },
    putCard: async (person, card) => store.run("putCard", { person, card }),
    dropInvite: async (person) => {
      const isDropped = await store.run("dropOwnInvite", { person });
      if (isDropped) log.warn("inviteDropped", { person });
      return isDropped;
    },
  };
};
