// Sentences at a table that rests or is over, in Arabic.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import { tableState as dutch } from "../../nl/forgetting/tableState.ts";

export const tableState = orDutch(dutch, {
  rests: (until) => (until === null ? "الطاولة ترتاح. كل شيء محفوظ." : `الطاولة ترتاح حتى ${until}. كل شيء محفوظ.`),
  asks: (name, day) => `${apart(name)} يسأل يوم ${day} كيف الحال.`,
  over: "هذه الطاولة انتهت",
  since: (day) => `انتهت يوم ${day}. يمكنك قراءة كل شيء.`,
});
