// The card of who makes a table: from their account, when they lead tables for an organisation; what stands on it goes along,
// and the organisation with it as the table's own copy. Who leads a table already may make another as before.
import { isCardComplete, leadsTables, type StaffCard } from "@werktafel/shared/domain/house/account";
import type { Organisation } from "@werktafel/shared/domain/house/organisation";
import { isFacilitator, type Participant } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { participantId, type PersonId } from "@werktafel/shared/ids";
import { dayOf } from "../dayOf.ts";
import { newId } from "../newId.ts";
import type { PeopleNeeds } from "../tableBook.ts";

export interface MakersCard {
  readonly maker: Participant;
  /** To stand on the new table; `null`: the maker's organisation is not known here. */
  readonly organisation: (Organisation & { readonly id: string }) | null;
}

const callNameOf = (name: string): string => name.split(" ")[0] ?? name;

interface FromAccount {
  readonly name: string;
  readonly card: StaffCard;
  readonly organisationId: string;
  readonly complaintTo: string;
  readonly on: string;
}

const fromAccount = ({ name, card, organisationId, complaintTo, on }: FromAccount): Participant => ({
  id: participantId(newId()),
  name,
  callName: callNameOf(name),
  party: "staff",
  role: "facilitator",
  roleLabel: card.roleLabel,
  organisationId,
  joinedOn: on,
  leftOn: null,
  whatHappensWithWhatISay: card.whatHappensWithWhatISay,
  decidesAbout: card.decidesAbout === "" ? null : card.decidesAbout,
  reachability: card.reachability,
  contactPreference: [],
  boundaries: [],
  accessNeeds: [],
  ...(complaintTo === "" ? {} : { complaintTo }),
});

/** From a table that this person leads already. The organisation stands on that table; here it has not been told. */
const fromTable = async ({ store, book }: PeopleNeeds, person: PersonId): Promise<Participant | null> => {
  for (const seat of await store.run("seatsOf", { person })) {
    if (seat.to !== null || seat.party !== "staff" || !isFacilitator(seat)) continue;
    const facts = await book.allFacts(seat.board);
    const card = facts?.participants.find((each) => each.id === seat.participant);
    if (card) return { ...card, id: participantId(newId()), organisationId: null };
  }
  return null;
};

export const makersCard = async (needs: PeopleNeeds, person: PersonId): Promise<MakersCard | Refusal> => {
  const { store, now } = needs;
  const on = dayOf(now());
  const leading = (await store.run("memberships", { person })).find(leadsTables);
  const account = await store.run("account", { person });
  if (leading?.organisation && account !== null) {
    if (!isCardComplete(account.card)) return { reason: "ownCardMissing" };
    const id = leading.organisation;
    const organisation = (await store.run("organisations", {})).find((each) => each.id === id)?.is;
    const [named] = await store.run("peopleNames", { ids: [person] });
    return {
      maker: fromAccount({
        name: named?.name ?? "",
        card: account.card,
        organisationId: id,
        complaintTo: organisation?.complaints ?? "",
        on,
      }),
      organisation: organisation ? { ...organisation, id } : null,
    };
  }
  const maker = await fromTable(needs, person);
  return maker === null
    ? { reason: "notYours", who: "facilitator" }
    : { maker: { ...maker, joinedOn: on, leftOn: null }, organisation: null };
};
