// Times of day as people say them: "16.00", "maandag 9.00 uur".
import { daysBetween } from "@werktafel/shared/domain/time/days";
import type { WallTime } from "@werktafel/shared/domain/time/openness";
import { dayInWords, today } from "./dates.ts";

/** `09:00` → "9.00". */
export const clockInWords = (time: string): string => time.replace(/^0/, "").replace(":", ".");

/** "vandaag 13.00 uur", "maandag 9.00 uur", and the date as well when it is a week or more away. */
export const whenInWords = ({ day, time }: WallTime, now: Date = new Date()): string => {
  const ahead = daysBetween(today(now), day);
  const words = dayInWords(day, now);
  const name = ahead === 0 ? "vandaag" : ahead < 7 ? (words.split(" ")[0] ?? words) : words;
  return `${name} ${clockInWords(time)} uur`;
};
