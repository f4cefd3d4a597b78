// Who reads this, and who will, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { namesJoined } from "../speaking.ts";
import type { readers as dutch } from "../nl/readers.ts";

export const readers: Translated<typeof dutch> = {
  menu: "Who reads this?",
  before: (names) => `Read this already: ${namesJoined(names)}.`,
  noLonger: (names) => `After this, ${namesJoined(names)} will no longer read it.`,
  coming: (names) => `After this, ${namesJoined(names)} will read it too.`,
  comingAll: "After this, everyone at the table reads it.",
  also: "Also what was already said about it.",
  goalTakesAlong: "The actions of this goal go with it.",
  widen: (names) => `Let ${namesJoined(names)} read all of this small group`,
  widenWhy: (names, circle) =>
    `Then ${namesJoined(names)} will read all that only ${namesJoined(circle)} can read now.`,
  done: (names) => `Now read by: ${namesJoined(names)}.`,
  doneAll: "Everyone at the table reads this now.",
};
