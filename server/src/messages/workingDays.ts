// Of somebody's working days what a reminder asks: is this one, and which is the next.
import { isWorkingDay, nextWorkingDay } from "@werktafel/shared/domain/time/workingDays";
import { workingDaysAt } from "../boards/calendar/workingDaysAt.ts";
import type { WorkingDays } from "./looking.ts";

export const workingDays: WorkingDays = {
  works: (facts, who, day) => isWorkingDay(day, workingDaysAt(facts, who, day)),
  next: (facts, who, day) => nextWorkingDay(day, workingDaysAt(facts, who, day)),
};
