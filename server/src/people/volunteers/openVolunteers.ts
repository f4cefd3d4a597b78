// How volunteers are backed, over the store. What a coordinator sees of a table is worked out from its facts at that moment and
// kept nowhere; asking for help leaves no line in the log and none at any table (0218, 0219).
import { isMember, mayArrange } from "@werktafel/shared/domain/house/account";
import { personId } from "@werktafel/shared/ids";
import { hashOf, newToken } from "../../access/token.ts";
import { dayInAmsterdam } from "../../boards/dayInAmsterdam.ts";
import { unknown } from "../house/staff.ts";
import { newId } from "../newId.ts";
import { openShowing } from "./showing.ts";
import type { People, StandInAsked, Volunteers, VolunteersNeeds } from "./volunteers.ts";

/** Handed over in person or by post: longer than a weekend. */
const offerLastsMs = 14 * 24 * 60 * 60_000;

export const openVolunteers = (needs: VolunteersNeeds): Volunteers => {
  const { store, log, now } = needs;
  const moment = () => ({ today: dayInAmsterdam(now()), now: now() });
  const showing = openShowing(needs);

  const organisationOf = async (id: string) => (await store.run("organisations", {})).find((each) => each.id === id);
  const worksAt = async (person: string, organisation: string): Promise<boolean> =>
    (await store.run("memberships", { person: personId(person) })).some(
      (each) => isMember(each) && each.organisation === organisation,
    );
  /** Somebody who may stand in: a colleague, and not themselves. */
  const mayStandIn = async (coordinator: string, { person, until }: StandInAsked): Promise<boolean> =>
    person !== coordinator &&
    until >= moment().today &&
    (await showing.colleaguesOf([personId(coordinator)])).some((each) => each.person === person);
  const keepStandIn = async (coordinator: string, standIn: StandInAsked | null): Promise<boolean> => {
    if (standIn !== null && !(await mayStandIn(coordinator, standIn))) return false;
    await store.run("putStandIn", { coordinator: personId(coordinator), standIn });
    return true;
  };

  return {
    help: async (people) => {
      const found = await store.run("helpOf", { people, ...moment() });
      return found && { ...found, ownPhone: await showing.phoneOf(people) };
    },
    ask: async (people, choice, phone) => store.run("askForHelp", { people, choice, phone, ...moment() }),
    endHelp: async (people) => store.run("endHelp", { people }),
    offered: async (token) => store.run("volunteerInvite", { hash: hashOf(token), now: now() }),
    accept: async (people, token) =>
      store.run("acceptCoordinator", { hash: hashOf(token), id: newId(), people, ...moment() }),

    coordinated: async (people) => showing.coordinated(people, moment()),
    coordinates: async (people) => store.run("coordinates", { people, today: moment().today }),
    take: async (people, id) => store.run("takeHelp", { id, people, ...moment() }),
    asked: async (people, id, everyWeeks) =>
      store.run("askedHowItGoes", { id, people, today: moment().today, everyWeeks }),
    standIn: async (people: People, standIn) => {
      const own = await showing.coordinatorAmong(people);
      return own !== null && (await keepStandIn(own, standIn));
    },

    ofOrganisation: async (by, id) => {
      const organisation = await organisationOf(id);
      if (organisation === undefined || !mayArrange(by.memberships, id)) return unknown;
      const named = await store.run("coordinatorsAt", { organisationName: organisation.is.name });
      return {
        coordinators: await Promise.all(
          named.map(async (each) => ({ ...each, standIn: await showing.standInOf(each.person, moment().today) })),
        ),
        invited: (await store.run("volunteerInvites", { organisation: id, now: now() })).map(
          ({ id: under, name, coordinatorName }) => ({ id: under, name, coordinatorName }),
        ),
      };
    },
    invite: async (by, id, { name, coordinator }, base) => {
      const organisation = await organisationOf(id);
      if (organisation === undefined || !mayArrange(by.memberships, id)) return unknown;
      if (!(await worksAt(coordinator, id))) return unknown;
      const token = newToken();
      await store.run("putVolunteerInvite", {
        hash: hashOf(token),
        invite: {
          name,
          organisation: id,
          organisationName: organisation.is.name,
          coordinator,
          until: now() + offerLastsMs,
        },
      });
      log.info("administered", { what: "volunteerInvited", by: by.person, organisation: id, coordinator });
      return { link: `${base}/coordinator#${token}` };
    },
    dropInvite: async (by, organisation, id) =>
      mayArrange(by.memberships, organisation) && (await store.run("dropVolunteerInvite", { organisation, id }))
        ? null
        : unknown,
    give: async (by, id, from, to) => {
      const organisation = await organisationOf(id);
      if (organisation === undefined || !mayArrange(by.memberships, id) || !(await worksAt(to, id))) return unknown;
      const isDone = await store.run("giveVolunteers", {
        organisationName: organisation.is.name,
        from,
        to: personId(to),
      });
      if (!isDone) return unknown;
      log.info("administered", { what: "volunteersGiven", by: by.person, organisation: id, coordinator: to });
      return null;
    },
    standInFor: async (by, coordinator, standIn) => {
      const roles = (await store.run("memberships", { person: personId(coordinator) })).filter(isMember);
      const may = roles.some(({ organisation }) => mayArrange(by.memberships, organisation));
      if (!may || !(await keepStandIn(coordinator, standIn))) return unknown;
      log.info("administered", { what: "standInKept", by: by.person, coordinator });
      return null;
    },
  };
};
