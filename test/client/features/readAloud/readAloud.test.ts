// Reading aloud: whole sentences, in order, by a voice of the device itself and never by one elsewhere.
import { expect, test } from "@jest/globals";
import { deviceVoice } from "@werktafel/client/features/readAloud/deviceVoice";
import { type Mouth, Reader } from "@werktafel/client/features/readAloud/reader";
import { sentencesOf } from "@werktafel/client/ui/reading/sentences";

const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault });

test("a voice that is not on the device itself is never chosen, also when it is the only Dutch one", () => {
  expect(deviceVoice([voice("nl-NL", false, true), voice("en-GB")])).toBeNull();
  expect(deviceVoice([])).toBeNull();
});

test("a voice of the Netherlands goes before a Flemish one, however the device writes it", () => {
  expect(deviceVoice([voice("nl-BE", true, true), voice("nl_NL")])?.lang).toBe("nl_NL");
  expect(deviceVoice([voice("nl-BE")])?.lang).toBe("nl-BE");
  expect(deviceVoice([voice("nds"), voice("nlx")])).toBeNull();
});

test("on Arabic screens our words are read by an Arabic voice and what people wrote by a Dutch one, each of the device itself", async () => {
  const { languageOf } = await import("@werktafel/client/words/ar/reading/voices");
  const { readAloud } = await import("@werktafel/client/words/ar/meeting/quiet");
  expect([languageOf(readAloud.noVoice), languageOf("Ik wil weer onder de mensen zijn.")]).toEqual(["ar", "nl"]);
  const voices = [voice("ar-SA", false, true), voice("ar_EG"), voice("nl-NL")];
  expect([deviceVoice(voices, "ar")?.lang, deviceVoice(voices, "nl")?.lang]).toEqual(["ar_EG", "nl-NL"]);
  expect(deviceVoice([voice("ar-SA", false, true), voice("nl-NL")], "ar")).toBeNull();
});

test("a text is cut after its sentences and lines and nowhere else, and no sign is lost", () => {
  const text = "Bel Teun na 16.00 uur. Gaat het niet? Bel dan Mila!\nOp vrijdag: Teun. ‘Goed.’ Zo is het";
  const sentences = sentencesOf(text);
  expect(sentences.map((each) => each.trim())).toEqual([
    "Bel Teun na 16.00 uur.",
    "Gaat het niet?",
    "Bel dan Mila!",
    "Op vrijdag: Teun.",
    "‘Goed.’",
    "Zo is het",
  ]);
  expect(sentences.join("")).toBe(text);
  expect(sentencesOf("")).toEqual([]);
});

/** A mouth that says what it is told, and ends a sentence when the test lets it. */
const mouthOf = () => {
  const said: string[] = [];
  const ends: (() => void)[] = [];
  const mouth: Mouth = {
    say: (sentence, isSlow, onEnd) => {
      said.push(isSlow ? `slowly: ${sentence}` : sentence);
      ends.push(onEnd);
    },
    hush: () => {},
  };
  return { mouth, said, endSentence: (which = ends.length - 1) => ends[which]?.() };
};

test("sentences are read in order, and after the last it is quiet", () => {
  const { mouth, said, endSentence } = mouthOf();
  const reader = new Reader(mouth);
  reader.start(["Een.", "Twee."]);
  expect(reader.now()).toMatchObject({ state: "reading", at: 0 });
  endSentence();
  endSentence();
  expect(said).toEqual(["Een.", "Twee."]);
  expect(reader.now()).toMatchObject({ state: "quiet", at: null });
});

test("stopping for a moment keeps the place, and the end of a hushed sentence does not read on", () => {
  const { mouth, said, endSentence } = mouthOf();
  const reader = new Reader(mouth);
  reader.start(["Een.", "Twee.", "Drie."]);
  endSentence();
  reader.hold();
  endSentence();
  expect(reader.now()).toMatchObject({ state: "held", at: 1 });
  reader.goOn();
  expect(said).toEqual(["Een.", "Twee.", "Twee."]);
});

test("slower begins the sentence anew, slowly, and stays slow", () => {
  const { mouth, said, endSentence } = mouthOf();
  const reader = new Reader(mouth);
  reader.start(["Een.", "Twee."]);
  reader.slow(true);
  endSentence(0);
  endSentence();
  expect(said).toEqual(["Een.", "slowly: Een.", "slowly: Twee."]);
  reader.stop();
  expect(reader.now().state).toBe("quiet");
});
