// Sentences for coming in where one works.
export const work = {
  title: "Ik werk hier",
  lead: "Werk je voor een organisatie? Dan kom je hier binnen.",
  fromStart: "Ik werk voor een organisatie",
  byKey: "Kom binnen met je sleutel",
  keyWhat: "Je sleutel zit in je telefoon of computer. Je opent hem met je vinger, gezicht of code.",
  byOrganisation: (name: string) => `Ik werk bij ${name}`,
  noDoor: "Vraag een beheerder om een uitnodiging.",
  failed: "Dat lukte niet. Probeer het nog een keer, of vraag je beheerder.",
  second: "Laat ook je sleutel zien",
  secondWhat: "Je organisatie kent je. Nu nog de sleutel op je apparaat.",
  keyFirst: "Maak eerst een sleutel",
  keyFirstWhat: "Je organisatie vraagt maar één ding van je. Daarom maak je hier eerst een sleutel.",
  shown: "Dat ben jij. Sluit dit tabblad en ga verder waar je was.",
  busy: "Even kijken of jij het bent.",
  again: "Begin opnieuw",
} as const;
