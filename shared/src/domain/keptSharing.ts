// Consents, mandates, proposals, representatives and legal grounds as a board file brought them: from here on they live among
// those of this house, and end the same way.
import { type ParticipantId, participantId } from "../ids.ts";
import { put, type SharingState } from "./foldSharing.ts";
import { type LegalBasis, legalGrounds } from "./legalBasis.ts";
import { parties } from "./participant.ts";
import type { Representation } from "./representation.ts";
import type { ProposalState, SeatByOthersHand, SeatYes } from "./seating.ts";
import { consentKinds, type SharingConsent } from "./sharingConsent.ts";
import type { WideningAsked } from "./widening.ts";

export interface Kept {
  readonly id: string;
  readonly record: unknown;
}

/** The fields of a record that came in a board file; anything that is not what it should be is as if it was not there. */
const fieldsOf = (record: unknown) => {
  const fields: Readonly<Record<string, unknown>> =
    typeof record === "object" && record !== null ? Object.fromEntries(Object.entries(record)) : {};
  const text = (name: string): string | null => {
    const value = fields[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const who = (name: string): ParticipantId | null => {
    const value = text(name);
    return value === null ? null : participantId(value);
  };
  const list = (name: string): readonly string[] => {
    const value = fields[name];
    return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  };
  const records = (name: string): readonly unknown[] => {
    const value = fields[name];
    return Array.isArray(value) ? value : [];
  };
  const flag = (name: string): boolean => fields[name] === true;
  return { text, who, list, records, flag };
};

const consentIn = ({ id, record }: Kept): SharingConsent | null => {
  const { text, who, list, flag } = fieldsOf(record);
  const of = who("participantId");
  if (of === null) return null;
  return {
    id,
    of,
    consent: consentKinds.find((each) => each === text("kind")) ?? "other",
    about: who("aboutId"),
    toOrganisationIds: list("toOrganisationIds"),
    scope: text("scope") ?? "",
    validUntil: text("validUntil"),
    askedById: who("askedById"),
    givenOn: text("givenOn"),
    withdrawnOn: text("withdrawnOn"),
    notedById: who("recordedById"),
    saidForById: who("saidForById"),
    ownYesOn: text("ownYesOn"),
    domains: list("domains"),
    ...(flag("isStopped") ? { isStopped: true } : {}),
  };
};

const mandateIn = ({ id, record }: Kept): SharingConsent | null => {
  const { text, who, list } = fieldsOf(record);
  const of = who("fromId");
  if (of === null) return null;
  return {
    id,
    of,
    consent: "mandate",
    about: who("toId"),
    toOrganisationIds: [],
    scope: text("scope") ?? "",
    validUntil: text("validUntil"),
    askedById: who("askedById"),
    givenOn: text("givenOn"),
    withdrawnOn: text("withdrawnOn"),
    notedById: who("recordedById"),
    saidForById: who("saidForById"),
    ownYesOn: text("ownYesOn"),
    domains: list("domains"),
  };
};

const representationIn = ({ id, record }: Kept): Representation | null => {
  const { text, who, list } = fieldsOf(record);
  const [participant, resident] = [who("participantId"), who("forId")];
  if (participant === null || resident === null) return null;
  return {
    id,
    participant,
    for: resident,
    title: text("title") ?? "",
    domains: text("domains") === "all" ? "all" : list("domains"),
    from: text("from") ?? "",
    until: text("until"),
    endedOn: text("endedOn"),
  };
};

const basisIn = ({ id, record }: Kept): LegalBasis | null => {
  const { text } = fieldsOf(record);
  const ground = legalGrounds.find((each) => each === text("ground"));
  if (ground === undefined) return null;
  return {
    organisationId: text("organisationId") ?? id,
    ground,
    contact: text("contact") ?? "",
    on: text("on") ?? "",
  };
};

const proposalIn = ({ id, record }: Kept): ProposalState | null => {
  const { text, who, records } = fieldsOf(record);
  const [name, by] = [text("name"), who("byId")];
  const party = parties.find((each) => each === text("party"));
  if (name === null || by === null || party === undefined) return null;
  return {
    id,
    name,
    party,
    roleLabel: text("roleLabel") ?? "",
    organisationId: text("organisationId"),
    organisationName: text("organisationName") ?? "",
    why: text("why") ?? "",
    by,
    on: text("on") ?? "",
    yeses: records("yeses").flatMap((yes): readonly SeatYes[] => {
      const given = fieldsOf(yes);
      const [from, notedById] = [given.who("byId"), given.who("notedById")];
      if (from === null) return [];
      return [{ by: from, on: given.text("on") ?? "", ...(notedById === null ? {} : { notedById }) }];
    }),
  };
};

const otherHandIn = ({ id, record }: Kept): SeatByOthersHand | null => {
  const { text, who } = fieldsOf(record);
  const [participant, by] = [who("participantId"), who("byId")];
  const [notedById, saidForById] = [who("notedById"), who("saidForById")];
  if (participant === null || by === null || (notedById === null && saidForById === null)) return null;
  const noted = notedById === null ? {} : { notedById };
  const said = saidForById === null ? {} : { saidForById };
  return { proposal: id, participant, by, on: text("on") ?? "", ...noted, ...said };
};

const wideningIn = ({ id, record }: Kept): WideningAsked | null => {
  const { text, who, list } = fieldsOf(record);
  const [newcomer, by] = [who("whoId"), who("byId")];
  const readers = list("readerIds").map(participantId);
  if (newcomer === null || by === null || readers.length === 0) return null;
  return { id, readers, who: newcomer, insteadOf: who("insteadOfId"), by, on: text("on") ?? "" };
};

/** What a record of a board file says; `null`: nothing that can be lived with here. It stays in the file all the same. */
export const consentInRecord = (collection: string, kept: Kept): SharingConsent | null =>
  collection === "consents" ? consentIn(kept) : collection === "mandates" ? mandateIn(kept) : null;
export const representationInRecord = representationIn;
export const basisInRecord = basisIn;
export const proposalInRecord = proposalIn;
export const wideningInRecord = wideningIn;
export const otherHandInRecord = otherHandIn;

/** What a record of a board file adds here; nothing for the collections of others. */
export const foldKeptSharing = (state: SharingState, collection: string, kept: Kept): Partial<SharingState> => {
  const consent = consentInRecord(collection, kept);
  if (consent) return { consents: put(state.consents, consent, (each) => each.id === consent.id) };
  if (collection === "representatives") {
    const named = representationIn(kept);
    return named ? { representations: put(state.representations, named, (each) => each.id === named.id) } : {};
  }
  if (collection === "proposals") {
    const proposal = proposalIn(kept);
    return proposal ? { proposals: put(state.proposals, proposal, (each) => each.id === proposal.id) } : {};
  }
  if (collection === "widenings") {
    const asked = wideningIn(kept);
    return asked ? { widenings: put(state.widenings, asked, (each) => each.id === asked.id) } : {};
  }
  if (collection === "seatsByOtherHand") {
    const hand = otherHandIn(kept);
    return hand ? { otherHands: [...state.otherHands, hand] } : {};
  }
  if (collection === "legalBases") {
    const basis = basisIn(kept);
    const isIt = (each: LegalBasis): boolean => each.organisationId === basis?.organisationId;
    return basis ? { legalBases: put(state.legalBases, basis, isIt) } : {};
  }
  return {};
};
