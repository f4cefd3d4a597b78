// In which language a sentence is read aloud: the plan is Dutch, and no letter tells which heading is English.
import type { languageOf as dutch } from "../../nl/reading/voices.ts";

export const languageOf: typeof dutch = () => "nl";
