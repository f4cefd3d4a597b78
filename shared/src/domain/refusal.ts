// Every no that this product can say, in one union. A refusal is a value, never thrown; each reason has its
// sentence in words/ and its HTTP status in http/answer.ts, or the code does not compile.
import type { Wording } from "./wording.ts";

export type Refusal =
  /** Bad form: `path` says where, `detail` what (English, for developers; the screen has its own sentence). */
  | { readonly reason: "malformed"; readonly path: string; readonly detail: string }
  /** Not there, or not for you: the two are never told apart. */
  | { readonly reason: "unknown" }
  /** You may read it; only these may do it. */
  | { readonly reason: "notYours"; readonly who: "owner" | "resident" | "facilitator" | "author" | "writer" }
  /** The words changed since they stood on the screen of who answered. */
  | { readonly reason: "wordingChanged"; readonly words: Wording }
  /** Somebody was just earlier: `by` is a participant's id. */
  | { readonly reason: "alreadyTaken"; readonly by: string }
  /** Not from this state to that one. */
  | { readonly reason: "notNow"; readonly from: string; readonly to: string }
  /** No resident in the audience, or a resident who is not seated here. */
  | { readonly reason: "audienceWithoutResident" }
  /** There is no room on the disk, or the store does not answer. Nothing was done. */
  | { readonly reason: "notStored" }
  | { readonly reason: "tooFast" }
  /** Another person than the one who is signed in here: ask first. */
  | { readonly reason: "otherPerson" }
  /** The session ended. */
  | { readonly reason: "signedOut" };

export type RefusalReason = Refusal["reason"];
