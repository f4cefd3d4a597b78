// Sentences about who sits at the table and how they come in, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { partyWords as dutchParties, people as dutch } from "../nl/people.ts";

export const partyWords: Translated<typeof dutchParties> = {
  resident: "Resident",
  informal: "Family or friend",
  volunteer: "Volunteer",
  staff: "Paid worker",
  host: "Workplace",
  guest: "Guest",
};

export const people: Translated<typeof dutch> = {
  whoIs: (name) => `Who is ${name}?`,
  whatHappens: "What happens with what I say?",
  decides: "What may this person decide?",
  decidesNothing: ({ isMine, name }) => `Decides nothing about ${isMine ? "you" : name}.`,
  reach: (name) => `When can you reach ${name}?`,
  boundaries: "Boundaries",
  now: (name) => `What is ${name} doing now?`,
  nothingNow: "Nothing on this board now.",
  nothingWritten: "Nothing written down yet.",
  newLink: "New link",
  newLinkWhat: (name) => `Did ${name} lose the link? Make a new one. The old one then stops working.`,
  asksForNewLink: (name) => `Someone often typed a wrong code for ${name}. The link is closed. Give a new one.`,
  endWays: "Stop everywhere",
  endWaysWhat: (name) => `Is a phone lost? Then ${name} cannot come in until there is a new link.`,
  endWaysYes: "Yes, stop everywhere",
  endWaysNo: "No, leave it",
  endWaysDone: (name) => `Stopped. Make a new link for ${name}.`,
  linkOf: (name) => `The link of ${name}`,
  screenLink: "Link for the big screen",
  screenLinkWhat: "The big screen shows only what everyone may read. The old link then stops working.",
  makeScreenLink: "Make a link",
};
