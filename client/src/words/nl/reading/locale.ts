// Dutch as a language: how it joins names and says a moment, which voice reads it and to which side it runs.

export const locale = {
  code: "nl",
  /** "ltr", or "rtl" for a language that begins at the right. */
  direction: "ltr",
  /** For names of days and months. */
  tag: "nl-NL",
  /** "Noor, Mila en Teun". */
  joined: (names: readonly string[]): string =>
    names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`,
  today: "vandaag",
  /** `09:00` → "09.00", and as a sentence says it: "09.00 uur". */
  time: (time: string) => time.replace(":", "."),
  clock: (time: string) => `${time.replace(":", ".")} uur`,
  /** "dinsdag 8 september om 14.05 uur". */
  moment: (day: string, clock: string) => `${day} om ${clock}`,
  /** "maandag 9.00 uur". */
  when: (day: string, clock: string) => `${day} ${clock}`,
};
