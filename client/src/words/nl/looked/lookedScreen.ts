// The screen "Wie leest, wie keek": what stands around the story of who looked.
import { shortDay, timeInWords, today } from "../../dates.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** "vandaag, 15.05 uur", "gisteren, van 9.10 uur tot 15.05 uur", "8 september, 15.05 uur". */
const moment = (day: string, from: string, until: string): string => {
  const now = today();
  const yesterday = new Date(Date.parse(now) - dayMs).toISOString().slice(0, 10);
  const said = day === now ? "vandaag" : day === yesterday ? "gisteren" : shortDay(day);
  const [first, last] = [timeInWords(from), timeInWords(until)];
  return first === last ? `${said}, ${last}` : `${said}, tussen ${first.replace(" uur", "")} en ${last}`;
};

export const looked = {
  door: "Wie leest, wie keek",
  title: "Wie heeft er gekeken?",
  lead: { mine: "Zo weet jij wie jouw tafel opende.", theirs: "Zo weet iedereen wie deze tafel opende." },
  who: {
    me: "Jij",
    screen: "Het grote scherm",
    operator: "De beheerder",
    admin: "De beheerder",
    house: "De Werktafel",
    somebody: "Iemand die niet aan deze tafel zit",
    gone: "Iemand die hier niet meer zit",
  },
  notHere: "Zit niet aan deze tafel",
  /** In place of initials, for who is no one person. */
  initials: { screen: "Sc", operator: "Be", admin: "Be", house: "We", somebody: "?" },
  inCircle: "jij",
  tables: { mine: "jouw tafel", theirs: "deze tafel" },
  moment,
  changedToo: (who: string) => (who === "Jij" ? "Wat jij nog meer deed" : `Wat ${who} nog meer deed`),
  changed: "deed iets aan de tafel.",
  more: "Laat meer zien",
  nobody: "In deze dagen keek er niemand anders.",
  nothingEarlier: "Dit is alles vanaf het begin.",
  own: "Laat ook zien wat ik zelf deed",
  busy: "Het duurt even.",
  away: "Dit lukt nu niet. Probeer het zo nog een keer.",
  period: {
    title: "Welke dagen?",
    week: "Een week",
    month: "Een maand",
    year: "Een jaar",
    choose: "Ik kies zelf",
    from: "Van",
    to: "Tot en met",
  },
  reads: {
    title: "Wie leest dit?",
    everyone: "Iedereen aan tafel leest wat er op de tafel ligt.",
    people: (names: string) => `Dat zijn ${names}.`,
    circle: (names: string) => `Een deel lezen alleen: ${names}.`,
  },
  taken: {
    title: "Wat is er meegenomen?",
    why: "Dit namen anderen mee: op papier, als kopie, of in hun agenda.",
    alone: "Zonder organisatie",
    nothing: "Niemand nam iets mee.",
  },
  onCard: "Bekijk wie er keek",
} as const;
