// What the house tells everybody about itself, in English: short sentences, and nothing that is not so.
import type { accessibleWords as dutchAccessible, privacyWords as dutchPrivacy } from "../nl/house.ts";
import type { Translated } from "../translated.ts";

export const privacyWords: Translated<typeof dutchPrivacy> = {
  title: "What happens with what you write?",
  lead: "Werktafel makes this page itself. It follows how everything here is set now.",
  readers: {
    title: "Who reads along?",
    lines: [
      "Only who sits at your table can read your table.",
      "With every text it says who reads it. You see that first.",
      "You see who looked, and when.",
      "Who looks after the computers here does not read your table.",
      "Only in an emergency they may, for a short time. It takes two people and a reason. You hear it at once.",
    ],
  },
  kept: {
    title: "What do we keep?",
    lines: [
      "What you all put on the board.",
      "Who said yes or no, and when.",
      "Who looked, and when.",
      "Your number or e-mail address, only if you want messages.",
      "Of your device: if it is a phone or a computer. No more.",
    ],
  },
  where: {
    title: "Where is it?",
    locked: "Everything is locked. Every table has its own key.",
    line: {
      secret: "Nobody reads along on the way.",
      open: "This is a trial on this computer. The line is not locked.",
    },
    backup: (days) => `Every night we make a copy. After ${days} days that copy goes.`,
    noBackup: "We make no copy at night here now.",
    erased: "Do you erase something? Then it is gone from the copies too.",
  },
  outside: {
    title: "What goes outside?",
    none: "No other company looks along. There are no adverts. No AI reads along.",
    mail: (through) => `Do you want e-mail? Then an e-mail goes through ${through}.`,
    text: (through) => `Do you want a text message? Then it goes through ${through}.`,
    bare: "Such a message only says: Er is iets nieuws voor je (there is something new for you). No name, no table.",
    nothing: "No messages go out here.",
  },
  device: {
    title: "What stays on your device?",
    cookies: "These small files (cookies) are needed. There are no others.",
    of: {
      person: "This is how Werktafel knows that it is you.",
      screen: "This belongs to the big screen in the room.",
      browser: "This stops people who guess codes.",
      waiting: "This is how Werktafel knows that you wait at the door.",
      language: "This says which language you chose. No more.",
    },
    unsent: "What you type offline stays locked here. Until it is sent.",
    plan: (days) =>
      `Did you put your plan on your own phone? It is locked there. If you do not see the table for ${days} days, it goes.`,
    link: (days) => `You do not come for ${days} days? Then you need a new link.`,
    borrowed: (hours) => `Do you borrow a phone? Then after ${hours} hours you are out again.`,
    strong: (hours) => `Who works here shows again after ${hours} hours who they are.`,
  },
  yours: {
    title: "What can you do?",
    lines: [
      "Take everything home, with one tap.",
      "Take your own words back.",
      "Say that something is not right. Your words are added.",
      "Stop sharing, or stop with the table.",
      "Ask to erase everything.",
      "Each organisation says why it may keep this. You can always ask.",
      "You cannot work it out together? Go to the Autoriteit Persoonsgegevens (it guards your privacy).",
    ],
  },
};

export const accessibleWords: Translated<typeof dutchAccessible> = {
  title: "Can everyone use Werktafel?",
  lead: (day) => `We want everyone to be able to join in. This is how it is on ${day}.`,
  norm: {
    title: "Which rules do we follow?",
    lines: [
      "The rules are called WCAG 2.2, level A and AA. The law asks a little less: EN 301 549.",
      "We looked at it ourselves. Nobody else has checked it yet.",
      "So we say: Werktafel meets a part of the rules.",
    ],
  },
  tried: {
    title: "What did we look at?",
    lines: [
      "Does something change? Then a program checks all screens, small and big.",
      "You can do everything with only the keyboard.",
      "Letters can be twice as big. Then you can still read everything.",
      "Buttons are big enough for a finger.",
      "You can have every text read aloud, if your device has a voice.",
    ],
  },
  missing: {
    title: "What is not possible yet?",
    lines: [
      "People with a screen reader have not tested it long enough yet.",
      "There is no sign language yet.",
      "It is harder to find the way in a pdf with a screen reader. Take the page then.",
    ],
  },
  help: {
    title: "Does something not work?",
    lines: [
      "Tell who guides your table. Then we look for another way together.",
      "Does that take too long? You can go to the College voor de Rechten van de Mens (human rights).",
    ],
  },
};
