// *Klopt niet*: somebody's own words beside words of others, and what was answered. From the moment it is said both stand there, for
// all who read the line; a no bears a reason, and who asked may go on disagreeing: then both stand for good (R-406; AVG art. 16).
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { ItemRef } from "../item.ts";
import type { LineWords } from "./lineWords.ts";

export interface StatementAnswer {
  readonly by: ParticipantId;
  readonly on: string;
  readonly as: "changed" | "kept";
  /** Of what stays as it is: why. Of what changed it may be empty. */
  readonly text: string;
  /** How the line read then; `null`: it lay on no sheet any more. */
  readonly line: LineWords | null;
}

export interface Statement {
  readonly id: string;
  readonly byId: ParticipantId;
  readonly about: ItemId;
  /** Empty: who said it took it back, and somebody had answered; the answer stays. */
  readonly text: string;
  readonly on: string;
  /** How the line read when this was said; `null`: it was said before that was kept. */
  readonly line: LineWords | null;
  readonly answer: StatementAnswer | null;
  /** Who said it does not agree with the answer, since then. */
  readonly disputedOn: string | null;
  /** *Toch goed*: who said it lets it rest, since then. */
  readonly settledOn: string | null;
}

type OfStatement = {
  readonly item: ItemRef;
  readonly statement: string;
  readonly by: ParticipantId;
  readonly on: string;
};

export type StatementFact =
  | ({
      readonly kind: "statementMade";
      readonly text: string;
      /** Absent: it was said before that was kept. */
      readonly line?: LineWords | null;
      /** Who was asked to answer it; absent: nobody was. */
      readonly asks?: readonly ParticipantId[];
    } & OfStatement)
  | ({ readonly kind: "statementAnswered" } & OfStatement & Omit<StatementAnswer, "by" | "on">)
  | ({ readonly kind: "statementDisputed" } & OfStatement)
  | ({ readonly kind: "statementSettled" } & OfStatement)
  | ({ readonly kind: "statementTakenBack" } & OfStatement);

/** It waits for an answer. */
export const isOpenStatement = ({ text, answer, settledOn }: Statement): boolean =>
  text !== "" && answer === null && settledOn === null;

/** Who said it may say that the answer is not right: of an answer, once. */
export const canBeDisputed = ({ text, answer, disputedOn, settledOn }: Statement): boolean =>
  text !== "" && answer !== null && disputedOn === null && settledOn === null;

const changed = (all: readonly Statement[], id: string, to: (each: Statement) => Statement): readonly Statement[] =>
  all.map((each) => (each.id === id ? to(each) : each));

export const foldStatement = (all: readonly Statement[], fact: StatementFact): readonly Statement[] => {
  const { statement: id, by, on } = fact;
  switch (fact.kind) {
    case "statementMade": {
      const { text, line = null, item } = fact;
      const made = { id, byId: by, about: item.item, text, on, line, answer: null, disputedOn: null, settledOn: null };
      return [...all.filter((each) => each.id !== id), made];
    }
    case "statementAnswered": {
      const { as, text, line } = fact;
      return changed(all, id, (each) => ({ ...each, answer: { by, on, as, text, line } }));
    }
    case "statementDisputed":
      return changed(all, id, (each) => ({ ...each, disputedOn: on }));
    case "statementSettled":
      return changed(all, id, (each) => ({ ...each, settledOn: on }));
    case "statementTakenBack":
      // Words of somebody else may hang on it: they must still know on what. Another that has no words when the facts are read again
      // is taken back later than this one: an answer to it may still come.
      return changed(all, id, (each) => ({ ...each, text: "" })).filter((each) => each.id !== id || each.answer);
  }
};
