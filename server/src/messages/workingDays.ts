// On which days somebody at a table works: their own days, else those of their organisation, without the country's holidays.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { workingDaysOf } from "@werktafel/shared/domain/time/doors";
import {
  isWorkingDay,
  nextWorkingDay,
  officeDaysWith,
  type WorkingDays as Days,
} from "@werktafel/shared/domain/time/workingDays";
import type { ParticipantId } from "@werktafel/shared/ids";
import { holidaysAround } from "../boards/calendar/holidays.ts";
import type { WorkingDays } from "./looking.ts";

const daysOf = (facts: BoardFacts, who: ParticipantId, day: string): Days => {
  const holidays = new Set(holidaysAround(Date.parse(day)));
  const person = facts.participants.find(({ id }) => id === who);
  return person ? workingDaysOf(person, facts, holidays) : officeDaysWith(holidays);
};

export const workingDays: WorkingDays = {
  works: (facts, who, day) => isWorkingDay(day, daysOf(facts, who, day)),
  next: (facts, who, day) => nextWorkingDay(day, daysOf(facts, who, day)),
};
