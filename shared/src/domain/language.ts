// The languages that the screens can be built in. Dutch is the source; somebody picks another one on their own device, and
// what people wrote stays in the language they wrote it in.

export const languages = ["nl", "en", "ar"] as const;
export type Language = (typeof languages)[number];

/** Kept on the device under this name; it says nothing of who reads. */
export const languageCookie = "werktafel-language";

/** What a `Cookie` line asks for; Dutch when it asks for nothing, or for what we do not have. */
export const languageAsked = (cookies: string): Language => {
  for (const pair of cookies.split(";")) {
    const [name = "", value = ""] = pair.split("=");
    if (name.trim() === languageCookie) return languages.find((each) => each === value.trim()) ?? "nl";
  }
  return "nl";
};
