// What a person can ask about taking back, erasing and contradicting, and about pausing, stopping and keeping a table.
import type { ClosingPlan, Ending, RetentionRule } from "../../domain/closing.ts";
import type { ItemRef } from "../../domain/item.ts";

export interface ForgettingPayloads {
  /** Dit klopt niet: stays beside the item in the holder's words. Answers with its id in `made`. */
  makeStatement: { readonly item: ItemRef; readonly text: string };
  /** Whose words it is about, or who leads: it was changed on the table, or it stays as it is and why. */
  answerStatement: { readonly statement: string; readonly as: "changed" | "kept"; readonly text: string };
  /** Ik ben het er niet mee eens: the answer; both stand for good. */
  disputeStatement: { readonly statement: string };
  /** Toch goed: who said it lets it rest; all that was said stays readable. */
  settleStatement: { readonly statement: string };
  takeBackStatement: { readonly statement: string };
  /** Neem terug: own words that nobody took over yet. All words of it are gone for everyone (R-222c). */
  takeBackItem: { readonly item: ItemRef };
  /** A resident wants this gone for good. */
  askItemErasure: { readonly item: ItemRef };
  /** Who asked takes that back, as long as it was not carried out. */
  unaskItemErasure: { readonly item: ItemRef };
  declineItemErasure: { readonly item: ItemRef; readonly reason: string };
  /** Haal weg voor altijd. A resident's own words, or what a resident asked to erase. */
  eraseItem: { readonly item: ItemRef };
  /** `until`: a day, or `null`: dat weet ik nog niet. */
  pauseTable: { readonly until: string | null };
  /** `pause`: which rest; a wish that comes later ends no other one (0289). */
  resumeTable: { readonly pause?: NonNullable<Ending["pause"]> };
  proposeClosing: ClosingPlan;
  /** Yes to the proposal as it stands; the last yes that was missing closes the table. */
  /** `plan`: what it is a yes to, as that screen had it. */
  agreeToClosing: { readonly plan?: ClosingPlan };
  callOffClosing: Readonly<Record<string, never>>;
  /** Of a closed table: to go on with it. */
  proposeReopening: Readonly<Record<string, never>>;
  /** The last yes that was missing opens the table again. */
  agreeToReopening: Readonly<Record<string, never>>;
  callOffReopening: Readonly<Record<string, never>>;
  /** `rule`: the one it replaces, or `null`. */
  setRetention: Omit<RetentionRule, "id"> & { readonly rule: string | null };
  dropRetention: { readonly rule: string };
  holdErasure: { readonly reason: string };
  endHold: { readonly hold: string };
  askBoardErasure: Readonly<Record<string, never>>;
  unaskBoardErasure: Readonly<Record<string, never>>;
  approveDestruction: Readonly<Record<string, never>>;
  unapproveDestruction: Readonly<Record<string, never>>;
}
