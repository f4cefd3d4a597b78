// The days of the week by name, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import { dayWords as dutch } from "../../nl/house/weekDays.ts";

export const dayWords = orDutch(dutch, {
  mo: "الاثنين",
  tu: "الثلاثاء",
  we: "الأربعاء",
  th: "الخميس",
  fr: "الجمعة",
  sa: "السبت",
  su: "الأحد",
});
