// What somebody said yes to, in one plain sentence: that they know what happens, that a helper may tell something, that help
// may come, that an organisation may know something, that a guest may be there, that somebody acts for them. Each is a thing
// of its own, never one tick for all, and each ends at once when it is taken back.
import type { ParticipantId } from "../ids.ts";
import type { Audience } from "./audience.ts";
import { isFacilitator, isResident, isSeated, type Participant } from "./participant.ts";

export const consentKinds = [
  "informed",
  "breakConfidentiality",
  "agreedToHelp",
  "shareWithOrg",
  "guestAttendance",
  /** *Namens*: who acts for me, in what, until when. */
  "mandate",
] as const;
export type ConsentKind = (typeof consentKinds)[number];

export interface SharingConsent {
  readonly id: string;
  /** Whose it is: only this person gives it, and takes it back. */
  readonly of: ParticipantId;
  /** `other`: a board file called it something this house does not know. */
  readonly consent: ConsentKind | "other";
  /** The helper, the guest, who acts for me. */
  readonly about: ParticipantId | null;
  /** Who hears it. */
  readonly toOrganisationIds: readonly string[];
  /** The sentence that was agreed to. */
  readonly scope: string;
  /** The last day it holds. */
  readonly validUntil: string | null;
  readonly askedById: ParticipantId | null;
  /** `null`: asked, and not answered yet. */
  readonly givenOn: string | null;
  readonly withdrawnOn: string | null;
  /** Said aloud, noted down by this person. */
  readonly notedById: ParticipantId | null;
  /** Said by who may legally say it for this person; the own yes stands beside it. */
  readonly saidForById: ParticipantId | null;
  readonly ownYesOn: string | null;
  /** Taken back here: what rested on it stopped. What a board file says was taken back long ago stopped nothing here. */
  readonly isStopped?: boolean;
  /** In what part of life it lies; a representative says yes only within their own. */
  readonly domains: readonly string[];
}

interface Told {
  /** The consent's name. */
  readonly consent: string;
  readonly on: string;
  readonly audience: Audience;
}

export type ConsentFact =
  | { readonly kind: "consentAsked"; readonly asked: SharingConsent; readonly audience: Audience }
  | ({
      readonly kind: "consentGiven";
      readonly notedById?: ParticipantId;
      readonly saidForById?: ParticipantId;
    } & Told)
  /** The person's own yes, beside that of a representative. */
  | ({ readonly kind: "consentConfirmed" } & Told)
  /** *Liever niet*: it is as if it was never asked. */
  | ({ readonly kind: "consentDeclined" } & Told)
  | ({ readonly kind: "consentWithdrawn" } & Told);

export type ConsentStanding = "asked" | "given" | "withdrawn" | "expired";

/** `on`: the day at the table. */
export const standingOf = (
  { givenOn, withdrawnOn, validUntil }: Pick<SharingConsent, "givenOn" | "withdrawnOn" | "validUntil">,
  on: string,
): ConsentStanding =>
  withdrawnOn !== null
    ? "withdrawn"
    : givenOn === null
      ? "asked"
      : validUntil !== null && validUntil < on
        ? "expired"
        : "given";

export const isInForce = (consent: SharingConsent, on: string): boolean => standingOf(consent, on) === "given";

/** Given by another's hand in this house (for this person, or aloud and noted), and not answered by this person yet. */
export const waitsForOwnHand = (consent: SharingConsent, on: string): boolean =>
  isInForce(consent, on) &&
  consent.ownYesOn === null &&
  // What a board file tells of who wrote it down asks nothing here: there nobody was asked.
  (consent.saidForById !== null || (consent.notedById !== null && consent.askedById !== null));

/** Residents, who is named in it, and who leads the process. */
export const readersOfConsent = (
  people: readonly Participant[],
  named: readonly (ParticipantId | null)[],
): readonly ParticipantId[] => [
  ...new Set([
    ...people.filter((each) => isSeated(each) && (isResident(each) || isFacilitator(each))).map(({ id }) => id),
    ...named.filter((each) => each !== null),
  ]),
];

/** A helper who keeps silent may tell something of somebody here: the releases that hold today. */
export const releasesOf = (
  consents: readonly SharingConsent[],
  helper: ParticipantId,
  on: string,
): readonly SharingConsent[] =>
  consents.filter(
    (each) =>
      each.consent === "breakConfidentiality" && (each.about ?? each.notedById) === helper && isInForce(each, on),
  );
