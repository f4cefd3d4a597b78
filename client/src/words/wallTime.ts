// Times of day as people say them: "16.00", "maandag 9.00 uur".
import { daysBetween } from "@werktafel/shared/domain/time/days";
import type { WallTime } from "@werktafel/shared/domain/time/openness";
import { dayInWords, today, weekdayInWords } from "./dates.ts";
import { locale } from "./nl/reading/locale.ts";

/** `09:00` → "9.00". */
export const clockInWords = (time: string): string => locale.time(time.replace(/^0/, ""));

/** "vandaag 13.00 uur", "maandag 9.00 uur", and the date as well when it is a week or more away. */
export const whenInWords = ({ day, time }: WallTime, now: Date = new Date()): string => {
  const ahead = daysBetween(today(now), day);
  const name = ahead === 0 ? locale.today : ahead < 7 ? weekdayInWords(day) : dayInWords(day, now);
  return locale.when(name, locale.clock(time.replace(/^0/, "")));
};
