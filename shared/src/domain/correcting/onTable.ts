// Every *klopt niet* on a table that waits for an answer, with the line it is about, and with whom it lies.
import type { BoardFacts } from "../board.ts";
import type { ItemCard } from "../table/card.ts";
import { linesOn } from "../table/tableLines.ts";
import type { TableView } from "../tableView.ts";
import { workingDaysOf } from "../time/doors.ts";
import { type Lying, whereItLies } from "./correctionClock.ts";
import { isOpenStatement, type Statement } from "./statement.ts";
import { type AnsweredLine, answeredLine } from "./whoAnswers.ts";

export interface OpenStatement {
  readonly card: ItemCard;
  /** The words the line is known by. */
  readonly text: string;
  readonly statement: Statement;
  readonly line: AnsweredLine;
}

/** Of what lies there: what is put away asks nothing of anybody until it comes back. */
export const openStatementsOn = (view: TableView, facts: BoardFacts): readonly OpenStatement[] =>
  facts.statements.some(isOpenStatement)
    ? [...linesOn(view), ...view.afterHours.map((card) => ({ card, text: card.text }))].flatMap(({ card, text }) =>
        card.statements
          .filter(isOpenStatement)
          .map((statement) => ({ card, text, statement, line: answeredLine(card, statement, facts) })),
      )
    : [];

export interface DayAt {
  /** Today at the table. */
  readonly on: string;
  readonly holidays: ReadonlySet<string>;
}

/** With whom it lies today; `null`: it waits for no answer. */
export const lyingOf = (
  { statement, line }: Pick<OpenStatement, "statement" | "line">,
  facts: BoardFacts,
  { on, holidays }: DayAt,
): Lying | null =>
  whereItLies(statement, {
    line,
    people: facts.participants,
    on,
    holidays,
    workingDaysOf: (person) => workingDaysOf(person, facts, holidays),
  });
