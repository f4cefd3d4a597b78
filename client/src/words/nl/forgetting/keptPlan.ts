// Sentences of the plan on one's own phone: choosing it, opening it without a connection, taking it away.
import { planKeptForDays } from "@werktafel/shared/domain/keptPlan";

export const keptPlan = {
  title: "Mijn plan op deze telefoon",
  choose: [
    "Je plan komt op deze telefoon te staan. Dan lees je het ook zonder internet.",
    "Alleen met jouw pincode gaat het open.",
    `Wil je het weg? Dat kan hier altijd. Zie je de tafel ${planKeptForDays} dagen niet, dan gaat het vanzelf weg.`,
  ],
  careful: "Kies een pincode van 6 cijfers. Die is lastiger te raden.",
  keep: "Bewaar mijn plan op deze telefoon",
  needsPin: "Hiervoor heb je eerst een pincode nodig.",
  toPin: "Maak een pincode",
  borrowed: "Dit is niet jouw telefoon. Daarom bewaren we je plan hier niet.",
  kept: "Je plan staat op deze telefoon.",
  notKept: "Deze telefoon kan je plan niet bewaren.",
  away: "Haal mijn plan van deze telefoon",
  isAway: "Je plan is van deze telefoon af.",
  pinChanged: "Je plan is van deze telefoon af. Zet het er bij de tafel weer op.",
  open: {
    title: "Je hebt even geen internet",
    lead: "Je plan staat op deze telefoon. Open het met je pincode.",
    tries: "Vijf keer fout? Dan gaat je plan van deze telefoon af.",
    open: "Open mijn plan",
    again: "Probeer het internet nog een keer",
    gone: "Hier staat geen plan meer. Met internet open je je tafel weer.",
  },
  read: {
    asOf: (moment: string) => `Dit is je plan van ${moment}. Zonder internet kun je hier alleen lezen.`,
    isBack: "Je hebt weer internet.",
    toTable: "Ga naar je tafel",
    goals: "Mijn doelen",
    withoutGoal: "Zonder doel",
    nothingYet: "Hier is nog niets over afgesproken.",
    agreements: "Dit is afgesproken",
    doing: "Dit doen we",
    does: (name: string, what: string) => `${name}: ${what}`,
    onlyAgreed: "Hier staat alleen waar ja op is gezegd. De rest lees je met internet.",
    close: "Klaar met lezen",
    help: [
      "Je leest je plan zoals het op deze telefoon staat.",
      "Klaar? Tik op Klaar met lezen. Dan gaat je plan weer dicht.",
      "Weer internet? Dan zie je hier een knop naar je tafel.",
      "Wil je met iemand praten? Tik op Wie kan ik bellen.",
    ],
  },
} as const;
