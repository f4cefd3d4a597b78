// Arabic as a language. Names of days and months as most Arabic screens write them, in the calendar that everybody here lives by; and the
// digits of the letters, buses and telephones of this country (0253).
import type { Translated } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import type { locale as dutch } from "../../nl/reading/locale.ts";

export const locale: Translated<typeof dutch> = {
  code: "ar",
  direction: "rtl",
  tag: "ar-u-ca-gregory-nu-latn",
  joined: (names) =>
    names.length < 2
      ? names.map(apart).join("")
      : `${names.slice(0, -1).map(apart).join("، ")} و${apart(names[names.length - 1] ?? "")}`,
  today: "اليوم",
  time: (time) => apart(time),
  clock: (time) => `الساعة ${apart(time)}`,
  moment: (day, clock) => `${day} ${clock}`,
  when: (day, clock) => `${day} ${clock}`,
};
