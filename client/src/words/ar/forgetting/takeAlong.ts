// Sentences of a copy to take home, a table that rests, and stopping, in Arabic. Erasing a table and how long it is kept are not there yet.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import { takeAlong as dutch } from "../../nl/forgetting/takeAlong.ts";

export const takeAlong = orDutch(dutch, {
  title: "أخذ نسخة والتوقف",
  copy: {
    title: "خذ نسخة إلى البيت",
    lead: "نسخة من الطاولة كلها. هي لك.",
    notIn: "ما يحتفظ به الآخرون لأنفسهم ليس فيها.",
    take: "خذ نسخة إلى البيت",
    asPdf: "خذها كملف PDF",
    asJson: "ملف للحاسوب",
    taken: "نسختك بين الملفات المحمّلة.",
    safe: "احفظ النسخة في مكان لك.",
    others: "من أخذ نسخة؟",
  },
  pause: {
    title: "راحة قصيرة",
    lead: "يمكن للطاولة أن ترتاح. كل شيء يبقى محفوظًا.",
    until: "حتى متى؟",
    unknown: "ألا تعرف بعد؟ اتركه فارغًا.",
    start: "دع الطاولة ترتاح",
    resume: "متابعة",
  },
  stop: {
    title: "أريد أن أتوقف",
    lead: "نتوقف معًا. يجب أن يقول شخصان نعم: أنت ومن يقود الحديث.",
    after: "بعدها لا يستطيع أحد أن يغيّر شيئًا. أنت تستطيع قراءة كل شيء.",
    keeper: "من يحفظ الطاولة؟",
    afterCare: "من يسأل لاحقًا كيف الحال؟",
    when: "في أي يوم؟",
    propose: "اقترح التوقف",
    proposed: (name) => `${apart(name)} يريد التوقف.`,
    proposedMine: "أنت تريد التوقف.",
    keeps: (names) => `${names} يحفظ الطاولة.`,
    waits: (names) => `ما زلنا ننتظر ${names}.`,
    ask: "هل توافق؟",
    yes: "نعم، نتوقف",
    no: "لا، ليس بعد",
    notMine: "لا أريد أن نتوقف",
  },
  reopen: {
    title: "المتابعة من جديد",
    lead: "هل تريد متابعة هذه الطاولة؟ نفعل ذلك معًا.",
    propose: "اقترح المتابعة",
    yes: "نعم، نتابع",
    no: "لا، اترك الطاولة مغلقة",
  },
});
