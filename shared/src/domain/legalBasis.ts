// Why an organisation may keep something of this table, and whom to ask. Set per organisation by who leads; until then it is
// nothing, and never by itself *toestemming* (R-401, R-404).
import { standingOf, type SharingConsent } from "./sharingConsent.ts";
import type { Refusal } from "./refusal.ts";

export const legalGrounds = ["legalTask", "publicTask", "agreement", "legitimateInterest", "consent"] as const;
export type LegalGround = (typeof legalGrounds)[number];

export interface LegalBasis {
  readonly organisationId: string;
  readonly ground: LegalGround;
  /** Who answers questions about it, and how to reach them. */
  readonly contact: string;
  readonly on: string;
}

export type LegalBasisFact = {
  readonly kind: "legalBasisSet";
  readonly basis: LegalBasis;
  readonly audience: "everyone";
};

/**
 * `null` when somebody of this organisation may take something out of the house. What the residents shared and took back is
 * not taken along any more, unless the organisation has another ground than their yes.
 */
export const whyNotTakenOut = (
  {
    consents,
    legalBases,
  }: {
    readonly consents: readonly SharingConsent[];
    readonly legalBases: readonly LegalBasis[];
  },
  organisation: string | null,
  on: string,
): Refusal | null => {
  if (organisation === null) return null;
  const ground = legalBases.find((each) => each.organisationId === organisation)?.ground ?? null;
  if (ground !== null && ground !== "consent") return null;
  const shared = consents.filter(
    (each) => each.consent === "shareWithOrg" && each.toOrganisationIds.includes(organisation),
  );
  if (shared.some((each) => standingOf(each, on) === "given")) return null;
  return ground === "consent" || shared.some((each) => each.isStopped === true) ? { reason: "consentMissing" } : null;
};
