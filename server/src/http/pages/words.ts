// The few sentences that the server itself writes, before the screens take over, in each language of the screens; plain words, as
// in client/src/words.
import { apart } from "@werktafel/shared/words/apart";
import type { Language } from "@werktafel/shared/domain/language";
import { firstScreen as arabicFirst } from "@werktafel/shared/words/ar/firstScreen";
import { firstScreen as englishFirst } from "@werktafel/shared/words/en/firstScreen";
import { statementWords as englishStatements } from "@werktafel/shared/words/en/statements";
import { firstScreen as dutchFirst } from "@werktafel/shared/words/nl/firstScreen";
import { statementWords as dutchStatements } from "@werktafel/shared/words/nl/statements";
import { orDutch, type Translated } from "@werktafel/shared/words/translated";

/** `2026-09-18` → `18 september 2026`; anything else as it is. */
const dayIn = (tag: string) => {
  const day = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return (on: string): string => {
    const at = Date.parse(`${on.slice(0, 10)}T00:00:00Z`);
    return Number.isNaN(at) ? on : day.format(at);
  };
};

const dutch = {
  product: "Werktafel",
  welcome: {
    title: "Eén tafel. Jij zit erbij.",
    text: "Samen op één bord. Wat je wilt en wat goed gaat. Wat we afspreken en wie wat doet.",
  },
  comeIn: {
    title: "Kom binnen",
    text: "Je komt binnen met je eigen link. Die staat in je sms, je mail of op je briefje.",
  },
  shut: { title: "Je scherm is dicht", text: "Hier staat niets meer open." },
  unknown: {
    title: "Hier is geen tafel voor jou",
    text: "Deze tafel is er niet, of je hebt een nieuwe link nodig. Iemand van je tafel kan je helpen.",
  },
  withoutScript: "Zet JavaScript aan om hier iets te doen. Lezen kan zo ook.",
  board: {
    mine: { table: "Mijn tafel", question: "Mijn vraag" },
    ours: { table: "Onze tafel", question: "Onze vraag" },
    theirs: (name: string) => ({ table: `De tafel van ${name}`, question: `De vraag van ${name}` }),
    strengths: "Wat gaat goed?",
    goals: "Doelen",
    done: "Wat is er gedaan?",
    doneBy: (name: string, day: string) => `${name}, ${day}`,
    call: "Wie kan ik bellen?",
  },
  home: dutchFirst,
  statements: dutchStatements,
  day: dayIn("nl-NL"),
} as const;

export type PageWords = Translated<typeof dutch>;

const english: PageWords = {
  product: "Werktafel",
  welcome: {
    title: "One table. You sit at it.",
    text: "Together on one board. What you want and what goes well. What we agree and who does what.",
  },
  comeIn: {
    title: "Come in",
    text: "You come in with your own link. It is in your text message, your e-mail or on your note.",
  },
  shut: { title: "Your screen is closed", text: "Nothing is open here any more." },
  unknown: {
    title: "There is no table for you here",
    text: "This table is not there, or you need a new link. Someone at your table can help you.",
  },
  withoutScript: "Turn on JavaScript to do something here. You can read without it.",
  board: {
    mine: { table: "My table", question: "My question" },
    ours: { table: "Our table", question: "Our question" },
    theirs: (name) => ({ table: `The table of ${name}`, question: `The question of ${name}` }),
    strengths: "What goes well?",
    goals: "Goals",
    done: "What was done?",
    doneBy: (name, day) => `${name}, ${day}`,
    call: "Who can I call?",
  },
  home: englishFirst,
  statements: englishStatements,
  day: dayIn("en-GB"),
};

const arabic = orDutch(dutch, {
  product: "\u200fWerktafel",
  welcome: {
    title: "طاولة واحدة. وأنت حولها.",
    text: "معًا على لوحة واحدة. ما تريده وما يسير جيدًا. ما نتفق عليه ومن يفعل ماذا.",
  },
  comeIn: { title: "ادخل", text: "تدخل برابطك الخاص. تجده في رسالة على هاتفك أو في بريدك أو على ورقتك." },
  shut: { title: "شاشتك مغلقة", text: "لا شيء مفتوح هنا الآن." },
  unknown: {
    title: "لا توجد هنا طاولة لك",
    text: "هذه الطاولة غير موجودة، أو تحتاج إلى رابط جديد. شخص من طاولتك يستطيع مساعدتك.",
  },
  withoutScript: `شغّل ${apart("JavaScript")} لتفعل شيئًا هنا. القراءة ممكنة هكذا أيضًا.`,
  board: {
    mine: { table: "طاولتي", question: "سؤالي" },
    ours: { table: "طاولتنا", question: "سؤالنا" },
    theirs: (name: string) => ({ table: `طاولة ${apart(name)}`, question: `سؤال ${apart(name)}` }),
    strengths: "ما الذي يسير جيدًا؟",
    goals: "الأهداف",
    done: "ماذا تم؟",
    doneBy: (name: string, day: string) => `${apart(name)}، ${day}`,
    call: "بمن أتصل؟",
  },
  home: arabicFirst,
  day: dayIn("ar-u-ca-gregory-nu-latn"),
});

export const wordsIn: Readonly<Record<Language, PageWords>> = { nl: dutch, en: english, ar: arabic };
