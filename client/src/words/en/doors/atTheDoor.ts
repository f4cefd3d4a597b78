// Sentences of coming in at the table, for who lets in, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { atTheDoor as dutch } from "../../nl/doors/atTheDoor.ts";

export const atTheDoor: Translated<typeof dutch> = {
  open: "Someone comes in",
  lead: "Let them scan this square. Only who you choose comes in.",
  or: "Or type this address:",
  squareOf: "Square to come in",
  nobody: "There is nobody at the door now.",
  asks: (name) => `${name} is at the door.`,
  asWho: "Who is this?",
  choose: "Choose a seat",
  letIn: (name) => `Let ${name} in`,
  notNow: "Not now",
  noChair: (name) => `Is ${name} not in the list? Then there is no seat yet.`,
  newChair: (name) => `Ask if ${name} may join`,
  chairIsThere: (name) => `There is a seat for ${name}.`,
  done: (name) => `${name} may come in.`,
};
