// Sentences about who comes to sit here, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import { seats as dutch } from "../../nl/sharing/seats.ts";

export const seats = orDutch(dutch, {
  title: (name) => `من يجلس حول طاولة ${apart(name)}؟`,
  titleMine: "من يجلس حول طاولتي؟",
  order: (name) => `بترتيب الأسماء. ${apart(name)} يختار من ينضم.`,
  open: "من حول الطاولة؟",
  missingWhat: (name) => `${apart(name)} يقول نعم أولًا`,
  mayJoin: (name) => `هل يمكن أن ينضم ${apart(name)}؟`,
  proposedBy: (name) => `${apart(name)} يسأل هذا.`,
});
