// Sentences of *gewone taal*, in Arabic: reading a plain sentence beside a line.
import { orDutch } from "@werktafel/shared/words/translated";
import { apart } from "@werktafel/shared/words/apart";
import { plainLines as dutch } from "../../nl/reading/plainLines.ts";

export const plainLines = orDutch(dutch, {
  by: (name) => `${apart(name)} يقولها بكلمات أسهل:`,
  mine: "أنت تقولها بكلمات أسهل:",
  original: "هكذا هو مكتوب",
  old: "هذا الشرح لم يعد يناسب الجملة.",
  oldToReader: "كان هنا شرح. الجملة الآن مختلفة.",
});
