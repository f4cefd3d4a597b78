// The days of the week by name.
import type { WeekDay } from "@werktafel/shared/domain/house/organisation";

export const dayWords: Readonly<Record<WeekDay, string>> = {
  mo: "maandag",
  tu: "dinsdag",
  we: "woensdag",
  th: "donderdag",
  fr: "vrijdag",
  sa: "zaterdag",
  su: "zondag",
};
