// Who may say something at a board at all, of those who have a place there: asked of every event and every wish, before
// what they say is looked at. What they may do with it is the verb's own question (`may`).
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Place } from "../gate.ts";

export interface PlacePolicy {
  readonly name: string;
  /** `null`: they may. */
  judge(place: Place): Refusal | null;
}

const readsOnly: Refusal = { reason: "notYours", who: "writer" };

export const placePolicies = {
  /** The big screen too. */
  anyPlace: { name: "anyPlace", judge: () => null },
  /** Whoever sits there now, a guest of this meeting too. */
  seated: { name: "seated", judge: ({ seat }) => (seat === null ? readsOnly : null) },
  /** Whoever sits there from one meeting to the next: a guest reads. */
  sitsHere: {
    name: "sitsHere",
    judge: ({ seat }) => (seat === null || seat.party === "guest" ? readsOnly : null),
  },
  /** Whoever sits there now; the deed itself asks who does it to show first that it is really them. */
  seatedAndSure: { name: "seated, steppedUp", judge: ({ seat }) => (seat === null ? readsOnly : null) },
  sitsHereAndSure: {
    name: "sitsHere, steppedUp",
    judge: ({ seat }) => (seat === null || seat.party === "guest" ? readsOnly : null),
  },
} as const satisfies Record<string, PlacePolicy>;
