// On which days somebody works: from Monday to Friday, until the house knows their own days.
import { dayAfter, weekdayOf } from "@werktafel/shared/domain/messages/wallClock";
import type { WorkingDays } from "./looking.ts";

const isWeekday = (day: string): boolean => weekdayOf(day) <= 5;

export const workingDays: WorkingDays = {
  works: (_facts, _who, day) => isWeekday(day),
  next: (_facts, _who, day) => {
    let next = dayAfter(day);
    while (!isWeekday(next)) next = dayAfter(next);
    return next;
  },
};
