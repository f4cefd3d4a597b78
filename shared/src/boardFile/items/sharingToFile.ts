// Proposals, consents, mandates, representatives and legal grounds as the file names them. A record that came in a file keeps
// what it had, with what became of it since.
import type { BoardFacts, KeptRecord } from "../../domain/board.ts";
import {
  basisInRecord,
  consentInRecord,
  otherHandInRecord,
  proposalInRecord,
  representationInRecord,
  wideningInRecord,
} from "../../domain/keptSharing.ts";
import { readersOfConsent, type SharingConsent } from "../../domain/sharingConsent.ts";
import { hearsOfProposal } from "../../domain/seating.ts";
import { hearsOfWidening } from "../../domain/widening.ts";
import { isPlainObject, type PlainObject } from "../plainJson.ts";

/** The collections that live as facts of their own: what is in the state is all there is of them. */
export const sharingCollections = [
  "consents",
  "mandates",
  "representatives",
  "legalBases",
  "proposals",
  "widenings",
  "seatsByOtherHand",
] as const;

const unless = (isLeftOut: boolean, fields: PlainObject): PlainObject => (isLeftOut ? {} : fields);

/** What may have changed since a record came in. */
const since = (each: SharingConsent): PlainObject => ({
  givenOn: each.givenOn,
  withdrawnOn: each.withdrawnOn,
  ...unless(each.isStopped !== true, { isStopped: true }),
  ...unless(each.ownYesOn === null, { ownYesOn: each.ownYesOn }),
  ...unless(each.saidForById === null, { saidForById: each.saidForById }),
  ...unless(each.notedById === null, { recordedById: each.notedById }),
});

const consentToFile = (each: SharingConsent): PlainObject => ({
  participantId: each.of,
  kind: each.consent,
  ...unless(each.about === null, { aboutId: each.about }),
  scope: each.scope,
  toOrganisationIds: each.toOrganisationIds,
  validUntil: each.validUntil,
  ...unless(each.askedById === null, { askedById: each.askedById }),
  ...unless(each.domains.length === 0, { domains: each.domains }),
  ...since(each),
});

const mandateToFile = (each: SharingConsent): PlainObject => ({
  fromId: each.of,
  toId: each.about,
  scope: each.scope,
  validUntil: each.validUntil,
  ...unless(each.askedById === null, { askedById: each.askedById }),
  ...unless(each.domains.length === 0, { domains: each.domains }),
  ...since(each),
});

type Collection = (typeof sharingCollections)[number];

const decodes = (collection: Collection, kept: KeptRecord): boolean => {
  switch (collection) {
    case "consents":
    case "mandates":
      return consentInRecord(collection, kept) !== null;
    case "representatives":
      return representationInRecord(kept) !== null;
    case "legalBases":
      return basisInRecord(kept) !== null;
    case "proposals":
      return proposalInRecord(kept) !== null;
    case "seatsByOtherHand":
      return otherHandInRecord(kept) !== null;
    case "widenings":
      return wideningInRecord(kept) !== null;
  }
};

/** Only the fields that say something else than what came. */
const changed = (was: PlainObject, now: PlainObject): PlainObject =>
  Object.fromEntries(
    Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name])),
  );

/** Per collection what there is now, in the shape in which records of a file are told. */
export const sharingRecords = (facts: BoardFacts): Readonly<Record<Collection, readonly KeptRecord[]>> => {
  const people = facts.participants;
  const came = (collection: Collection, id: string): KeptRecord | null =>
    facts.records[collection]?.find((each) => each.id === id) ?? null;
  const over = (before: KeptRecord, was: PlainObject, now: PlainObject): KeptRecord => ({
    ...before,
    record: { ...(isPlainObject(before.record) ? before.record : {}), ...changed(was, now) },
  });
  /** Records that say nothing here stay as they came. */
  const others = (collection: Collection): readonly KeptRecord[] =>
    (facts.records[collection] ?? []).filter((each) => !decodes(collection, each));
  const consents = (collection: "consents" | "mandates", toFile: (each: SharingConsent) => PlainObject) => [
    ...others(collection),
    ...facts.consents
      .filter((each) => (each.consent === "mandate") === (collection === "mandates"))
      .map((each): KeptRecord => {
        const before = came(collection, each.id);
        const was = before && consentInRecord(collection, before);
        return before && was
          ? over(before, since(was), since(each))
          : { id: each.id, audience: readersOfConsent(people, [each.of, each.about]), record: toFile(each) };
      }),
  ];
  return {
    consents: consents("consents", consentToFile),
    mandates: consents("mandates", mandateToFile),
    representatives: [
      ...others("representatives"),
      ...facts.representations.map(({ id, participant, for: forId, ...each }): KeptRecord => {
        const before = came("representatives", id);
        const was = before && representationInRecord(before);
        return before && was
          ? over(before, { endedOn: was.endedOn }, { endedOn: each.endedOn })
          : { id, audience: "everyone", record: { participantId: participant, forId, ...each } };
      }),
    ],
    legalBases: [
      ...others("legalBases"),
      ...facts.legalBases.map(({ organisationId, ...each }): KeptRecord => {
        const before = (facts.records["legalBases"] ?? []).find(
          (record) => basisInRecord(record)?.organisationId === organisationId,
        );
        const was = before && basisInRecord(before);
        return before && was
          ? over(before, { ...was }, { ...each })
          : { id: organisationId, audience: "everyone", record: { organisationId, ...each } };
      }),
    ],
    // A yes of one of two residents is nobody else's to read: in a new house they are asked again.
    proposals: [
      ...others("proposals"),
      ...facts.proposals.map(
        ({ id, by, yeses: _yeses, ...each }): KeptRecord =>
          came("proposals", id) ?? { id, audience: hearsOfProposal(people, by), record: { byId: by, ...each } },
      ),
    ],
    seatsByOtherHand: [
      ...others("seatsByOtherHand"),
      ...facts.otherHands.map(({ proposal, participant, by, notedById, saidForById, on }): KeptRecord => {
        const hand = { ...(notedById && { notedById }), ...(saidForById && { saidForById }) };
        const audience = [by, notedById ?? saidForById ?? by];
        return (
          came("seatsByOtherHand", proposal) ?? {
            id: proposal,
            audience,
            record: { participantId: participant, byId: by, on, ...hand },
          }
        );
      }),
    ],
    widenings: [
      ...others("widenings"),
      ...facts.widenings.map(({ id, readers, who, insteadOf, by, on }): KeptRecord => {
        const before = came("widenings", id);
        const record: PlainObject = {
          ...(before && isPlainObject(before.record) ? before.record : {}),
          readerIds: readers,
          whoId: who,
          ...unless(insteadOf === null, { insteadOfId: insteadOf }),
          byId: by,
          on,
        };
        return { id, audience: hearsOfWidening(people, { readers, by }), record };
      }),
    ],
  };
};
