// Until when a *klopt niet* is answered, and with whom it lies: first whose words they are, after two weeks also who leads, after three
// where one goes with a complaint. A month is the most there is (AVG art. 12(3)). It counts nobody's days and blames nobody.
import type { ParticipantId } from "../../ids.ts";
import type { Participant } from "../participant.ts";
import { addDays, monthAfter } from "../time/days.ts";
import { isWorkingDay, nextWorkingDay, officeDaysWith, type WorkingDays } from "../time/workingDays.ts";
import { isOpenStatement, type Statement } from "./statement.ts";
import { type AnsweredLine, answerersOf } from "./whoAnswers.ts";

const [firstDays, leadingDays] = [14, 21] as const;

export interface CorrectionDays {
  /** The last day of whose words they are. */
  readonly first: string;
  /** The last day of who leads. */
  readonly leads: string;
  /** The last day of the month. */
  readonly last: string;
}

/** A day on which nobody is there to answer is no last day: then it is the one before. */
const atWork = (day: string, after: string, days: WorkingDays): string => {
  let found = day;
  while (found > after && !isWorkingDay(found, days)) found = addDays(found, -1);
  return found > after ? found : day;
};

export const correctionDays = (on: string, holidays: ReadonlySet<string>): CorrectionDays => {
  const days = officeDaysWith(holidays);
  return {
    first: atWork(addDays(on, firstDays), on, days),
    leads: atWork(addDays(on, leadingDays), addDays(on, firstDays), days),
    last: atWork(monthAfter(on), addDays(on, leadingDays), days),
  };
};

export type CorrectionStep = "first" | "leads" | "complaint";

export interface Lying {
  readonly step: CorrectionStep;
  /** Who can answer it now, and is asked. */
  readonly with: readonly ParticipantId[];
  /** The last day of this step. */
  readonly until: string;
  /** The last day of all. */
  readonly last: string;
  /** The month is over. */
  readonly isLate: boolean;
}

export interface ClockAt {
  readonly line: AnsweredLine;
  readonly people: readonly Participant[];
  /** Today at the table. */
  readonly on: string;
  readonly holidays: ReadonlySet<string>;
  readonly workingDaysOf: (person: Participant) => WorkingDays;
}

const idsOf = (people: readonly Participant[]): readonly ParticipantId[] => people.map(({ id }) => id);

/** With whom it lies today; `null`: it waits for no answer. */
export const whereItLies = (statement: Statement, at: ClockAt): Lying | null => {
  if (!isOpenStatement(statement)) return null;
  const { on, people, line, holidays } = at;
  const days = correctionDays(statement.on, holidays);
  const { first, next } = answerersOf(statement, line, people);
  // Whose door stays shut all that time is not waited for.
  const there = first.filter((each) => nextWorkingDay(statement.on, at.workingDaysOf(each)) <= days.first);
  const lies = { last: days.last, isLate: on > days.last };
  if (there.length > 0 && on <= days.first) return { ...lies, step: "first", with: idsOf(there), until: days.first };
  if (next.length > 0 && on <= days.leads) return { ...lies, step: "leads", with: idsOf(next), until: days.leads };
  return { ...lies, step: "complaint", with: idsOf([...first, ...next]), until: days.last };
};

/** Where one goes when no answer came, in the words of where these people work; empty when none of them said. */
export const complaintTo = (statement: Statement, line: AnsweredLine, people: readonly Participant[]): string => {
  const { first, next } = answerersOf(statement, line, people);
  const staff = people.filter(({ party, leftOn }) => party === "staff" && leftOn === null);
  const author = people.filter(({ id }) => id === line.author || id === line.owner);
  return [...first, ...author, ...next, ...staff].map((each) => each.complaintTo ?? "").find((to) => to !== "") ?? "";
};
