// Sentences for what a person does: answering, disagreeing, putting on the board, changing, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import {
  accords as dutchAccords,
  awayList as dutchAway,
  changing as dutchChanging,
  dissents as dutchDissents,
  slips as dutchSlips,
} from "../nl/doing.ts";
import { namesJoined } from "../speaking.ts";

export const accords = orDutch(dutchAccords, {
  ask: "هل هذا صحيح؟",
  answers: { yes: "نعم، هذا صحيح", notYet: "ليس بعد", no: "لا" },
  said: { yes: "قال نعم", notYet: "لا يعرف بعد", no: "قال لا" },
  nothing: "لم يقل شيئًا بعد",
  mine: { yes: "قلت نعم", notYet: "لا تعرف بعد", no: "قلت لا" },
  mineNothing: "لم تقل شيئًا بعد",
  aloud: (name) => `بصوت. ${apart(name)} كتب ذلك`,
  note: "هل تريد أن تقول شيئًا عنه؟ بكلماتك.",
  answer: "أجب",
  change: "تغيير جوابك",
  all: "ماذا يقول الجميع؟",
  silence: "السكوت ليس نعم.",
});

export const dissents = orDutch(dutchDissents, {
  say: "أنا لا أوافق",
  title: (name) => `${apart(name)} لا يوافق. بكلماته:`,
  mine: "أنت لا توافق. بكلماتك:",
  field: "لماذا لا توافق؟ قل ذلك بكلماتك.",
  give: "أضفه",
  saved: "هذا مكتوب الآن. بكلماتك.",
  table: "الطاولة تقول:",
  withdraw: "احذف كلماتي",
});

export const changing = orDutch(dutchChanging, {
  ask: "عندي سؤال",
  together: "أريد أن نقرأ هذا معًا",
  edit: "تغيير",
  plain: "قلها بكلمات أسهل",
  done: "انتهيت",
  more: "المزيد",
  about: (text) => `عن: ${apart(text)}`,
  cancel: "لا، تراجعت",
  up: "إلى أعلى",
  down: "إلى أسفل",
  whoWrote: "من كتب هذا؟",
  whoWroteTitle: "من كتب هذا؟",
  wrote: (names, moment) => `${namesJoined(names)}، ${moment}`,
  putBy: (name, day) => `${apart(name)} وضع هذا على اللوحة يوم ${day}.`,
  putByNobody: "كان هذا على اللوحة من قبل.",
  putAway: "ضعه جانبًا",
  putAwayDone: "وُضع جانبًا.",
  bringBack: "أعده",
  broughtBack: "عاد إلى اللوحة.",
  proposal: "اقتراح للتغيير",
  proposalFrom: "في الأعلى ما هو ساري الآن.",
  out: "حُذف:",
  into: "أضيف:",
  few: (names) => `فقط ${namesJoined(names)}`,
  isAnswered: "قيل نعم لهذا. ما تكتبه الآن يظهر بجانبه كاقتراح.",
  noWords: "لا توجد كلمات بعد",
  tooLong: "هذا النص طويل جدًا. اجعله نصين.",
  typing: (name) => `${apart(name)} يكتب هنا`,
  someone: "شخص كان هنا",
});

export const awayList = orDutch(dutchAway, {
  title: "أشياء موضوعة جانبًا",
  none: "لا يوجد شيء هنا.",
  lead: "هذا لم يعد على اللوحة. يمكنك إعادة كل شيء.",
});

export const slips = orDutch(dutchSlips, {
  region: "جديد على اللوحة",
  onlyYou: "أنت وحدك ترى هذا الآن",
  kinds: {
    goals: "هدف",
    agreements: "اتفاق",
    actions: "مهمة",
    strengths: "ما يسير جيدًا",
    concerns: "همّ",
    ideas: "فكرة",
    barriers: "ننتظر شيئًا",
    waitingLists: "قائمة انتظار",
  },
  kind: "ماذا تريد أن تضيف؟",
  text: "كلماتك",
  readers: "هذا يقرؤه:",
  everyone: (speaking) => (speaking.isMine ? "أنت وكل من حول الطاولة." : "كل من حول الطاولة."),
  some: (names) => `${namesJoined(names)}.`,
  change: "تغيير",
  readersTitle: "من يقرأ هذا؟",
  readersEveryone: "كل من حول الطاولة",
  readersSome: "هؤلاء فقط",
  readersReady: "هكذا جيد",
  put: "ضعه على اللوحة",
  discard: "ارمه",
  takeBack: "أعده",
  posted: "أصبح على اللوحة.",
  aside: "ضعه جانبًا",
  details: "من وكيف ومتى؟",
});
