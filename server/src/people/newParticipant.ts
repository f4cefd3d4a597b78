// Somebody who is given a chair: a name, from which side of the table, and for the rest an empty card that they fill in
// themselves. Nobody is made facilitator in passing.
import type { Participant, Party } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";

export interface Newcomer {
  readonly name: string;
  readonly party: Party;
  /** Who this is in own words ("buurvrouw"); shown on the card. */
  readonly role?: string | undefined;
}

const roleOf: Readonly<Record<Party, string>> = {
  resident: "centralPerson",
  informal: "relative",
  volunteer: "volunteer",
  staff: "staff",
  host: "host",
  guest: "guest",
};

/** `on`: the day the seat begins. */
export const newParticipant = (id: ParticipantId, newcomer: Newcomer, on: string): Participant => ({
  id,
  name: newcomer.name,
  callName: newcomer.name.split(" ")[0] ?? newcomer.name,
  party: newcomer.party,
  role: roleOf[newcomer.party],
  roleLabel: newcomer.role ?? "",
  organisationId: null,
  joinedOn: on,
  leftOn: null,
  whatHappensWithWhatISay: "",
  decidesAbout: null,
  reachability: "",
  contactPreference: [],
  boundaries: [],
  accessNeeds: [],
});

/** Today in the Netherlands, where every table of this house stands. */
export const dayOf = (at: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(at);
