// Which voice reads aloud: one of the language that is read, that lives on the device itself. A voice elsewhere would send what is on the table to
// strangers, so without a voice here nothing is read.

export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** `language`: two letters. `null`: this device cannot read that aloud. The Netherlands before Flanders, the device's own choice before others. */
export const deviceVoice = <Each extends Voice>(voices: readonly Each[], language = "nl"): Each | null => {
  const here = voices.filter(
    ({ lang, localService }) => localService && lang.split(/[-_]/)[0]?.toLowerCase() === language,
  );
  const weight = (voice: Each) => (/^nl[-_]be/i.test(voice.lang) ? 2 : 0) + (voice.default ? 0 : 1);
  return [...here].sort((one, other) => weight(one) - weight(other))[0] ?? null;
};

/** Voices may come later than the page: listeners are told when the list changed. */
export const onVoices = (listener: () => void): (() => void) => {
  if (!("speechSynthesis" in globalThis)) return () => {};
  speechSynthesis.addEventListener("voiceschanged", listener);
  return () => speechSynthesis.removeEventListener("voiceschanged", listener);
};

export const voiceHere = (language: string): SpeechSynthesisVoice | null =>
  "speechSynthesis" in globalThis ? deviceVoice(speechSynthesis.getVoices(), language) : null;
