// The days of the week by name, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { dayWords as dutch } from "../../nl/house/weekDays.ts";

export const dayWords: Translated<typeof dutch> = {
  mo: "Monday",
  tu: "Tuesday",
  we: "Wednesday",
  th: "Thursday",
  fr: "Friday",
  sa: "Saturday",
  su: "Sunday",
};
