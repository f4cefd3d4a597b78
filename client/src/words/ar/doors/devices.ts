// Sentences about one's own devices: locking, opening again, the own PIN, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import {
  devices as dutchDevices,
  lock as dutchLock,
  pin as dutchPin,
  stepUp as dutchStepUp,
} from "../../nl/doors/devices.ts";

export const devices = orDutch(dutchDevices, {
  title: "أجهزتي",
  open: "أجهزتي",
  lead: "أنت الآن في الداخل على هذه الأجهزة.",
  here: "هذا الجهاز",
  phone: "هاتف",
  computer: "حاسوب",
  since: (day) => `في الداخل منذ ${day}`,
  isBorrowed: "ليس لك. لا يبقى شيء هنا.",
  isLocked: "الشاشة مغلقة.",
  stop: "إيقاف ذلك الجهاز",
  stopHere: "إيقاف هذا الجهاز",
  stopOthers: "إيقاف كل الأجهزة الأخرى",
  stopped: "تم الإيقاف. لا يمكن قراءة شيء هناك الآن.",
  lost: "فقدت هاتفك؟ أوقفه هنا. عندها لا يمكن قراءة شيء عليه.",
  pinTitle: "رمزي السري على هذا الجهاز",
  pinWhat: "بالرمز السري تغلق شاشتك وتفتحها. يعمل هنا فقط.",
  pinThere: "لديك هنا رمز سري.",
  makePin: "إنشاء رمز سري",
  changePin: "اختيار رمز سري آخر",
  dropPin: "حذف الرمز السري",
  dropWhat: "بعدها لا تُقفل شاشتك.",
  present: "رمزك السري الحالي",
  lockTitle: "الإغلاق تلقائيًا",
  lockWhat: "هل تُغلق شاشتك عندما لا تفعل شيئًا؟ أنت تختار.",
  lockAfter: { never: "لا، أبدًا", "5": "بعد 5 دقائق", "15": "بعد ربع ساعة", "60": "بعد ساعة" },
  kept: "تم.",
  back: "رجوع",
  signedOut: "ادخل أولًا برابطك.",
});

export const pin = orDutch(dutchPin, {
  field: "الرمز السري",
  choose: "اختر 4 أو 5 أو 6 أرقام تتذكرها",
  rule: "الرمز السري من 4 أو 5 أو 6 أرقام.",
  save: "حفظ رمزي السري",
  wrong: "هذا ليس الرمز السري الصحيح. جرّب مرة أخرى.",
  noConnection: "لا يوجد اتصال الآن. جرّب بعد قليل.",
});

export const lock = orDutch(dutchLock, {
  title: "شاشتك مغلقة",
  lead: "ما كتبته يبقى محفوظًا.",
  ask: "ما هو رمزك السري؟",
  open: "فتح",
  forgotten: "نسيت الرمز السري",
  forgottenWhat: "اطلب من شخص من طاولتك رابطًا جديدًا. به تدخل من جديد.",
  lapsedTitle: "ادخل من جديد",
  lapsedLead: "لم تكن هنا منذ مدة طويلة. اطلب رابطًا جديدًا من شخص من طاولتك. ما كتبته هنا ينتظرك.",
  offerTitle: "هل تريد رمزًا سريًا لك؟",
  offerWhat: "به تغلق شاشتك وتفتحها. بدون رمز سري تحتاج بعد ذلك إلى رابط جديد.",
  offerNo: "لا، خروج",
  done: "تم",
});

export const stepUp = orDutch(dutchStepUp, {
  title: "نريد أن نتأكد أنه أنت",
  why: "هذا لك أنت وحدك. لذلك نسأل عن رمزك السري.",
  makeWhy: "هذا لك أنت وحدك. اختر أولًا رمزًا سريًا لهذا الجهاز.",
  go: "متابعة",
  close: "إغلاق",
});
