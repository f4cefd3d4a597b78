// The screen of who reads and who looked, in Arabic: its door and its head; the story itself is Dutch.
import { orDutch } from "@werktafel/shared/words/translated";
import { looked as dutch } from "../../nl/looked/lookedScreen.ts";

export const looked = orDutch(dutch, {
  door: "من يقرأ ومن نظر",
  title: "من نظر؟",
  lead: { mine: "هكذا تعرف من فتح طاولتك.", theirs: "هكذا يعرف الجميع من فتح هذه الطاولة." },
  more: "عرض المزيد",
  nobody: "في هذه الأيام لم ينظر أحد آخر.",
});
