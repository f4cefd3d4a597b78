// One line of "who looked" as one or two plain sentences, with the name in front.
import { type AccessEvent, type AccessKind, isLook, kindOfAccess } from "../../../domain/accessEvent.ts";
import { changeSentences } from "./changeSentences.ts";
import { lookSentences, type LookWords, refusedSentences } from "./lookSentences.ts";

export interface LookTold {
  readonly event: AccessEvent;
  readonly kind: AccessKind;
}

/** What comes after the name. */
export const lookPredicate = ({ event, kind }: LookTold, words: LookWords): string => {
  if (!isLook(event)) return changeSentences[event];
  const asItWas = kindOfAccess({ event, refusal: null });
  if (kind !== "refused" || asItWas === "refused") return lookSentences[event](words);
  return refusedSentences[event === "boardOpened" ? "opening" : "taking"](words);
};

export const lookSentence = (told: LookTold, words: LookWords): string => `${words.who} ${lookPredicate(told, words)}`;
