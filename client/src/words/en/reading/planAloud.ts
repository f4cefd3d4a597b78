// Sentences of the plan as it is read aloud, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { planAloud as dutch } from "../../nl/reading/planAloud.ts";

export const planAloud: Translated<typeof dutch> = {
  lead: "Tap Read aloud. Then you hear what is here. You can always stop, also with Esc.",
  what: "What do you want to hear?",
  all: "Everything",
  one: (heading) => `Only: ${heading}`,
  does: (name, what) => `${name}: ${what}`,
  meanwhile: (what) => `Meanwhile we do this: ${what}`,
  together: "Do you want to read it together? Ask someone.",
};
