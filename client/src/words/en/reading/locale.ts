// English as a language: how it joins names and says a moment, which voice reads it and to which side it runs.
import type { Translated } from "@werktafel/shared/words/translated";
import type { locale as dutch } from "../../nl/reading/locale.ts";

export const locale: Translated<typeof dutch> = {
  code: "en",
  direction: "ltr",
  tag: "en-GB",
  joined: (names) =>
    names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`,
  today: "today",
  time: (time) => time,
  clock: (time) => time,
  moment: (day, clock) => `${day} at ${clock}`,
  when: (day, clock) => `${day} ${clock}`,
};
