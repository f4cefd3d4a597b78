// The few sentences that the server itself writes, before the screens take over; plain Dutch, as in client/src/words.

export const words = {
  product: "Werktafel",
  welcome: {
    title: "Eén tafel. Jij zit erbij.",
    lead: "Samen op één bord. Wat je wilt en wat goed gaat. Wat we afspreken en wie wat doet.",
  },
  comeIn: {
    title: "Kom binnen",
    lead: "Je komt binnen met je eigen link. Die staat in je sms, je mail of op je briefje.",
  },
  shut: { title: "Je scherm is dicht", lead: "Hier staat niets meer open." },
  unknown: {
    title: "Hier is geen tafel voor jou",
    text: "Deze tafel is er niet, of je hebt een nieuwe link nodig. Iemand van je tafel kan je helpen.",
  },
  withoutScript: "Zet JavaScript aan om hier iets te doen. Lezen kan zo ook.",
  board: {
    mine: { table: "Mijn tafel", question: "Mijn vraag" },
    ours: { table: "Onze tafel", question: "Onze vraag" },
    theirs: (name: string) => ({ table: `De tafel van ${name}`, question: `De vraag van ${name}` }),
    strengths: "Wat gaat goed?",
    goals: "Doelen",
    done: "Wat is er gedaan?",
    doneBy: (name: string, day: string) => `${name}, ${day}`,
    call: "Wie kan ik bellen?",
  },
} as const;

const day = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** `2026-09-18` → `18 september 2026`; anything else as it is. */
export const dayInWords = (on: string): string => {
  const at = Date.parse(`${on.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? on : day.format(at);
};
