// Sentences for one's own keys: passkeys, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { keys as dutch } from "../../nl/house/keys.ts";

export const keys: Translated<typeof dutch> = {
  title: "My keys",
  what: "A key is in your phone or computer. You open it with your finger, face or code.",
  none: "You do not have a key yet.",
  made: (day) => `Made on ${day}`,
  used: (day) => `Last used on ${day}`,
  make: "Make a key",
  makeMore: "Make another key",
  drop: "Remove",
  dropLabel: (day) => `Remove: the key of ${day}`,
  failed: "That did not work. Try again.",
  show: "Show your key",
  unlock: "Open with your key",
  showWhy: "You cannot easily undo this. So we ask for your key.",
  atOrganisation: "Show it at your organisation",
  atOrganisationWhy: "A new tab opens. Are you done there? Then go on here.",
};
