// Sentences for coming in where one works, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { work as dutch } from "../../nl/house/work.ts";

export const work: Translated<typeof dutch> = {
  title: "I work here",
  lead: "Do you work for an organisation? Then you come in here.",
  fromStart: "I work for an organisation",
  byKey: "Come in with your key",
  keyWhat: "Your key is in your phone or computer. You open it with your finger, face or code.",
  byOrganisation: (name) => `I work at ${name}`,
  noDoor: "Ask an administrator for an invitation.",
  failed: "That did not work. Try again, or ask your administrator.",
  second: "Show your key too",
  secondWhat: "Your organisation knows you. Now the key on your device.",
  keyFirst: "First make a key",
  keyFirstWhat: "Your organisation asks you for one thing only. So you first make a key here.",
  shown: "It is you. Close this tab and go on where you were.",
  busy: "Checking that it is you.",
  again: "Start again",
};
