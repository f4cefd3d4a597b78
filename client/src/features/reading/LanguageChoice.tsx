// In which language the screens speak on this device; only where there is more than one. What people wrote stays as they wrote it.
import { type Language, languageCookie, languages } from "@werktafel/shared/domain/language";
import { languageNames, languageTitle } from "../../words/languageNames.ts";

/** As long as a browser keeps a choice. */
const maxAgeSeconds = 400 * 24 * 60 * 60;

/** The page is asked for anew; slips that are being written stay on the device and come back with it. */
const choose = (language: Language): void => {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not there in every browser we serve.
  document.cookie = `${languageCookie}=${language}; Path=/; Max-Age=${maxAgeSeconds}; SameSite=Lax${secure}`;
  location.reload();
};

export const LanguageChoice = () => {
  const { dataset, lang } = document.documentElement;
  const offered = (dataset["languages"] ?? "").split(" ");
  if (offered.length < 2) return null;
  return (
    <fieldset>
      <legend className="label">{languageTitle}</legend>
      <div className="choice">
        {languages
          .filter((each) => offered.includes(each))
          .map((each) => (
            <label key={each} lang={each}>
              <input type="radio" name="language" checked={lang === each} onChange={() => choose(each)} />
              {languageNames[each]}
            </label>
          ))}
      </div>
    </fieldset>
  );
};
