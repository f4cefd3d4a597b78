// Who answers a *klopt niet*: whose words they are, whose action it is, and who leads the process. One rule, asked by the screen to
// show a button and by the server to decide.
import { type ParticipantId, participantId } from "../../ids.ts";
import { type Audience, reads } from "../audience.ts";
import type { BoardFacts } from "../board.ts";
import type { SheetItem } from "../item.ts";
import { isFacilitator, isSeated, type Participant } from "../participant.ts";
import type { Refusal } from "../refusal.ts";
import { isOpenStatement, type Statement } from "./statement.ts";

/** The line a statement is about, as far as it says who answers for it. */
export interface AnsweredLine {
  readonly author: ParticipantId | null;
  readonly owner: ParticipantId | null;
  readonly readers: Audience;
}

interface Lying {
  readonly item: Pick<SheetItem, "values"> | null;
  readonly audience: Audience;
}

export const answeredLine = (
  { item, audience: readers }: Lying,
  about: Pick<Statement, "about">,
  { actions }: Pick<BoardFacts, "actions">,
): AnsweredLine => {
  const idIn = (field: string): ParticipantId | null => {
    const value = item?.values[field];
    return typeof value === "string" && value !== "" ? participantId(value) : null;
  };
  return { author: idIn("byId"), owner: actions[about.about]?.owner ?? idIn("ownerId"), readers };
};

export interface Answerers {
  /** Whose words or action it is. */
  readonly first: readonly Participant[];
  /** Who leads; where nobody of either is there, who works here, else whoever reads it. */
  readonly next: readonly Participant[];
}

/** Of those who sit here and read it; nobody answers their own. */
export const answerersOf = (
  { byId }: Pick<Statement, "byId">,
  { author, owner, readers }: AnsweredLine,
  people: readonly Participant[],
): Answerers => {
  const here = people.filter(
    (each) => isSeated(each) && each.party !== "guest" && each.id !== byId && reads(readers, each.id),
  );
  const first = here.filter(({ id }) => id === author || id === owner);
  const leading = here.filter((each) => isFacilitator(each) && !first.includes(each));
  if (first.length + leading.length > 0) return { first, next: leading };
  const staff = here.filter(({ party }) => party === "staff");
  return { first, next: staff.length > 0 ? staff : here };
};

/** `null` when this person may answer it now. */
export const whyNotAnswered = (
  statement: Statement,
  me: Pick<Participant, "id">,
  at: { readonly line: AnsweredLine; readonly people: readonly Participant[] },
): Refusal | null => {
  const { first, next } = answerersOf(statement, at.line, at.people);
  if (![...first, ...next].some(({ id }) => id === me.id)) return { reason: "notYours", who: "owner" };
  return isOpenStatement(statement) ? null : { reason: "notNow", from: "answered", to: "answered" };
};
