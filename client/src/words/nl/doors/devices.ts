// Sentences about one's own devices: locking, opening again, the own PIN, and showing once more that it is you.

export const devices = {
  title: "Mijn apparaten",
  open: "Mijn apparaten",
  lead: "Op deze apparaten ben je nu binnen.",
  here: "Dit apparaat",
  phone: "Telefoon",
  computer: "Computer",
  since: (day: string) => `Binnen sinds ${day}`,
  isBorrowed: "Niet van jou. Hier blijft niets staan.",
  isLocked: "Het scherm is dicht.",
  stop: "Stop op dat apparaat",
  stopHere: "Stop op dit apparaat",
  stopOthers: "Stop op alle andere apparaten",
  stopped: "Gestopt. Daar is niets meer te lezen.",
  lost: "Telefoon kwijt? Stop hem hier. Dan is daar niets meer te lezen.",
  pinTitle: "Mijn pincode op dit apparaat",
  pinWhat: "Met een pincode doe je je scherm dicht en zo weer open. Hij geldt alleen hier.",
  pinThere: "Je hebt hier een pincode.",
  makePin: "Maak een pincode",
  changePin: "Kies een andere pincode",
  dropPin: "Haal de pincode weg",
  dropWhat: "Dan gaat je scherm niet meer op slot.",
  present: "Je pincode van nu",
  lockTitle: "Vanzelf dicht",
  lockWhat: "Gaat je scherm vanzelf dicht als je even niets doet? Jij kiest.",
  lockAfter: { never: "Nee, nooit", "5": "Na 5 minuten", "15": "Na een kwartier", "60": "Na een uur" },
  kept: "Dat staat zo.",
  back: "Terug",
  signedOut: "Kom eerst binnen met je link.",
} as const;

export const pin = {
  field: "Pincode",
  choose: "Kies 4, 5 of 6 cijfers die jij onthoudt",
  rule: "Een pincode heeft 4, 5 of 6 cijfers.",
  save: "Bewaar mijn pincode",
  wrong: "Dat is niet de goede pincode. Probeer het nog een keer.",
  noConnection: "Er is nu geen verbinding. Probeer het zo nog een keer.",
} as const;

export const lock = {
  title: "Je scherm is dicht",
  lead: "Wat je typte, blijft bewaard.",
  ask: "Wat is jouw pincode?",
  open: "Doe open",
  forgotten: "Pincode kwijt",
  forgottenWhat: "Vraag iemand van jouw tafel om een nieuwe link. Daarmee kom je weer binnen.",
  lapsedTitle: "Kom weer binnen",
  lapsedLead: "Je was hier lang niet. Vraag een nieuwe link aan iemand van jouw tafel. Wat je hier typte, wacht op je.",
  offerTitle: "Wil je een eigen pincode?",
  offerWhat: "Dan doe je je scherm dicht en zo weer open. Zonder pincode heb je straks een nieuwe link nodig.",
  offerNo: "Nee, ga zo naar buiten",
  done: "Klaar",
} as const;

export const stepUp = {
  title: "Even zeker weten dat jij het bent",
  why: "Dit mag alleen jij doen. Daarom vragen we je pincode.",
  makeWhy: "Dit mag alleen jij doen. Kies eerst een pincode voor dit apparaat.",
  go: "Ga verder",
  close: "Sluit",
} as const;
