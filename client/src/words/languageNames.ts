// Each language under its own name, which is the same in all of them: who cannot read the rest can still find their own.
import type { Language } from "@werktafel/shared/domain/language";

export const languageNames: Readonly<Record<Language, string>> = {
  nl: "Nederlands",
  en: "English",
  // A worked example, and it says so (0253).
  ar: "العربية (مثال)",
};

/** The one word that everybody who chooses must be able to read. */
export const languageTitle = "Taal · Language · اللغة";
