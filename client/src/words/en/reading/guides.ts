// Sentences of the explanation under *Help mij*, in English; the guides themselves are in Dutch.
import type { Translated } from "@werktafel/shared/words/translated";
import type { guides as dutch } from "../../nl/reading/guides.ts";

export const guides: Translated<typeof dutch> = {
  title: "Explanation (in Dutch)",
  others: "Other explanations",
  away: "The explanation cannot come now. Try again later.",
};
