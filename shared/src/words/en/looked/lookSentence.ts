// One line of "who looked" in English, with the name in front.
import { isLook, kindOfAccess } from "../../../domain/accessEvent.ts";
import type { lookPredicate as dutchPredicate, lookSentence as dutchSentence } from "../../nl/looked/lookSentence.ts";
import type { Translated } from "../../translated.ts";
import { changeSentences } from "./changeSentences.ts";
import { lookSentences, refusedSentences } from "./lookSentences.ts";

/** What comes after the name. */
export const lookPredicate: Translated<typeof dutchPredicate> = ({ event, kind }, words) => {
  if (!isLook(event)) return changeSentences[event];
  const asItWas = kindOfAccess({ event, refusal: null });
  if (kind !== "refused" || asItWas === "refused") return lookSentences[event](words);
  return refusedSentences[event === "boardOpened" ? "opening" : "taking"](words);
};

export const lookSentence: Translated<typeof dutchSentence> = (told, words) =>
  `${words.who} ${lookPredicate(told, words)}`;
