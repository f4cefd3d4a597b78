// In which language a sentence is read aloud: our words by an Arabic voice, what people wrote by a Dutch one. The letters tell.
import type { languageOf as dutch } from "../../nl/reading/voices.ts";

export const languageOf: typeof dutch = (sentence) => (/\p{Script=Arabic}/u.test(sentence) ? "ar" : "nl");
