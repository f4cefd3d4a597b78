// The device's own voice as the mouth of a reader. One page speaks with one voice at a time.
import { languageOf } from "../../words/nl/reading/voices.ts";
import { voiceHere } from "./deviceVoice.ts";
import type { Mouth } from "./reader.ts";

/** 1 is the voice's own pace; slower is still natural at these (own judgement, to be tried with people). */
const pace = { usual: 0.95, slow: 0.7 } as const;

export const deviceMouth: Mouth = {
  say: (sentence, isSlow, onEnd) => {
    const voice = voiceHere(languageOf(sentence));
    // Passed over; the screen says that not all is read.
    if (!voice) return queueMicrotask(onEnd);
    const spoken = new SpeechSynthesisUtterance(sentence.trim());
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.rate = isSlow ? pace.slow : pace.usual;
    spoken.addEventListener("end", onEnd);
    // A sentence that the voice cannot say is passed over: the rest is still read.
    spoken.addEventListener("error", onEnd);
    speechSynthesis.speak(spoken);
  },
  hush: () => {
    if ("speechSynthesis" in globalThis) speechSynthesis.cancel();
  },
};
