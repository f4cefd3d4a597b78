// Sentences of who took something on, when somebody proposes to change it, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { newYes as dutch } from "../../nl/agreements/newYes.ts";

export const newYes: Translated<typeof dutch> = {
  yes: "Yes, I will do it this way",
  no: "No, it stays as it is",
};
