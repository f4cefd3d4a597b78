// Sentences for who types the code of a line on paper, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { paperCodeWords as dutch } from "../../nl/reading/paperCode.ts";

export const paperCodeWords: Translated<typeof dutch> = {
  field: "What code does it say?",
  hint: "5 digits, after the line.",
  noneOnMine: "That code is not on these tables. Look again.",
  none: "That code is not on this table. Look again.",
};
