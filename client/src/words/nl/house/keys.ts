// Sentences for one's own keys: passkeys.
export const keys = {
  title: "Mijn sleutels",
  what: "Een sleutel zit in je telefoon of computer. Je opent hem met je vinger, gezicht of code.",
  none: "Je hebt nog geen sleutel.",
  made: (day: string) => `Gemaakt op ${day}`,
  used: (day: string) => `Het laatst gebruikt op ${day}`,
  make: "Maak een sleutel",
  makeMore: "Maak nog een sleutel",
  drop: "Haal weg",
  dropLabel: (day: string) => `Haal weg: de sleutel van ${day}`,
  failed: "Dat lukte niet. Probeer het nog een keer.",
  show: "Laat je sleutel zien",
  unlock: "Open met je sleutel",
  showWhy: "Dit kan niet zomaar terug. Daarom vragen we je sleutel.",
  atOrganisation: "Laat het zien bij je organisatie",
  atOrganisationWhy: "Er gaat een nieuw tabblad open. Ben je daar klaar? Ga dan hier verder.",
} as const;
