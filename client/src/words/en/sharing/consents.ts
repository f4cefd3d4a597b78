// Sentences of asking whether something may be, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { consents as dutch } from "../../nl/sharing/consents.ts";

export const consents: Translated<typeof dutch> = {
  kinds: {
    informed: "I know who sits at the table",
    breakConfidentiality: "Someone may tell something",
    agreedToHelp: "Someone may help me",
    shareWithOrg: "An organisation may know something",
    guestAttendance: "A guest may be there",
    mandate: "Someone may do something for me",
  },
  hear: "They hear this:",
  about: (name) => `It is about ${name}.`,
  until: (day) => `This counts up to and including ${day}.`,
  ask: "Is this all right with you?",
  askFor: (name) => `Do you say yes for ${name}?`,
  askedBy: (name) => `${name} asks this.`,
  saidYesForYou: (name) => `${name} already said yes for you. What do you think?`,
  yes: "Yes, this is fine",
  no: "No, rather not",
  canStop: "You can always stop this again.",
  askReads: (names) => `Read by: ${names}`,
  askDone: (name) => `${name} gets the question.`,
  mandateMissing: (name) => `There is no permission (machtiging) from ${name}, or not any more.`,
  releases: "You may tell this:",
  noRelease: (name) => `You must keep quiet. ${name} has not said yet what you may tell.`,
};
