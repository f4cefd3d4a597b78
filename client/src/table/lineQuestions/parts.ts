// What the papers of "Ik heb een vraag" are told, and for whom a question waits.
import { type LineQuestion, questionWaitsFor } from "@werktafel/shared/domain/between/lineQuestion";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { linesOn, type TableLine } from "@werktafel/shared/domain/table/tableLines";
import { may } from "@werktafel/shared/policy/may";
import type { TableNow } from "../table.ts";

export type LineQuestionPartsProps =
  | { readonly part: "ask" | "together"; readonly card: ItemCard; readonly text: string; readonly onClose: () => void }
  | { readonly part: "list"; readonly card: ItemCard }
  | { readonly part: "toMe" };

export const mayAskAbout = ({ me, facts }: TableNow): boolean =>
  me !== null && facts.ending.closed === null && may(me, "askLineQuestion") === null;

/** A resident of whom something is asked may want to read it with somebody first, once. */
export const mayReadTogether = (now: TableNow, { lineQuestions }: ItemCard): boolean =>
  now.me?.party === "resident" &&
  mayAskAbout(now) &&
  !lineQuestions.some(({ together, by, answers }) => together && by === now.me?.id && answers.length === 0);

export interface Waiting {
  readonly line: TableLine;
  readonly question: LineQuestion;
}

export const waitingForMe = ({ me, facts, view }: TableNow): readonly Waiting[] =>
  me === null || facts.ending.closed !== null || facts.lineQuestions.length === 0
    ? []
    : linesOn(view).flatMap((line) =>
        line.card.lineQuestions
          .filter((each) => questionWaitsFor(each, me, { people: facts.participants, readers: line.card.audience }))
          .map((question) => ({ line, question })),
      );
