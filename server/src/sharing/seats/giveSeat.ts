// A chair for somebody whom every resident said yes to: person, seat and fact go to disk together. The link is made after it,
// by who leads. A beroepskracht is let in once they said what happens with what people tell them.
import type { Fact } from "@werktafel/shared/domain/fact";
import { audienceOf } from "@werktafel/shared/domain/meeting/invitations";
import { isUnderWay } from "@werktafel/shared/domain/meeting/meeting";
import { newParticipant } from "@werktafel/shared/domain/newcomer";
import { isResident, type Participant } from "@werktafel/shared/domain/participant";
import { hearsOfProposal, type SeatProposal } from "@werktafel/shared/domain/seating";
import { type ParticipantId, participantId, personId } from "@werktafel/shared/ids";
import { isLetInNow } from "../../access/letIn.ts";
import type { Deed, VerbContext } from "../../boards/verb.ts";

const nameOf = (record: unknown): string =>
  typeof record === "object" && record !== null && "name" in record && typeof record.name === "string"
    ? record.name
    : "";

/** The organisation this person comes from; a name this table does not know yet becomes one of its organisations. */
const organisationFor = (
  { everything, newId }: VerbContext,
  { organisationId, organisationName }: SeatProposal,
): { readonly id: string | null; readonly facts: readonly Fact[] } => {
  const known = everything.records["organisations"] ?? [];
  if (organisationId !== null) {
    return { id: known.some(({ id }) => id === organisationId) ? organisationId : null, facts: [] };
  }
  const name = organisationName.trim();
  if (name === "") return { id: null, facts: [] };
  const same = known.find(({ record }) => nameOf(record).toLowerCase() === name.toLowerCase());
  if (same) return { id: same.id, facts: [] };
  const id = newId();
  return {
    id,
    facts: [{ kind: "recordKept", collection: "organisations", id, audience: "everyone", record: { name } }],
  };
};

/** A resident who comes in decides about who else is proposed: they are told of it from here on. */
const toldAnew = ({ everything }: VerbContext, newcomer: Participant, except: string): readonly Fact[] => {
  if (!isResident(newcomer)) return [];
  const people = [...everything.participants, newcomer];
  return everything.proposals
    .filter(({ id }) => id !== except)
    .map(
      ({ yeses: _yeses, ...proposal }): Fact => ({
        kind: "seatProposed",
        proposal,
        audience: hearsOfProposal(people, proposal.by),
      }),
    );
};

/** A guest who is given a chair while a meeting goes on is welcome at that one, by the same yes (R-124, decision 0162). */
const welcomeNow = (
  { everything, on }: VerbContext,
  { id: guest, party }: Participant,
  by: ParticipantId | null,
): readonly Fact[] => {
  const meeting = Object.values(everything.meetings).find(isUnderWay);
  if (party !== "guest" || by === null || !meeting) return [];
  const audience = audienceOf(meeting, everything.participants);
  return [{ kind: "guestWelcomed", meeting: meeting.id, guest, by, on, audience }];
};

/** `by`: the resident whose yes was the last one; `null`: nobody's yes was waited for any more. */
export const giveSeat = (
  context: VerbContext,
  proposal: SeatProposal,
  by: ParticipantId | null,
): Deed & { readonly made: string } => {
  const { board, at, on, newId, everything } = context;
  const { id: organisationId, facts: organisation } = organisationFor(context, proposal);
  const person = personId(newId());
  const participant = newParticipant(participantId(newId()), { ...proposal, organisationId }, on);
  const { id, name, party, role } = participant;
  const welcomed = welcomeNow(context, participant, by);
  const isLetIn = isLetInNow(everything.card?.status, participant) || welcomed.length > 0;
  return {
    facts: [
      ...organisation,
      { kind: "participantSeated", participant, proposal: proposal.id },
      ...welcomed,
      ...toldAnew(context, participant, proposal.id),
    ],
    people: [{ id: person, name }],
    seats: [{ board, participant: id, person, party, role, from: at, to: null, isLetIn }],
    made: id,
  };
};
