// Sentences about what changed at the table, in Arabic: the way there and its head.
import { orDutch } from "@werktafel/shared/words/translated";
import { since as dutch } from "../nl/since.ts";

export const since = orDutch(dutch, {
  title: "ماذا تغيّر؟",
  open: "ماذا تغيّر؟",
  from: "منذ متى؟",
  lastMeeting: "منذ المرة الماضية",
  lastLook: "منذ أن نظرت",
  earlier: "قبل ذلك",
  later: "بعد ذلك",
});
