// Sentences about who can be called now, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import { callNow as dutch, newsWords as dutchNews } from "../../nl/between/callNow.ts";

export const callNow = orDutch(dutch, {
  title: "بمن أتصل؟",
  now: "اتصل الآن",
  isThere: (name) => `${apart(name)} موجود الآن.`,
  areThere: (names) => `${apart(names)}: موجودون الآن.`,
  canCall: (who) => `يمكنك الاتصال بـ ${apart(who)}.`,
  call: (name) => `اتصل بـ ${apart(name)}`,
  after: (time, who) => `بعد الساعة ${apart(time)}: ${apart(who)}`,
  backAt: (name, when) => `يعود ${apart(name)} ${when}.`,
  away: (name) => `${apart(name)} غير موجود الآن.`,
  nobody: "لا يوجد بعد من تستطيع الاتصال به الآن.",
  anchor: (name) => `يمكنك دائمًا الاعتماد على ${apart(name)}.`,
  noNumber: "لا يوجد رقم. اسأل من حول الطاولة.",
});

export const newsWords = orDutch(dutchNews, {
  title: "الأخبار بعد ظهر الجمعة",
  ask: "كيف تريد أن تسمع أخبارًا عن المال أو عن قرار؟",
  about: "يوم الجمعة بعد الساعة 12.00 وفي عطلة الأسبوع. على اللوحة تظهر دائمًا فورًا.",
  choices: { atOnce: "فورًا", explained: "عندما يستطيع أحد أن يشرحها", askMe: "اسألني أولًا" },
  kept: "تم الحفظ. يمكنك تغيير هذا دائمًا.",
});
