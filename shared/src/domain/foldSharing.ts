// Seats, cards, consents and representatives after their facts. Consents that a board file brought stand among those given
// here, and end the same way.
import type { LegalBasis, LegalBasisFact } from "./legalBasis.ts";
import type { Participant } from "./participant.ts";
import type { Representation, RepresentationFact } from "./representation.ts";
import { isOtherHand, type ProposalState, type SeatByOthersHand, type SeatFact } from "./seating.ts";
import type { ConsentFact, SharingConsent } from "./sharingConsent.ts";
import type { WideningAsked, WideningFact } from "./widening.ts";

export interface SharingState {
  readonly participants: readonly Participant[];
  readonly proposals: readonly ProposalState[];
  /** Seats that rest on a yes which somebody else wrote down, as far as this reader knows. */
  readonly otherHands: readonly SeatByOthersHand[];
  readonly consents: readonly SharingConsent[];
  readonly representations: readonly Representation[];
  readonly legalBases: readonly LegalBasis[];
  /** Who may come to read a small circle, as far as this reader decides about it or asked it. */
  readonly widenings: readonly WideningAsked[];
}

export type SharingFact =
  | SeatFact
  | ConsentFact
  | RepresentationFact
  | LegalBasisFact
  | WideningFact
  | {
      readonly kind: "participantSeated";
      readonly participant: Participant;
      /** The proposal that came true. */
      readonly proposal?: string;
    };

const kinds: Readonly<Record<SharingFact["kind"], true>> = {
  participantSeated: true,
  seatProposed: true,
  seatAgreed: true,
  seatProposalEnded: true,
  seatEnded: true,
  cardChanged: true,
  newsChosen: true,
  consentAsked: true,
  consentGiven: true,
  consentConfirmed: true,
  consentDeclined: true,
  consentWithdrawn: true,
  representativeNamed: true,
  representationEnded: true,
  legalBasisSet: true,
  wideningAsked: true,
  wideningEnded: true,
};

export const isSharingFact = <Other extends { readonly kind: string }>(
  fact: SharingFact | Other,
): fact is SharingFact => Object.hasOwn(kinds, fact.kind);

/** In its place when it was there, else last. */
export const put = <Each>(list: readonly Each[], now: Each, isIt: (each: Each) => boolean): readonly Each[] =>
  list.some(isIt) ? list.map((each) => (isIt(each) ? now : each)) : [...list, now];

const changed = <Each>(list: readonly Each[], isIt: (each: Each) => boolean, change: Partial<Each>): readonly Each[] =>
  list.map((each) => (isIt(each) ? { ...each, ...change } : each));

export const foldSharing = (state: SharingState, fact: SharingFact): Partial<SharingState> => {
  switch (fact.kind) {
    case "participantSeated": {
      const { participant } = fact;
      const others = state.participants.filter((each) => each.id !== participant.id);
      const came = state.proposals.find((each) => each.id === fact.proposal);
      const otherHands = (came?.yeses ?? [])
        .filter(isOtherHand)
        .map((yes) => ({ ...yes, proposal: came?.id ?? "", participant: participant.id }));
      return {
        participants: [...others, participant],
        proposals: state.proposals.filter((each) => each.id !== fact.proposal),
        otherHands: [...state.otherHands, ...otherHands],
      };
    }
    case "seatProposed": {
      const isIt = (each: ProposalState): boolean => each.id === fact.proposal.id;
      const yeses = state.proposals.find(isIt)?.yeses ?? [];
      return { proposals: put(state.proposals, { ...fact.proposal, yeses }, isIt) };
    }
    case "seatAgreed": {
      const { by, on, notedById, saidForById } = fact;
      const noted = notedById === undefined ? {} : { notedById };
      const yes = { by, on, ...noted, ...(saidForById === undefined ? {} : { saidForById }) };
      return {
        // The own yes takes the place of what another wrote down.
        otherHands: isOtherHand(yes)
          ? state.otherHands
          : state.otherHands.filter((each) => each.proposal !== fact.proposal || each.by !== by),
        proposals: state.proposals.map((each) =>
          each.id === fact.proposal ? { ...each, yeses: put(each.yeses, yes, (given) => given.by === by) } : each,
        ),
      };
    }
    case "seatProposalEnded":
      return { proposals: state.proposals.filter((each) => each.id !== fact.proposal) };
    case "seatEnded":
      return {
        participants: changed(state.participants, (each) => each.id === fact.participant, { leftOn: fact.on }),
        otherHands: state.otherHands.filter((each) => each.participant !== fact.participant),
      };
    case "cardChanged":
      return { participants: changed(state.participants, (each) => each.id === fact.participant, fact.card) };
    case "newsChosen":
      return {
        participants: changed(state.participants, (each) => each.id === fact.participant, { news: fact.choice }),
      };
    case "consentAsked":
      return { consents: put(state.consents, fact.asked, (each) => each.id === fact.asked.id) };
    case "consentGiven": {
      const { on: givenOn, notedById = null, saidForById = null } = fact;
      const change = { givenOn, notedById, saidForById };
      return { consents: changed(state.consents, (each) => each.id === fact.consent, change) };
    }
    case "consentConfirmed":
      return { consents: changed(state.consents, (each) => each.id === fact.consent, { ownYesOn: fact.on }) };
    case "consentDeclined":
      return { consents: state.consents.filter((each) => each.id !== fact.consent) };
    case "consentWithdrawn":
      return {
        consents: changed(state.consents, (each) => each.id === fact.consent, {
          withdrawnOn: fact.on,
          isStopped: true,
        }),
      };
    case "representativeNamed": {
      const { representation } = fact;
      return { representations: put(state.representations, representation, (each) => each.id === representation.id) };
    }
    case "representationEnded": {
      const isIt = (each: Representation): boolean => each.id === fact.representation;
      return { representations: changed(state.representations, isIt, { endedOn: fact.on }) };
    }
    case "legalBasisSet": {
      const isIt = (each: LegalBasis): boolean => each.organisationId === fact.basis.organisationId;
      return { legalBases: put(state.legalBases, fact.basis, isIt) };
    }
    case "wideningAsked":
      return { widenings: put(state.widenings, fact.asked, (each) => each.id === fact.asked.id) };
    case "wideningEnded":
      return { widenings: state.widenings.filter((each) => each.id !== fact.asked) };
  }
};
