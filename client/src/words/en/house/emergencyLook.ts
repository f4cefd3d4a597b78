// Sentences for those at a table while an administrator looks along in an emergency, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { emergencyLook as dutch } from "../../nl/house/emergencyLook.ts";

export const emergencyLook: Translated<typeof dutch> = {
  title: "An administrator is looking along",
  who: (name, time) => `${name} is looking along until ${time}.`,
  why: (reason) => `Why: ${reason}`,
  what: "Only what the whole table reads. They cannot change anything.",
  stop: "Stop the looking along",
  stopped: "OK. This stops now.",
  notStopped: "That did not work. Try again.",
  mine: "You look along in an emergency. You read what the whole table reads. The table knows.",
};
