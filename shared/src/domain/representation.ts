// Who may legally say yes for somebody: a mentor, a bewindvoerder, a curator, a parent. Only in the parts of life named, only
// until the day named, and the person's own answer always stands beside it; the own no is never passed over.
import type { ParticipantId } from "../ids.ts";
import { isFacilitator, isResident, isSeated, type Participant } from "./participant.ts";
import type { Refusal } from "./refusal.ts";

export interface Representation {
  readonly id: string;
  readonly participant: ParticipantId;
  readonly for: ParticipantId;
  /** What it is called: *bewindvoerder*. */
  readonly title: string;
  /** The life domains it is about (a *bewindvoerder*: money), or all of them. */
  readonly domains: readonly string[] | "all";
  readonly from: string;
  /** The last day it holds; `null`: until it is ended. */
  readonly until: string | null;
  readonly endedOn: string | null;
}

export type RepresentationFact =
  | { readonly kind: "representativeNamed"; readonly representation: Representation; readonly audience: "everyone" }
  | {
      readonly kind: "representationEnded";
      readonly representation: string;
      readonly on: string;
      readonly audience: "everyone";
    };

/** Holds on that day, and both still sit at the table. */
export const holdsOn = (each: Representation, people: readonly Participant[], on: string): boolean =>
  each.endedOn === null &&
  each.from <= on &&
  (each.until === null || on <= each.until) &&
  [each.participant, each.for].every((id) => people.some((person) => person.id === id && isSeated(person)));

/** May this person say yes for that one, in these parts of life? Where none is named, only who may in all of them. */
export const maySayFor = (
  representations: readonly Representation[],
  people: readonly Participant[],
  said: {
    readonly by: ParticipantId;
    readonly for: ParticipantId;
    readonly domains: readonly string[];
    readonly on: string;
  },
): boolean =>
  representations.some(
    (each) =>
      each.participant === said.by &&
      each.for === said.for &&
      holdsOn(each, people, said.on) &&
      (each.domains === "all" ||
        (said.domains.length > 0 && said.domains.every((domain) => each.domains.includes(domain)))),
  );

/** Named by the resident or by who leads; nobody names themself, and who leads says yes for nobody. */
export const whyNotNamed = (
  people: readonly Participant[],
  me: Participant,
  { participant, for: resident }: Pick<Representation, "participant" | "for">,
): Refusal | null => {
  const [person, represented] = [participant, resident].map((id) =>
    people.find((each) => each.id === id && isSeated(each)),
  );
  if (!person || !represented || !isResident(represented)) return { reason: "unknown" };
  if (isResident(me) ? me.id !== represented.id : !isFacilitator(me)) return { reason: "notYours", who: "resident" };
  if (person.id === me.id || person.id === represented.id || isFacilitator(person) || person.party === "guest") {
    return {
      reason: "malformed",
      path: "payload.participant",
      detail: "expected somebody who may say yes for another",
    };
  }
  return null;
};
