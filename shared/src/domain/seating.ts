// Who comes to sit at a table, and how a seat ends. Somebody is proposed, by name and with a reason; the seat exists when
// every resident at the table said yes. A *liever niet* ends it: no reason is asked, kept or counted.
import type { ParticipantId } from "../ids.ts";
import type { Audience } from "./audience.ts";
import type { OwnCard } from "./ownCard.ts";
import { isFacilitator, isResident, isSeated, type Participant, type Party } from "./participant.ts";
import type { Refusal } from "./refusal.ts";
import type { NewsChoice } from "./time/heldBack.ts";

export interface SeatProposal {
  readonly id: string;
  readonly name: string;
  readonly party: Party;
  /** What this person does here, in plain words: *komt helpen met de post*. */
  readonly roleLabel: string;
  /** An organisation this table knows, or the name of a new one. */
  readonly organisationId: string | null;
  readonly organisationName: string;
  /** Why this person should join, for the residents to read. */
  readonly why: string;
  readonly by: ParticipantId;
  readonly on: string;
}

export interface SeatYes {
  readonly by: ParticipantId;
  readonly on: string;
  /** Said aloud at the table, noted by this person. */
  readonly notedById?: ParticipantId;
  /** Said by who may legally say it for this resident. */
  readonly saidForById?: ParticipantId;
}

/** A yes that came from another's hand, of a seat that is there: the resident can still say that it was not so. */
export interface SeatByOthersHand extends SeatYes {
  readonly proposal: string;
  readonly participant: ParticipantId;
}

export const isOtherHand = (yes: Omit<SeatYes, "on">): boolean =>
  yes.notedById !== undefined || yes.saidForById !== undefined;

/** Somebody who may come, with the yeses this reader knows of: of others one is told nothing before all said yes. */
export interface ProposalState extends SeatProposal {
  readonly yeses: readonly SeatYes[];
}

export type SeatFact =
  | { readonly kind: "seatProposed"; readonly proposal: SeatProposal; readonly audience: Audience }
  /** To who gave it (and noted it) alone: nobody is pressed by another's yes. */
  | ({ readonly kind: "seatAgreed"; readonly proposal: string; readonly audience: Audience } & SeatYes)
  /** Nobody is told who said no. */
  | {
      readonly kind: "seatProposalEnded";
      readonly proposal: string;
      readonly as: "declined" | "withdrawn";
      readonly on: string;
      readonly audience: Audience;
    }
  /** From this moment on nothing is readable for this person; what they wrote stays, with their name. */
  | {
      readonly kind: "seatEnded";
      readonly participant: ParticipantId;
      readonly on: string;
      readonly audience: "everyone";
    }
  | {
      /** Told to everyone: who sends something sees how it may come. */
      readonly kind: "newsChosen";
      readonly participant: ParticipantId;
      readonly choice: NewsChoice;
      readonly on: string;
      readonly audience: "everyone";
    }
  | {
      readonly kind: "cardChanged";
      readonly participant: ParticipantId;
      readonly card: OwnCard;
      readonly on: string;
      readonly audience: "everyone";
    };

type People = readonly Participant[];

/** Each adult resident decides for themselves; children have no seat of their own. */
export const residentsAt = (people: People): readonly Participant[] =>
  people.filter((each) => isSeated(each) && isResident(each));

/** Who hears of a proposal: the residents, who proposes, and who leads. Nobody else learns who was not wanted. */
export const hearsOfProposal = (people: People, by: ParticipantId): readonly ParticipantId[] =>
  people
    .filter((each) => isSeated(each) && (isResident(each) || isFacilitator(each) || each.id === by))
    .map(({ id }) => id);

/** Whose yes is still missing; empty when the seat may exist. A table without a resident seats nobody. */
export const yesMissing = (
  { yeses }: Pick<ProposalState, "yeses">,
  people: People,
): readonly ParticipantId[] | "noResident" => {
  const residents = residentsAt(people);
  if (residents.length === 0) return "noResident";
  return residents.filter(({ id }) => !yeses.some((yes) => yes.by === id)).map(({ id }) => id);
};

export const isAgreedByAll = (proposal: Pick<ProposalState, "yeses">, people: People): boolean =>
  yesMissing(proposal, people).length === 0;

/**
 * `null` when this seat may be ended by who asks: one's own; anybody's but another resident's by a resident; a
 * beroepskracht's by who leads. The last resident stays: a table is nobody's without one.
 */
export const whyNotEnded = (people: People, me: Participant, who: ParticipantId): Refusal | null => {
  const person = people.find((each) => each.id === who && isSeated(each));
  if (!person) return { reason: "unknown" };
  if (isResident(person)) {
    if (person.id !== me.id) return { reason: "notYours", who: "owner" };
    return residentsAt(people).length === 1 ? { reason: "lastResident" } : null;
  }
  if (person.id === me.id || isResident(me)) return null;
  return isFacilitator(me) && (person.party === "staff" || person.party === "guest")
    ? null
    : { reason: "notYours", who: "resident" };
};
