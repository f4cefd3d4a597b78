// Sentences about what lies on the table: goals, agreements, actions, what goes well, what we wait for, in Arabic. What one tap puts on the
// table stays Dutch: all read it.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import { dayInWords } from "../dates.ts";
import {
  actions as dutchActions,
  afterHours as dutchAfterHours,
  agreements as dutchAgreements,
  goals as dutchGoals,
  lifeDomainWords as dutchDomains,
  lines as dutchLines,
  resting as dutchResting,
  waiting as dutchWaiting,
} from "../nl/items.ts";
import { namesJoined } from "../speaking.ts";

export const lifeDomainWords = orDutch(dutchDomains, {
  joiningIn: "المشاركة",
  work: "العمل والتعلّم",
  money: "المال والبريد",
  housing: "السكن",
  health: "جسدي",
  mind: "كيف أشعر",
  home: "في البيت",
  children: "الأطفال",
  people: "الناس من حولي",
  daily: "يومي وبيتي",
  safety: "الأمان",
  rules: "الشرطة والقوانين",
  meaning: "ما هو مهم لي",
});

const every: Readonly<Record<string, string>> = {
  day: "كل يوم",
  week: "كل أسبوع",
  twoWeeks: "كل أسبوعين",
  month: "كل شهر",
};

export const goals = orDutch(dutchGoals, {
  title: (speaking) =>
    speaking.isMine
      ? speaking.isPlural
        ? "ماذا نريد أن نحقق؟"
        : "ماذا أريد أن أحقق؟"
      : `ماذا يريد ${apart(speaking.name)}؟`,
  region: "الأهداف",
  openRegion: "الهدف المفتوح",
  why: (speaking) => (speaking.isPlural ? "لماذا هذا مهم لنا؟" : "لماذا هذا مهم لي؟"),
  none: (speaking) => (speaking.isMine ? "لا توجد أهداف بعد. ماذا تريد أن تحقق؟" : "لا توجد أهداف بعد."),
  add: "هدف جديد",
  loose: "ليس مع هدف بعد",
  status: {
    draft: "ما زال اقتراحًا",
    active: "",
    reached: "هذا نجح",
    changed: "هذا تغيّر",
    stopped: "توقفنا عن هذا",
    paused: "هذا ينتظر قليلًا",
  },
  faces: { good: "جيد", ok: "لا بأس", notGood: "ليس جيدًا" },
  says: (name) => `، هذا كلام ${apart(name)}.`,
  confirm: "نعم، هذا هدفي",
  confirmAgain: "نعم، هذا هدفي الآن",
  confirmedBy: (name, day) => `هذا هدفي: قال ${apart(name)} ذلك يوم ${day}.`,
  reviewOn: (day) => `سننظر فيه من جديد يوم ${day}.`,
  domain: "ما الموضوع؟",
  domainNone: "لم يُختر بعد",
  reviewField: "متى ننظر فيه من جديد؟",
  lookBack: "انظر إلى ما مضى من هذا الهدف",
  planB: "وماذا لو سارت الأمور بشكل آخر؟",
  moves: { active: "نتابع هذا", reached: "هذا نجح", stopped: "أتوقف عن هذا" },
  titleField: "الهدف",
});

export const agreements = orDutch(dutchAgreements, {
  title: "على ماذا نتفق؟",
  none: "لا توجد اتفاقات بعد لهذا الهدف.",
  add: "اتفاق جديد",
  showAll: (count) => `عرض الكل: ${count}`,
  showFewer: "عرض أقل",
  proposal: "اقتراح",
  ended: "هذا انتهى",
  changed: "هذا حلّ محله شيء آخر",
  alsoAt: (titles) => `يتبع أيضًا: ${titles.map(apart).join(" · ")}`,
  parties: (names) => `لأجل ${namesJoined(names)}`,
  close: "هذا انتهى",
  closeReplaced: "هذا حلّ محله شيء آخر",
  field: "الاتفاق",
});

export const actions = orDutch(dutchActions, {
  title: "من يفعل ماذا؟",
  none: "لا توجد مهام بعد لهذا الهدف.",
  add: "مهمة جديدة",
  withDone: "مع ما انتهى أيضًا",
  withoutDone: "فقط ما بقي",
  status: {
    proposed: "اقتراح",
    accepted: "سيفعل هذا",
    inProgress: "قيد العمل",
    done: "انتهى",
    stuck: "لا ينجح",
    declined: "يفضّل ألا يفعل",
    handedOver: "شخص آخر يفعل هذا الآن",
    cancelled: "لم يعد لازمًا",
  },
  who: "من يريد؟",
  together: (names) => `مع ${namesJoined(names)}`,
  onBehalf: (names) => `بدلًا من ${namesJoined(names)}`,
  whenNone: "في الوقت المناسب",
  passed: (iso) => `كان لـ ${dayInWords(iso)}`,
  rhythm: (rhythm) => `${every[rhythm.every] ?? rhythm.every}${rhythm.until ? ` حتى ${dayInWords(rhythm.until)}` : ""}`,
  every,
  start: "سأفعل هذا",
  decline: "أفضّل ألا أفعل",
  own: "بكلماتي",
  ownAsk: "ماذا تريد أن تفعل؟",
  fits: {
    title: "هل هذا يناسبك؟",
    why: "الكلام مع دائرة رسمية يناسب غالبًا موظفًا مختصًا.",
    yes: "نعم، سأفعل",
    together: (name) => `مع ${apart(name)}`,
    ratherStaff: "الأفضل موظف مختص",
  },
  noMore: "لا أريد بعد الآن",
  busy: "قيد العمل",
  done: "انتهى",
  stuck: "لا ينجح",
  stuckAsk: "ماذا تحتاج؟",
  stuckSay: "قل ذلك",
  againBusy: "ما زال قيد العمل",
  cancel: "لم يعد هذا لازمًا",
  uncancel: "هذا ما زال لازمًا",
  waitsFor: (name) => `${apart(name)} لم يقل شيئًا بعد`,
  otherOwner: (name) => `${apart(name)} سيفعل هذا`,
  field: "المهمة",
});

export const lines = orDutch(dutchLines, {
  add: "إضافة",
  strengths: { title: "ما الذي يسير جيدًا؟", none: "لا شيء على اللوحة بعد.", field: "ما يسير جيدًا" },
  concerns: { title: "ما الذي يقلقنا؟", none: "لا توجد هموم على اللوحة.", field: "همّ" },
  ideas: { title: "ما هي الأفكار؟", none: "لا توجد أفكار بعد.", field: "فكرة" },
});

export const waiting = orDutch(dutchWaiting, {
  title: "ننتظر شيئًا",
  meanwhile: "ماذا نفعل في هذه الأثناء؟",
  meanwhileNone: "لم نفكر فيه بعد.",
  solved: "هذا حُلّ",
  owner: (name) => `${apart(name)} يتابع هذا`,
  since: (iso) => `منذ ${dayInWords(iso)}`,
  expected: (iso) => `ربما ينتهي يوم ${dayInWords(iso)}`,
  lastAnswer: "آخر جواب",
  nextAsk: (iso) => `نسأل من جديد يوم ${dayInWords(iso)}`,
  barrierField: "ماذا ننتظر؟",
  says: (name) => `${apart(name)} يقول:`,
  lookOn: (iso) => `ننظر فيه من جديد يوم ${dayInWords(iso)}.`,
  answer: "أجب",
});

export const resting = orDutch(dutchResting, {
  rest: "دعه يرتاح قليلًا",
  resume: "تابع من جديد",
  chip: "يرتاح قليلًا",
  until: (day) => `يرتاح حتى ${day}`,
});

export const afterHours = orDutch(dutchAfterHours, {
  title: "بعد الساعة 16.00 وفي عطلة الأسبوع",
  call: (who) => `اتصل بـ ${apart(who)}`,
  danger: `خطر؟ اتصل بـ ${apart("112")}`,
  none: "لم يُكتب على اللوحة بعد بمن تستطيع الاتصال.",
  ask: (name) => `اسأل ${apart(name)}.`,
  noneYet: (speaking) =>
    speaking.isMine ? "لا يوجد اتفاق بعد. بمن تتصل بعد الساعة 16.00؟" : "لا يوجد اتفاق بعد لما بعد الساعة 16.00.",
  begin: "أضف بمن تتصل",
  newContact: "شخص آخر للاتصال",
  contact: { who: "بمن تستطيع الاتصال؟", phone: "رقم الهاتف", when: "متى تستطيع الاتصال؟" },
  writeHelps: "أضف ما يساعد",
  signals: "هكذا نلاحظ ذلك",
  helps: "هذا يساعد",
  doesNotHelp: "هذا لا يساعد",
});
