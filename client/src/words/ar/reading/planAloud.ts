// Sentences of the plan as it is read aloud, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import { planAloud as dutch } from "../../nl/reading/planAloud.ts";

export const planAloud = orDutch(dutch, {
  lead: "تسمع ما هو مكتوب هنا. يمكنك التوقف دائمًا، وأيضًا بزر Esc.",
  what: "ماذا تريد أن تسمع؟",
  all: "كل شيء",
  one: (heading) => `فقط: ${heading}`,
  together: "تفضّل أن تقرأ مع أحد؟ اسأل شخصًا.",
});
