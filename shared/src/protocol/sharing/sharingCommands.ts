// What a person can ask about who sits at the table, about their own card, and about what they say yes to.
import type { LegalGround } from "../../domain/legalBasis.ts";
import type { OwnCard } from "../../domain/ownCard.ts";
import type { Party } from "../../domain/participant.ts";
import type { ConsentKind } from "../../domain/sharingConsent.ts";
import type { ParticipantId, SheetId } from "../../ids.ts";

export interface SharingPayloads {
  /** *Mag Wil erbij komen?* Asked of every resident; a resident who asks says yes with it. */
  proposeSeat: {
    readonly name: string;
    readonly party: Party;
    readonly roleLabel: string;
    /** One this table knows; `null`: none, or a new one of this name. */
    readonly organisationId: string | null;
    readonly organisationName: string;
    readonly why: string;
  };
  /** Ja, or *Nee, liever niet*. `for`: said aloud at the table by this resident, noted down by who sends it. */
  answerSeat: { readonly proposal: string; readonly answer: "yes" | "no"; readonly for?: ParticipantId };
  withdrawProposal: { readonly proposal: string };
  /** *Mag Samira dit ook lezen?* Asked of the residents in that circle; a resident in it says yes with it. */
  askToRead: { readonly sheet: SheetId; readonly who: ParticipantId };
  /** Somebody takes over: every circle that the other read is asked of the residents in it. */
  askTakeOver: { readonly who: ParticipantId; readonly insteadOf: ParticipantId };
  answerToRead: { readonly asked: string; readonly answer: "yes" | "no" };
  withdrawToRead: { readonly asked: string };
  /** Somebody leaves, or is let go. */
  endSeat: { readonly participant: ParticipantId };
  /** My own card. */
  changeCard: OwnCard;
  /** What others call whose table it is; empty: the name. */
  chooseCentralWord: { readonly word: string };
  /** *Vind je dit goed?* A person who asks it of themself says yes with it. */
  askConsent: {
    readonly of: ParticipantId;
    readonly consent: ConsentKind;
    readonly about: ParticipantId | null;
    readonly toOrganisationIds: readonly string[];
    readonly scope: string;
    readonly validUntil: string | null;
    readonly domains: readonly string[];
  };
  /** By the person alone; or aloud, noted down (`for`); or by who may legally say it for them. */
  answerConsent: { readonly consent: string; readonly answer: "yes" | "no"; readonly for?: ParticipantId };
  /** *Ik wil dit niet meer.* `endsSeat`: and this helper does not come any more. */
  withdrawConsent: { readonly consent: string; readonly endsSeat: boolean };
  nameRepresentative: {
    readonly participant: ParticipantId;
    readonly for: ParticipantId;
    readonly title: string;
    readonly domains: readonly string[] | "all";
    readonly until: string | null;
  };
  endRepresentation: { readonly representation: string };
  setLegalBasis: { readonly organisation: string; readonly ground: LegalGround; readonly contact: string };
}
