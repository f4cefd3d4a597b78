// The house as one administrator sees it: their organisations, who works there, and how those come in.
import { isMember, keepsHouse, mayArrange, type Membership } from "@werktafel/shared/domain/house/account";
import type { HouseShown, MemberShown, OrganisationShown, ProviderShown } from "@werktafel/shared/domain/house/shown";
import { personId } from "@werktafel/shared/ids";
import type { Kept } from "../../storage/works/house/records.ts";
import type { Keeper, StaffNeeds } from "./staff.ts";

const memberViews = async (
  { store, now }: StaffNeeds,
  by: Keeper,
  memberships: readonly Membership[],
): Promise<readonly MemberShown[]> => {
  const people = [...new Set(memberships.map(({ person }) => personId(person)))];
  const names = new Map((await store.run("peopleNames", { ids: people })).map(({ id, name }) => [id, name] as const));
  const asked = new Map((await store.run("invitesAsked", { now: now() })).map((each) => [each.person, each] as const));
  const askers = await store.run("peopleNames", {
    ids: [...new Set([...asked.values()].map(({ askedBy }) => askedBy))].map(personId),
  });
  const askerNames = new Map(askers.map(({ id, name }) => [id, name] as const));
  const doors = new Map(
    await Promise.all(
      people.map(
        async (person) =>
          [
            person,
            {
              hasDoor: await store.run("hasStrongDoor", { person }),
              invitedUntil: await store.run("invitesOf", { person, now: now() }),
            },
          ] as const,
      ),
    ),
  );
  return memberships
    .map((each) => {
      const person = personId(each.person);
      const { askedBy, at = 0 } = asked.get(person) ?? {};
      return {
        membership: each.id,
        person,
        name: names.get(person) ?? "",
        role: each.role,
        since: each.since,
        hasDoor: doors.get(person)?.hasDoor ?? false,
        invitedUntil: doors.get(person)?.invitedUntil ?? null,
        inviteAsked:
          askedBy === undefined
            ? null
            : { by: askerNames.get(personId(askedBy)) ?? "", at, isMine: askedBy === by.person },
      };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
};

const withoutSecret = ({ id, is }: Kept<"provider">): ProviderShown => {
  const { issuer, clientId, strongAcr, strongAmr } = is;
  return { id, issuer, clientId, strongAcr, strongAmr };
};

export const houseView = async (needs: StaffNeeds, by: Keeper): Promise<HouseShown> => {
  const { store } = needs;
  const all = (await store.run("memberships", { person: null })).filter(isMember);
  const isKeeper = by.memberships.some(keepsHouse);
  const organisations: OrganisationShown[] = [];
  for (const { id, is: organisation } of await store.run("organisations", {})) {
    if (!mayArrange(by.memberships, id)) continue;
    organisations.push({
      id,
      organisation,
      members: await memberViews(
        needs,
        by,
        all.filter((each) => each.organisation === id),
      ),
      providers: (await store.run("providers", { organisation: id })).map(withoutSecret),
    });
  }
  organisations.sort((one, other) => one.organisation.name.localeCompare(other.organisation.name, "nl"));
  return {
    me: by.person,
    keepsHouse: isKeeper,
    organisations,
    keepers: isKeeper ? await memberViews(needs, by, all.filter(keepsHouse)) : [],
  };
};
