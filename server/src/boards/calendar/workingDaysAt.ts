// On which days somebody at a table works: their own days, else those of their organisation, without the country's holidays.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { workingDaysOf } from "@werktafel/shared/domain/time/doors";
import { officeDaysWith, type WorkingDays } from "@werktafel/shared/domain/time/workingDays";
import type { ParticipantId } from "@werktafel/shared/ids";
import { holidaysAround } from "./holidays.ts";

/** As seen from `day`. `null`, or nobody of that name: the days of an office. */
export const workingDaysAt = (facts: BoardFacts, who: ParticipantId | null, day: string): WorkingDays => {
  const holidays = holidaysAround(Date.parse(day));
  const person = facts.participants.find(({ id }) => id === who);
  return person ? workingDaysOf(person, facts, holidays) : officeDaysWith(holidays);
};
