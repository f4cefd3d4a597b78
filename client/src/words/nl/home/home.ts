// Sentences of a resident's own first screen and of reading one's plan goal by goal.
import { firstScreen } from "@werktafel/shared/words/nl/firstScreen";

export const home = {
  ...firstScreen,
  pageTitle: "Mijn plan",
  others: "Dit doen ze nog",
  asked: "Iemand vraagt dit aan jou.",
  toMine: "Zeg hoe het gaat",
  whenItSuits: "Als het uitkomt.",
  onDay: (day: string) => `Op ${day}.`,
  meetAt: (day: string, time: string) => `Op ${day} om ${time}.`,
  meetWhere: (place: string) => `De plek: ${place}.`,
  meetNow: "Er is nu een overleg.",
  meetGo: "Ga naar het overleg",
  meetMore: "Lees meer over het overleg",
  more: "Laat meer zien",
  less: "Laat minder zien",
  forMe: "Dit vraagt iemand aan jou",
  goOn: "Hier kun je naartoe",
  read: "Lees mijn plan",
  board: "Het hele bord",
  readTitle: "Mijn plan",
  readGoal: (place: number, all: number) => `Doel ${place} van de ${all}`,
  readNone: "Er staat nog geen doel op het bord.",
  before: "Vorige doel",
  next: "Volgende doel",
} as const;
