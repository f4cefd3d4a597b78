// Sentences before one sits at a table: welcome and coming in, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import { start as dutch } from "../nl/start.ts";

export const start = orDutch(dutch, {
  // A mark that runs to the left, so that the name stands where this screen begins.
  product: "\u200fWerktafel",
  welcome: {
    promise: "طاولة واحدة. وأنت حولها.",
    lead: "معًا على لوحة واحدة. ما تريده وما يسير جيدًا. ما نتفق عليه ومن يفعل ماذا.",
    readers: "ترى أولًا من سيقرأ. ثم تضعه على اللوحة.",
    yes: "بدون كلمة نعم منك لا يوجد اتفاق.",
    call: "بعد الساعة 16.00 أيضًا تعرف بمن تتصل.",
    tryTitle: "تجوّل حول طاولة للتجربة",
    tryLead: "كل شيء هنا خيالي. اختر كرسيًا. لا يمكنك أن تفسد شيئًا.",
    bigScreen: "الشاشة الكبيرة",
    bigScreenWhere: "للقاعة",
  },
  comeIn: {
    title: "ادخل",
    ready: "رابطك موجود. ادخل عندما تكون جاهزًا.",
    goIn: "الدخول",
    noLink: "تدخل برابطك الخاص. تجده في رسالة على هاتفك أو في بريدك أو على ورقتك.",
    broken: "هذا الباب لم يعد موجودًا. ارجع إلى البداية.",
    askCode: "ما هو رمزك؟",
    codeName: "رمز من 4 أرقام",
    codeWhere: "الرمز من 4 أرقام. تجده في رسالة على هاتفك أو على ورقتك.",
    wrongCode: "هذا ليس الرمز الصحيح. جرّب مرة أخرى.",
    newCode: "رمز جديد",
    newCodeWhat: "اسأل شخصًا من طاولتك. ستحصل على رابط جديد ورمز جديد.",
    notMine: "هذا ليس هاتفي",
    notMineWhat: "إذن لا يبقى شيء هنا.",
    help: "لم ينجح؟ شخص من طاولتك يستطيع مساعدتك. لا يمكنك أن تفسد شيئًا.",
    other: (name) => `${apart(name)} في الداخل الآن. هل تريد التبديل؟`,
    otherUnnamed: "شخص آخر في الداخل الآن. هل تريد التبديل؟",
    switchYes: "نعم، بدّل",
    switchNo: (name) => `لا، ابقَ ${apart(name)}`,
    switchNoUnnamed: "لا، اتركه هكذا",
    noConnection: "لا يوجد اتصال الآن. جرّب بعد قليل.",
  },
  entryHelp: {
    title: "ساعدني",
    lines: [
      "تدخل برابطك الخاص. أحيانًا معه رمز.",
      "الرمز على ورقة أخرى، أو في رسالة أخرى.",
      "لم تعرف كيف؟ اسأل شخصًا من طاولتك.",
      "لا يمكنك أن تفسد شيئًا.",
    ],
    numbers: [
      { when: "خطر؟", who: `اتصل بـ ${apart("112")}`, tel: "112" },
      { when: "لا تريد أن تعيش؟", who: `اتصل بـ ${apart("0800 0113")}`, tel: "0800 0113" },
      {
        when: "تريد أن تتكلم مع أحد، ليلًا أو نهارًا؟",
        who: `اتصل بـ ${apart("Luisterlijn")}: ${apart("088 0767 000")}`,
        tel: "088 0767 000",
      },
    ],
  },
  tables: { title: "طاولاتي", none: "لا تجلس الآن حول أي طاولة.", makeNew: "طاولة جديدة" },
  ended: { title: "لم تعد حول هذه الطاولة", text: "ما كتبته يبقى مع اسمك." },
  unknown: {
    title: "لا توجد هنا طاولة لك",
    text: "هذه الطاولة غير موجودة، أو تحتاج إلى رابط جديد. شخص من طاولتك يستطيع مساعدتك.",
    toStart: "إلى البداية",
  },
  noConnection: { title: "لا يوجد اتصال الآن", again: "جرّب مرة أخرى" },
});
