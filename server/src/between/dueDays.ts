// Until when somebody has to answer: two of their own working days from the day they were asked, holidays left out.
import { answerWithinDays, type DueAfter } from "@werktafel/shared/domain/between/clock";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { addWorkingDays } from "@werktafel/shared/domain/time/workingDays";
import { workingDaysAt } from "../boards/calendar/workingDaysAt.ts";

export const dueAt =
  (facts: BoardFacts): DueAfter =>
  (on, to) =>
    addWorkingDays(on, answerWithinDays, workingDaysAt(facts, to, on));
