// Sentences around the minutes: where they are, and whether there are new ones, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import { minutes as dutch } from "../../nl/meeting/minutesDoor.ts";
import { namesJoined } from "../../speaking.ts";

export const minutes = orDutch(dutch, {
  title: "ما اتفقنا عليه",
  door: "المحاضر",
  list: "المحاضر",
  none: "لا يوجد محضر بعد. بعد الاجتماع تجده هنا.",
  meetingOf: (day) => `اجتماع ${day}`,
  backToList: "كل المحاضر",
  skip: "إلى المحضر",
  ready: "المحضر جاهز. هل تقرؤه معنا؟",
  draft: "مسودة",
  draftFor: (name) => `ما زال ${apart(name)} يكتب المحضر. يمكنك قراءته الآن.`,
  adoptedOn: (day) => `ثُبّت يوم ${day}`,
  askedYou: "هل هذا صحيح؟ قل ذلك إن أردت.",
  notAdopted: "لم يُثبّت بعد",
  waiting: (names) => `لم يقولوا شيئًا بعد: ${namesJoined(names)}. هذا جيد.`,
  takeHome: "خذه إلى البيت",
  pdf: "افتحه كملف PDF",
  print: "طباعة",
});
