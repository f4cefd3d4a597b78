// The screen of who reads and who looked, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { shortDay, timeInWords, today } from "../../dates.ts";
import type { looked as dutch } from "../../nl/looked/lookedScreen.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** "today, 15:05", "yesterday, between 09:10 and 15:05", "8 September, 15:05". */
const moment = (day: string, from: string, until: string): string => {
  const now = today();
  const yesterday = new Date(Date.parse(now) - dayMs).toISOString().slice(0, 10);
  const said = day === now ? "today" : day === yesterday ? "yesterday" : shortDay(day);
  const [first, last] = [timeInWords(from), timeInWords(until)];
  return first === last ? `${said}, ${last}` : `${said}, between ${first} and ${last}`;
};

export const looked: Translated<typeof dutch> = {
  door: "Who reads, who looked",
  title: "Who has looked?",
  lead: { mine: "This is how you know who opened your table.", theirs: "This tells everyone who opened this table." },
  who: {
    me: "You",
    screen: "The big screen",
    operator: "The administrator",
    admin: "The administrator",
    house: "Werktafel itself",
    somebody: "Someone who does not sit at this table",
    gone: "Someone who does not sit here any more",
  },
  notHere: "Does not sit at this table",
  initials: { screen: "Sc", operator: "Ad", admin: "Ad", house: "We", somebody: "?" },
  inCircle: "you",
  tables: { mine: "your table", theirs: "this table" },
  moment,
  changedToo: (who) => (who === "You" ? "What else you did" : `What else ${who} did`),
  changed: "did something at the table.",
  more: "Show more",
  nobody: "Nobody else looked in these days.",
  nothingEarlier: "This is everything from the start.",
  own: "Also show what I did",
  busy: "This takes a moment.",
  away: "This does not work now. Try again in a moment.",
  period: {
    title: "Which days?",
    week: "A week",
    month: "A month",
    year: "A year",
    choose: "I choose myself",
    from: "From",
    to: "Up to and including",
  },
  reads: {
    title: "Who reads this?",
    everyone: "Everyone at the table reads what is on the table.",
    people: (names) => `They are ${names}.`,
    circle: (names) => `A part is read only by: ${names}.`,
  },
  taken: {
    title: "What was taken along?",
    why: "Others took this along: on paper, as a copy, or in their calendar.",
    alone: "Without an organisation",
    nothing: "Nobody took anything along.",
  },
  onCard: "See who looked",
};
