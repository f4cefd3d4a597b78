// Of somebody's working days what a reminder asks: is this one, which is the next, and which days are holidays.
import { isWorkingDay, nextWorkingDay } from "@werktafel/shared/domain/time/workingDays";
import { holidaysAround } from "../boards/calendar/holidays.ts";
import { workingDaysAt } from "../boards/calendar/workingDaysAt.ts";
import type { WorkingDays } from "./looking.ts";

export const workingDays: WorkingDays = {
  works: (facts, who, day) => isWorkingDay(day, workingDaysAt(facts, who, day)),
  holidays: (day) => holidaysAround(Date.parse(day)),
  next: (facts, who, day) => nextWorkingDay(day, workingDaysAt(facts, who, day)),
};
