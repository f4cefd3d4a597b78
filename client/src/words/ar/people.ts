// Sentences about who sits at the table, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import { partyWords as dutchParties, people as dutch } from "../nl/people.ts";

export const partyWords = orDutch(dutchParties, {
  resident: "صاحب الطاولة",
  informal: "من الأقارب أو الأصدقاء",
  volunteer: "متطوع",
  staff: "موظف مختص",
  host: "مكان العمل",
  guest: "ضيف",
});

export const people = orDutch(dutch, {
  whoIs: (name) => `من هو ${apart(name)}؟`,
  whatHappens: "ماذا يحدث لما أقوله؟",
  decides: "ماذا يحق لهذا الشخص أن يقرر؟",
  decidesNothing: ({ isMine, name }) => (isMine ? "لا يقرر شيئًا عنك." : `لا يقرر شيئًا عن ${apart(name)}.`),
  reach: (name) => `متى تستطيع الوصول إلى ${apart(name)}؟`,
  boundaries: "حدود",
  now: (name) => `ماذا يفعل ${apart(name)} الآن؟`,
  nothingNow: "لا شيء الآن على هذه اللوحة.",
  nothingWritten: "لم يُكتب شيء بعد.",
});
