// One line of "who looked" as one or two plain sentences, with the name in front.
import { type AccessEvent, isLook, kindOfAccess } from "../../../domain/accessEvent.ts";
import { changeSentences } from "./changeSentences.ts";
import { lookSentences, type LookWords, refusedSentences } from "./lookSentences.ts";

export interface LookTold {
  readonly event: AccessEvent;
  readonly isRefused: boolean;
}

/** What comes after the name. */
const predicate = ({ event, isRefused }: LookTold, words: LookWords): string => {
  if (!isLook(event)) return changeSentences[event];
  const asItWas = kindOfAccess({ event, refusal: null });
  if (!isRefused || asItWas === "refused") return lookSentences[event](words);
  return refusedSentences[event === "boardOpened" ? "opening" : "taking"](words);
};

export const lookSentence = (told: LookTold, words: LookWords): string => `${words.who} ${predicate(told, words)}`;
