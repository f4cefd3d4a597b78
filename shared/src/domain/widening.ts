// *Mag Samira dit ook lezen?*: asked of the residents in a small circle, by who reads there, or because somebody takes over from
// somebody who read there. Nothing is shown to the newcomer before a resident in it says yes; a *liever niet* needs no reason.
import type { ParticipantId } from "../ids.ts";
import { type Audience, audienceKey, reads } from "./audience.ts";
import { isFacilitator, isResident, isSeated, type Participant } from "./participant.ts";
import type { Refusal } from "./refusal.ts";

export interface WideningAsked {
  readonly id: string;
  /** Whose circle it is: two sheets never have the same readers, so this names one. */
  readonly readers: readonly ParticipantId[];
  /** Who would come to read it. */
  readonly who: ParticipantId;
  /** From whom they take over; `null`: from nobody. */
  readonly insteadOf: ParticipantId | null;
  readonly by: ParticipantId;
  readonly on: string;
}

export type WideningFact =
  | { readonly kind: "wideningAsked"; readonly asked: WideningAsked; readonly audience: Audience }
  /** Nobody is told who said no. */
  | {
      readonly kind: "wideningEnded";
      readonly asked: string;
      readonly as: "agreed" | "declined" | "withdrawn";
      readonly on: string;
      readonly audience: Audience;
    };

type People = readonly Participant[];

/**
 * The residents in the circle, and who asked when that person reads it: nobody else learns that there is a circle. A resident who
 * left meanwhile is still named, though they read nothing any more: no fact is only among others.
 */
export const hearsOfWidening = (
  people: People,
  { readers, by }: Pick<WideningAsked, "readers" | "by">,
): readonly ParticipantId[] =>
  people
    .filter((each) => readers.includes(each.id) && (isResident(each) || (isSeated(each) && each.id === by)))
    .map(({ id }) => id);

export const isSameQuestion = (
  one: Pick<WideningAsked, "readers" | "who">,
  other: Pick<WideningAsked, "readers" | "who">,
): boolean => one.who === other.who && audienceKey(one.readers) === audienceKey(other.readers);

/** Whoever would read still sits here, and does not read it yet. */
export const isStillAsked = ({ who, readers }: WideningAsked, people: People): boolean =>
  !reads(readers, who) && people.some((each) => each.id === who && isSeated(each));

/** Anyone who sits here but a guest can come to read a circle; `unknown`: nobody of that name. */
export const whyNotReader = (people: People, who: ParticipantId): Refusal | null => {
  const person = people.find((each) => each.id === who && isSeated(each));
  if (!person) return { reason: "unknown" };
  if (person.party !== "guest") return null;
  return { reason: "malformed", path: "payload.who", detail: "a guest reads only what is for everyone" };
};

/** A resident's own circle is nobody's to take over, and nobody takes over from themself. */
export const whyNotTakenOver = (
  people: People,
  { who, insteadOf }: { readonly who: ParticipantId; readonly insteadOf: ParticipantId },
): Refusal | null => {
  const before = people.find((each) => each.id === insteadOf);
  if (!before) return { reason: "unknown" };
  if (isResident(before) || before.party === "guest" || insteadOf === who) {
    return { reason: "malformed", path: "payload.insteadOf", detail: "expected somebody else, who is no resident" };
  }
  return whyNotReader(people, who);
};

/** Who leads sees to it that somebody takes over; a resident may want it too. */
export const seesToSuccession = (person: Participant): boolean => isFacilitator(person) || isResident(person);
