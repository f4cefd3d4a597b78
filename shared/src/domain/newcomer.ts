// Somebody who is given a chair: a name, from which side of the table, and for the rest a card that they fill in themselves.
// Nobody is made facilitator in passing.
import type { ParticipantId } from "../ids.ts";
import { readySentence } from "./ownCard.ts";
import type { Participant, Party } from "./participant.ts";

export interface Newcomer {
  readonly name: string;
  readonly party: Party;
  /** Who this is in plain words ("buurvrouw"); shown on the card. */
  readonly roleLabel: string;
  readonly organisationId: string | null;
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
  roleLabel: newcomer.roleLabel,
  organisationId: newcomer.organisationId,
  joinedOn: on,
  leftOn: null,
  whatHappensWithWhatISay: readySentence[newcomer.party],
  decidesAbout: null,
  reachability: "",
  contactPreference: [],
  boundaries: [],
  accessNeeds: [],
});
