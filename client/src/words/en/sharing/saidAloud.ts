// Sentences about what a resident said aloud, or by telephone, about somebody taking over, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { saidAloud as dutch } from "../../nl/sharing/saidAloud.ts";

export const saidAloud: Translated<typeof dutch> = {
  saidYes: (taker) => `Did you say that ${taker} may take this over?`,
  saidNo: (taker) => `Did you say: I would rather that ${taker} does not take this over?`,
  wroteNo: (name) => `${name} wrote down that you would rather not.`,
  itWasNot: "No, it was not like that",
  stopsThen: (taker) => `${taker} does this now. Do you say no? Then that stops at once.`,
};
