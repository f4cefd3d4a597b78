// Sentences of a resident's own first screen and of reading one's plan goal by goal, in Arabic.
import { firstScreen } from "@werktafel/shared/words/ar/firstScreen";
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import { home as dutch } from "../../nl/home/home.ts";

export const home = orDutch(dutch, {
  ...firstScreen,
  pageTitle: "خطتي",
  others: "هذا ما زالوا يفعلونه",
  asked: "أحد ما يسألك هذا.",
  toMine: "كيف تسير الأمور؟ قل ذلك",
  whenItSuits: "في الوقت المناسب.",
  onDay: (day) => `يوم ${day}.`,
  meetAt: (day, time) => `يوم ${day}، ${time}.`,
  meetWhere: (place) => `المكان: ${apart(place)}.`,
  meetNow: "يوجد اجتماع الآن.",
  meetGo: "إلى الاجتماع",
  meetMore: "اقرأ المزيد عن الاجتماع",
  more: "عرض المزيد",
  less: "عرض أقل",
  forMe: "هذا سؤال لك",
  goOn: "إلى أين تريد الذهاب؟",
  read: "اقرأ خطتي",
  board: "اللوحة كلها",
  paper: "خطتي على الورق",
  readTitle: "خطتي",
  readGoal: (place, all) => `الهدف ${place} من ${all}`,
  readNone: "لا يوجد هدف على اللوحة بعد.",
  before: "الهدف السابق",
  next: "الهدف التالي",
});
