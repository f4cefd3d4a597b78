// Every no that this product can say, in one union. A refusal is a value, never thrown; each reason has its
// sentence in words/ and its HTTP status in http/answer.ts, or the code does not compile.
import type { StepUpWay } from "./signingIn.ts";
import type { Wording } from "./wording.ts";

export type Refusal =
  /** Bad form: `path` says where, `detail` what (English, for developers; the screen has its own sentence). */
  | { readonly reason: "malformed"; readonly path: string; readonly detail: string }
  /** Not there, or not for you: the two are never told apart. */
  | { readonly reason: "unknown" }
  /** You may read it; only these may do it. */
  | {
      readonly reason: "notYours";
      readonly who: "owner" | "resident" | "facilitator" | "author" | "writer" | "noteTaker";
    }
  /** The words changed since they stood on the screen of who answered. */
  | { readonly reason: "wordingChanged"; readonly words: Wording }
  /** Somebody was just earlier: `by` is a participant's id. */
  | { readonly reason: "alreadyTaken"; readonly by: string }
  /** Not from this state to that one. */
  | { readonly reason: "notNow"; readonly from: string; readonly to: string }
  /** A meeting does not open: no resident is here and none said yes to this meeting. */
  | { readonly reason: "noResidentHere" }
  /** The table stays in preparation: the question in the resident's own words is not there yet. */
  | { readonly reason: "questionMissing" }
  /** Nobody is invited before a resident saw who would come. */
  | { readonly reason: "listNotSeen" }
  /** There is no after-hours agreement yet: close without it, knowingly, or make one first. */
  | { readonly reason: "afterHoursMissing" }
  /** Minutes are not adopted without the yes of these residents to this version (R-313): participants' ids. */
  | { readonly reason: "residentsYesMissing"; readonly of: readonly string[] }
  /** Another version was adopted just before. */
  | { readonly reason: "alreadyAdopted"; readonly version: number; readonly by: string }
  /** These are somebody's own words: `of` is a participant's id. `takenBack`: what a pen wrote down there for them. */
  | { readonly reason: "ownWords"; readonly of: string; readonly takenBack?: true }
  /** Another meeting of this table is open now. */
  | { readonly reason: "meetingUnderWay" }
  /** This person is not (or not yet) at this meeting. */
  | { readonly reason: "notHere"; readonly who: string }
  /** No resident in the audience, or a resident who is not seated here. */
  | { readonly reason: "audienceWithoutResident" }
  /** These people carry it, or it waits for them: they must be able to read it. Participants' ids. */
  | { readonly reason: "leavesOut"; readonly of: readonly string[] }
  /** The last resident of a table stays: it is nobody's table without one. */
  | { readonly reason: "lastResident" }
  /** A beroepskracht says first what happens with what people tell them. */
  | { readonly reason: "sentenceMissing" }
  /** Acting for somebody needs that person's own words that you may. */
  | { readonly reason: "mandateMissing" }
  /** What the residents shared with this organisation was taken back, so nothing is taken out of the house. */
  | { readonly reason: "consentMissing" }
  /** This table is closed: everything can be read, nothing changes any more. */
  | { readonly reason: "boardClosed" }
  /** Somebody said yes to these words, or adopted minutes hold them: from then on they are contradicted, not taken back. */
  | { readonly reason: "alreadyTakenOver"; readonly by: string | null }
  /** A reason of law holds erasing up: `holds` are their reasons, in the words of who set them. */
  | { readonly reason: "heldByLaw"; readonly holds: readonly string[] }
  /** It belongs to a goal that fewer people read: it stays among those. */
  | { readonly reason: "goalIsNarrower" }
  /** There is no room on the disk, or the store does not answer. Nothing was done. */
  | { readonly reason: "notStored" }
  | { readonly reason: "tooFast" }
  /**
   * Another person than the one who is signed in here: ask first. `joins`: they may be one, if they say so; or both have a chair at
   * the same table, and one person sits on one chair. Absent: not here.
   */
  | { readonly reason: "otherPerson"; readonly joins?: "may" | "sameTable" }
  /** Who works here comes in by passkey or by their own organisation; a link alone opens nothing for them. */
  | { readonly reason: "strongDoorOnly" }
  /** Nobody says yes to what they asked themselves. */
  | { readonly reason: "secondPersonNeeded" }
  /** A yes that is about oneself is written down by somebody else. */
  | { readonly reason: "ownBenefit" }
  /** What stands in the way is never laid with somebody who is not paid for it, unless they take it themselves. */
  | { readonly reason: "theirsToTake"; readonly of: string }
  /** The own card is not filled in: others do not know what becomes of what they say. */
  | { readonly reason: "ownCardMissing" }
  /** The session ended. */
  | { readonly reason: "signedOut" }
  /** The screen of this device is locked: first the own PIN or passkey. */
  | { readonly reason: "locked"; readonly ways: readonly StepUpWay[] }
  /** For this it must be sure that it is really this person: one of these ways, within the last ten minutes. */
  | { readonly reason: "stepUpNeeded"; readonly ways: readonly StepUpWay[] }
  /** Not this PIN; or too many wrong ones, for a while. The two are never told apart. */
  | { readonly reason: "wrongPin" };

export type RefusalReason = Refusal["reason"];
