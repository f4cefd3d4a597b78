// Sentences on the frame: whose table it is, the question, whether everything is saved, what one can set, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import {
  frame as dutchFrame,
  helpText as dutchHelp,
  searching as dutchSearching,
  settings as dutchSettings,
  unplaced as dutchUnplaced,
  ways as dutchWays,
} from "../nl/frame.ts";

export const frame = orDutch(dutchFrame, {
  tableOf: (speaking) =>
    speaking.isMine ? (speaking.isPlural ? "طاولتنا" : "طاولتي") : `طاولة ${apart(speaking.name)}`,
  thisTable: "الطاولة",
  myTables: "طاولاتي",
  question: (speaking) => (speaking.isMine ? (speaking.isPlural ? "سؤالنا" : "سؤالي") : `سؤال ${apart(speaking.name)}`),
  questionEmpty: (speaking) =>
    speaking.isMine ? "ما هو سؤالك؟ اكتبه هنا بكلماتك." : `لم يكتب ${apart(speaking.name)} شيئًا هنا بعد.`,
  readAll: "اقرأ الكل",
  readLess: "اقرأ أقل",
  writeQuestion: (speaking) => (speaking.isPlural ? "تغيير سؤالنا" : "تغيير سؤالي"),
  questionDone: "انتهيت من الكتابة",
  saved: {
    saved: "محفوظ",
    busy: "جارٍ الحفظ",
    away: "لا يوجد اتصال الآن. ما تكتبه يبقى محفوظًا.",
    notStored: "الحفظ لا يعمل الآن. ما تكتبه يبقى هنا.",
  },
  savedWhere: "هل كل شيء محفوظ؟",
  more: "المزيد",
  help: "مساعدة",
  search: "بحث",
  readAloud: "القراءة بصوت",
  print: "طباعة",
  asPdf: "خذه معك كملف PDF",
  skipToQuestion: "إلى السؤال",
  skipToGoals: "إلى الأهداف",
  always: "دائمًا هنا",
  back: "رجوع",
  helpMe: "ساعدني",
  needHelp: "أحتاج إلى مساعدة",
  whomToCall: "بمن أتصل؟",
  seats: "حول الطاولة",
  atHead: "الأمر يخص",
  signOut: "إغلاق الشاشة",
  isHere: "موجود الآن",
  isYou: "هذا أنت",
  addPerson: "إضافة شخص",
  afterHours: "بعد الساعة 16.00",
  newOnBoard: "جديد على اللوحة",
  news: "يوجد شيء جديد.",
  showNews: "عرض الجديد",
  undone: "تم الرجوع.",
  newsShown: "الجديد ظاهر الآن.",
  unfoldAll: "عرض الطاولة كلها",
  foldAll: "عرض هدف واحد",
  putAwayList: "أشياء موضوعة جانبًا",
  wishes: "هذا يُرسَل عندما يعود الاتصال.",
  close: "إغلاق",
});

export const settings = orDutch(dutchSettings, {
  title: "هكذا أقرأ",
  calm: "شاشة هادئة",
  calmWhat: "لا شيء يتحرك. الجديد ينتظر حتى تريد رؤيته.",
  letters: "حروف أكبر",
  lettersSize: { "100": "عادي", "125": "أكبر", "150": "أكبر أيضًا", "200": "كبير جدًا" },
  theme: "فاتح أو داكن",
  themes: { device: "مثل جهازي", light: "فاتح", dark: "داكن" },
  keys: "العمل بأزرار لوحة المفاتيح",
  keysWhat: "مثلًا n لشيء جديد.",
  colour: "اختر لون طاولتك",
  colours: { conifeer: "أخضر صنوبري", nacht: "أزرق ليلي", aubergine: "باذنجاني", klei: "طيني", lei: "رمادي" },
});

export const helpText = orDutch(dutchHelp, {
  title: "ساعدني",
  lead: "لا يمكنك أن تفسد شيئًا. كل ما تفعله يمكن الرجوع عنه.",
  lines: [
    "اضغط على هدف لترى ما يتبعه.",
    "اضغط على نص لتغييره.",
    "ما تكتبه جديدًا لا يراه أحد غيرك في البداية.",
    "فوق الزر ترى دائمًا من سيقرؤه.",
  ],
  ask: (name) => `تحتاج إلى مساعدة؟ اسأل ${apart(name)}.`,
  keysTitle: "بلوحة المفاتيح",
  about: { privacy: "ماذا يحدث لما تكتبه؟", accessible: "هل يستطيع الجميع استخدام هذا؟" },
});

export const searching = orDutch(dutchSearching, {
  title: "البحث في هذه الطاولة",
  paperCode: "الرمز على ورقتك",
  field: "عمَّ تبحث؟",
  none: "لم نجد شيئًا. جرّب كلمة أخرى.",
  found: "وجدنا هذا. اختر سطرًا.",
});

export const unplaced = orDutch(dutchUnplaced, {
  title: "هذا لم يُحفظ. انسخ نصك",
  copy: "نسخ",
  copied: "تم النسخ.",
  done: "النص عندي",
});

export const ways = orDutch(dutchWays, {
  mine: "مهامي",
  waits: "ينتظرني",
  messages: "الرسائل والمواعيد",
  takeAlong: "أخذ نسخة والتوقف",
});
