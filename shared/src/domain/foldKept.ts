// What a record of a board file makes true beside itself: consents, who asks how it goes, handovers. And where records of one
// collection stand after one more.
import type { Audience } from "./audience.ts";
import type { Between } from "./between/foldBetween.ts";
import { foldKeptHandover } from "./between/keptHandover.ts";
import { type EvaluationState, foldKeptEvaluation } from "./ending/evaluation.ts";
import { foldKeptHosting, type HostingState } from "./ending/hosting.ts";
import type { Fact } from "./fact.ts";
import type { SharingState } from "./foldSharing.ts";
import { foldKeptSharing } from "./keptSharing.ts";
import { type AskingState, foldKeptAsking } from "./time/askingFact.ts";

interface KeptRecord {
  readonly id: string;
  readonly audience: Audience;
  readonly record: unknown;
}

export const foldKept = <State extends SharingState & AskingState & Between & HostingState & EvaluationState>(
  state: State,
  collection: string,
  kept: KeptRecord,
): State => ({
  ...state,
  ...foldKeptSharing(state, collection, kept),
  ...foldKeptAsking(state, collection, kept),
  ...foldKeptHandover(state, collection, kept),
  ...foldKeptHosting(state, collection, kept),
  ...foldKeptEvaluation(state, collection, kept),
});

type OrganisationTold = Extract<Fact, { readonly kind: "organisationTold" }>;

/** What an organisation tells of itself now stands where it stood. */
export const organisationsWith = (
  before: readonly KeptRecord[],
  { organisation: id, audience, record }: OrganisationTold,
): readonly KeptRecord[] =>
  before.some((each) => each.id === id)
    ? before.map((each) => (each.id === id ? { id, audience, record } : each))
    : [...before, { id, audience, record }];
