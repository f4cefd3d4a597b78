// A lasting agreement between people at the table. It is agreed when every adult resident who may read it said yes to
// these words and no party said no; a party who has not answered holds nothing up (DESIGN.md 3, DOMAIN.md 3.2).
import type { ItemId, ParticipantId } from "../ids.ts";
import type { Accord } from "./accord.ts";
import { sameWording, type Wording } from "./wording.ts";

export type AgreementStatus = "proposed" | "agreed" | "changed" | "ended";

/** What the facts say of an agreement. */
export interface AgreementState {
  readonly id: ItemId;
  /** Every answer, oldest first; the last one of a person counts. */
  readonly accords: readonly Accord[];
  /** Replaced by another agreement, or over. */
  readonly closed: "changed" | "ended" | null;
}

export const newAgreement = (id: ItemId): AgreementState => ({ id, accords: [], closed: null });

/** Each person's last answer, in the order people first answered. */
export const lastAnswers = (accords: readonly Accord[]): readonly Accord[] => {
  const byPerson = new Map<ParticipantId, Accord>();
  for (const accord of accords) byPerson.set(accord.participantId, accord);
  return [...byPerson.values()];
};

/** Those whose yes is needed, and the parties of these words. */
export interface AgreeingPeople {
  readonly residents: readonly ParticipantId[];
  readonly parties: readonly ParticipantId[];
}

/** True when these exact words have every resident's yes and no party's no. */
export const isAgreedTo = (accords: readonly Accord[], words: Wording, people: AgreeingPeople): boolean => {
  const answers = lastAnswers(accords.filter((accord) => sameWording(accord.words, words)));
  const said = (who: ParticipantId) => answers.find((accord) => accord.participantId === who)?.value;
  return (
    people.residents.length > 0 &&
    people.residents.every((resident) => said(resident) === "yes") &&
    !people.parties.some((party) => said(party) === "no")
  );
};

/**
 * The words in force: those of the last round that succeeded, for as long as everybody who said yes to them stays with
 * it. Later words stand beside them as a proposal. A yes taken back ends the agreement; it never brings back words that
 * were replaced, because nobody said yes to those now. `null` while nothing is agreed.
 */
export const wordsInForce = (state: AgreementState, residents: readonly ParticipantId[]): Wording | null => {
  let inForce: Wording | null = null;
  const holds = (words: Wording, until: number): boolean =>
    isAgreedTo(state.accords.slice(0, until), words, { residents, parties: words.partyIds ?? [] });
  for (const [index, { words }] of state.accords.entries()) {
    if (holds(words, index + 1)) inForce = words;
    else if (inForce !== null && !holds(inForce, index + 1)) inForce = null;
  }
  return inForce;
};

/** The status a reader sees. `residents`: the adult residents who may read it. */
export const agreementStatus = (state: AgreementState, residents: readonly ParticipantId[]): AgreementStatus =>
  state.closed ?? (wordsInForce(state, residents) ? "agreed" : "proposed");
