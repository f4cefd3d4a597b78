// Which voice reads aloud: a Dutch one that lives on the device itself. A voice elsewhere would send what is on the table to
// strangers, so without a voice here nothing is read.

export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** `null`: this device cannot read aloud. The Netherlands before Flanders, the device's own choice before others. */
export const dutchDeviceVoice = <Each extends Voice>(voices: readonly Each[]): Each | null => {
  const here = voices.filter(({ lang, localService }) => localService && /^nl([-_]|$)/i.test(lang));
  const weight = (voice: Each) => (/^nl[-_]be/i.test(voice.lang) ? 2 : 0) + (voice.default ? 0 : 1);
  return [...here].sort((one, other) => weight(one) - weight(other))[0] ?? null;
};

/** Voices may come later than the page: listeners are told when the list changed. */
export const onVoices = (listener: () => void): (() => void) => {
  if (!("speechSynthesis" in globalThis)) return () => {};
  speechSynthesis.addEventListener("voiceschanged", listener);
  return () => speechSynthesis.removeEventListener("voiceschanged", listener);
};

export const voiceHere = (): SpeechSynthesisVoice | null =>
  "speechSynthesis" in globalThis ? dutchDeviceVoice(speechSynthesis.getVoices()) : null;
