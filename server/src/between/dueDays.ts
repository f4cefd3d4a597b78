// Until when somebody has to answer: two of their own working days from the day they were asked, holidays left out.
import { answerWithinDays, type DueAfter } from "@werktafel/shared/domain/between/clock";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { workingDaysOf } from "@werktafel/shared/domain/time/doors";
import { addWorkingDays, officeDaysWith } from "@werktafel/shared/domain/time/workingDays";
import { holidaysIn } from "../boards/calendar/holidays.ts";

export const dueAt =
  (facts: BoardFacts): DueAfter =>
  (on, to) => {
    const year = Number(on.slice(0, 4));
    const holidays = new Set([year, year + 1].flatMap(holidaysIn));
    const person = facts.participants.find(({ id }) => id === to);
    const days = person ? workingDaysOf(person, facts, holidays) : officeDaysWith(holidays);
    return addWorkingDays(on, answerWithinDays, days);
  };
