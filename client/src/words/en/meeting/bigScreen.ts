// Sentences on the screen in the room, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { bigScreen as dutch } from "../../nl/meeting/bigScreen.ts";

export const bigScreen: Translated<typeof dutch> = {
  justPut: "This was just put on the board",
  now: "Now we talk about",
  soon: "Soon",
  pause: "You can always take a break",
  pageDown: "Read on",
  pageUp: "Read back",
};
