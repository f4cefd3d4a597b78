// Sentences of the first screen about what is laid before a resident, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { forMe as dutch } from "../../nl/home/forMe.ts";

export const forMe: Translated<typeof dutch> = {
  asked: "You can say something about this",
  look: "See what it is",
  askedWhy: "Saying nothing is not a yes. Everything stays as it is.",
  lookAt: "Read it and say what you think",
};
