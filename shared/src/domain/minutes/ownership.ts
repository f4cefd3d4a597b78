// Whose line it is. What somebody said stays in their words until they say it differently, and only until adoption (R-222c,
// R-309); the rest is the table's, and is changed by who leads or takes notes.
import type { ParticipantId } from "../../ids.ts";
import { leads, takesNotes } from "../meeting/leading.ts";
import type { MeetingState } from "../meeting/meeting.ts";
import { isResident, type Participant } from "../participant.ts";
import type { Refusal } from "../refusal.ts";
import type { Correction, ReadBlock } from "./minutes.ts";

/** Words that were said yes to, or no: nobody puts others in their place behind the back of who answered. */
const answererOf = ({ answers = [] }: ReadBlock, people: readonly Participant[]): ParticipantId | null =>
  (answers.find(({ by }) => people.some((each) => each.id === by && isResident(each))) ?? answers[0])?.by ?? null;

export interface LineOf {
  readonly meeting: MeetingState;
  readonly people: readonly Participant[];
}

/** `null` when this person may put this line differently; `removes`: or take it away. */
export const whyNotChanged = (
  { meeting, people }: LineOf,
  me: Participant,
  block: ReadBlock,
  removes = false,
): Refusal | null => {
  const { wordsOf, section } = block;
  if (wordsOf !== undefined) return wordsOf === me.id ? null : { reason: "ownWords", of: wordsOf };
  if (!takesNotes(meeting, me)) return { reason: "notYours", who: "noteTaker" };
  const answerer = answererOf(block, people);
  if (answerer !== null) return { reason: "ownWords", of: answerer };
  // It is written on its sheet, by all who read it; laying the minutes before everyone takes it from there.
  if (section === "summary" && block.item) return { reason: "notNow", from: "onSheet", to: "reviseMinutes" };
  const saysItself = block.text === "" || (removes && section === "presence");
  return saysItself ? { reason: "notNow", from: section, to: "reviseMinutes" } : null;
};

/** Whose line a correction is about: who said it, or who does it. */
const ownerOf = (block: ReadBlock | undefined): ParticipantId | null =>
  block?.wordsOf ?? (block?.section === "actions" ? (block.people?.[0] ?? null) : null);

/** The owner of the line, or who leads, answers a correction; once. What somebody said is put differently by nobody else. */
export const whyNotAnswered = (
  meeting: MeetingState,
  me: Participant,
  correction: Correction,
  as: "changed" | "kept" = "kept",
): Refusal | null => {
  const blocks = meeting.minutes.versions.find((each) => each.version === correction.version)?.blocks ?? [];
  const block = blocks.find((each) => each.id === correction.block);
  if (ownerOf(block) !== me.id && !leads(meeting, me)) return { reason: "notYours", who: "owner" };
  const said = block?.wordsOf;
  if (as === "changed" && said !== undefined && said !== me.id) return { reason: "ownWords", of: said };
  return correction.answer === null ? null : { reason: "notNow", from: correction.answer.as, to: "answerCorrection" };
};
