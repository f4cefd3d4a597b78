// What the house tells everybody about itself, before and behind every door: what it does with words of people, and whether everyone
// can use it. Read by residents: short sentences, and nothing that is not so.

export const privacyWords = {
  title: "Wat gebeurt er met wat je schrijft?",
  lead: "Dit blad maakt Werktafel zelf. Het volgt hoe alles hier nu is ingesteld.",
  readers: {
    title: "Wie leest mee?",
    lines: [
      "Alleen wie aan jouw tafel zit, kan je tafel lezen.",
      "Bij elke tekst staat wie die tekst leest. Dat zie je vooraf.",
      "Jij ziet wie er keek, en wanneer.",
      "Wie hier de techniek doet, leest je tafel niet.",
      "Alleen in nood mag dat even. Daar zijn twee mensen en een reden voor nodig. Jij hoort het meteen.",
    ],
  },
  kept: {
    title: "Wat bewaren we?",
    lines: [
      "Wat jullie op het bord zetten.",
      "Wie ja of nee zei, en wanneer.",
      "Wie er keek, en wanneer.",
      "Je nummer of je mailadres, alleen als jij berichten wilt.",
      "Van je toestel: of het een telefoon of een computer is. Meer niet.",
    ],
  },
  where: {
    title: "Waar staat het?",
    locked: "Alles staat op slot. Elke tafel heeft een eigen sleutel.",
    line: {
      secret: "Onderweg leest niemand mee.",
      open: "Dit is een proef op deze computer. De lijn is niet op slot.",
    },
    backup: (days: number) => `Elke nacht maken we een kopie. Na ${days} dagen gaat die kopie weg.`,
    noBackup: "We maken hier nu geen kopie in de nacht.",
    erased: "Wis je iets? Dan is het ook weg uit de kopieën.",
  },
  outside: {
    title: "Wat gaat er naar buiten?",
    none: "Geen ander bedrijf kijkt mee. Er is geen reclame. Er leest ook geen AI mee.",
    mail: (through: string) => `Wil je mail? Dan gaat een mail langs ${through}.`,
    text: (through: string) => `Wil je een sms? Dan gaat die langs ${through}.`,
    bare: "In zo’n bericht staat alleen: Er is iets nieuws voor je. Geen naam, geen tafel.",
    nothing: "Er gaan hier geen berichten weg.",
  },
  device: {
    title: "Wat blijft er op je toestel?",
    cookies: "Deze kleine bestandjes (cookies) zijn nodig. Andere zijn er niet.",
    of: {
      person: "Zo weet Werktafel dat jij het bent.",
      screen: "Dit hoort bij het grote scherm in de kamer.",
      browser: "Dit houdt raden van codes tegen.",
      waiting: "Zo weet Werktafel dat je bij de deur wacht.",
      language: "Hierin staat welke taal je koos. Meer niet.",
    },
    unsent: "Wat je typt zonder internet, blijft hier op slot. Tot het verstuurd is.",
    plan: (days: number) =>
      `Zette je je plan op je eigen telefoon? Dan staat het daar op slot. Zie je de tafel ${days} dagen niet, dan gaat het weg.`,
    link: (days: number) => `Kom je ${days} dagen niet? Dan heb je een nieuwe link nodig.`,
    borrowed: (hours: number) => `Leen je een telefoon? Dan ben je na ${hours} uur weer weg.`,
    strong: (hours: number) => `Wie hier werkt, laat na ${hours} uur opnieuw zien wie het is.`,
  },
  yours: {
    title: "Wat kun jij doen?",
    lines: [
      "Neem alles mee naar huis, met één tik.",
      "Haal je eigen woorden terug.",
      "Zeg dat iets niet klopt. Jouw woorden komen erbij te staan.",
      "Stop met delen, of stop met de tafel.",
      "Vraag om alles te wissen.",
      "Bij elke organisatie staat waarom die dit mag bewaren. Vraag het gerust.",
      "Kom je er samen niet uit? Dan kun je naar de Autoriteit Persoonsgegevens.",
    ],
  },
} as const;

export const accessibleWords = {
  title: "Kan iedereen Werktafel gebruiken?",
  lead: (day: string) => `We willen dat iedereen mee kan doen. Zo staat het ervoor op ${day}.`,
  norm: {
    title: "Waar houden we ons aan?",
    lines: [
      "De regels heten WCAG 2.2, niveau A en AA. De wet vraagt iets minder: EN 301 549.",
      "We keken zelf. Een ander bureau heeft het nog niet bekeken.",
      "Daarom zeggen we: Werktafel voldoet voor een deel.",
    ],
  },
  tried: {
    title: "Wat hebben we bekeken?",
    lines: [
      "Verandert er iets? Dan kijkt een programma alle schermen na, klein en groot.",
      "Alles kan met alleen het toetsenbord.",
      "Letters kunnen twee keer zo groot. Dan blijft alles leesbaar.",
      "Knoppen zijn groot genoeg voor een vinger.",
      "Elke tekst kun je laten voorlezen, als je toestel een stem heeft.",
    ],
  },
  missing: {
    title: "Wat kan nog niet?",
    lines: [
      "Mensen met een schermlezer hebben het nog niet lang genoeg getest.",
      "Er is nog geen gebarentaal.",
      "In een pdf vindt een schermlezer minder goed de weg. Neem dan de pagina.",
    ],
  },
  help: {
    title: "Lukt iets niet?",
    lines: [
      "Zeg het tegen wie je tafel begeleidt. Dan zoeken we samen een andere weg.",
      "Duurt dat te lang? Dan kun je naar het College voor de Rechten van de Mens.",
    ],
  },
} as const;
