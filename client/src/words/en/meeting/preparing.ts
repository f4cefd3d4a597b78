// Sentences around a meeting that is coming, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { dayInWords, timeInWords } from "../../dates.ts";
import { first, namesJoined } from "../../speaking.ts";
import type { preparing as dutch } from "../../nl/meeting/preparing.ts";
import { meetings } from "../meeting.ts";

export const preparing: Translated<typeof dutch> = {
  startTitle: "This table is starting",
  startWait: (speaking) =>
    speaking.isMine
      ? "First put your question above. It can also be: I do not know yet."
      : `Wait for the question of ${speaking.name}. Then you see it above.`,
  startReady: "The question is there. When the table starts, everyone can read it.",
  start: "Start this table",
  whenTitle: "When and where?",
  change: "Change",
  ready: "Done",
  when: (iso, minutes) => `${dayInWords(iso)} at ${timeInWords(iso)}, about ${minutes} minutes`,
  where: (place, form) => `${place || "No place chosen yet"} · ${meetings.forms[form]}`,
  ledBy: (name, noteTaker) =>
    noteTaker ? `${name} leads the meeting. ${noteTaker} takes notes.` : `${name} leads the meeting.`,
  chose: (speaking) =>
    speaking.isMine ? "You chose the time and the place." : `${first(speaking.name)} chose the time and the place.`,
  choseTick: (speaking) =>
    speaking.isMine ? "I chose the time and the place" : `${first(speaking.name)} chose the time and the place`,
  video: "Go to the video call",
  fields: {
    day: "Which day?",
    time: "What time?",
    minutes: "How long, in minutes?",
    place: "Where?",
    form: "How do we meet?",
    videoLink: "Link of the video call",
    videoHint: "A link starts with https://",
    chair: "Who leads the meeting?",
    noteTaker: "Who takes notes?",
    noteTakerNone: "Nobody yet",
  },
  whoTitle: "Who is coming?",
  whoLead: (speaking) => (speaking.isMine ? "Tap who you want there." : `Choose together with ${speaking.name}.`),
  invited: "These people come",
  guests: "Guests, only for this meeting",
  guestAsk: (name) => `May ${name} be there?`,
  guestYes: "Yes, that is fine",
  guestNo: "No, rather not",
  guestWelcome: (name) => `${name} may be there. A guest reads along only during the meeting.`,
  guestWaits: (guest, resident) => `${first(resident)} has not said yet if ${guest} may be there.`,
  listAsk: "Is this the right list?",
  listYes: "Yes, this is good",
  listSeen: (names) => `${namesJoined(names)} said: this is good.`,
  listMine: "You said: this is good.",
  listWait: (name) => `First show the list to ${name}. Then you can invite people.`,
  invite: "Invite",
  isInvited: "Everyone on the list knows now.",
  supportTitle: "Someone who stands beside you",
  supportWhat: "A cliëntondersteuner (free helper) stands beside you and thinks with you. It costs nothing.",
  supportAnswers: { wanted: "Yes, please", notNow: "Not now", alreadyThere: "I have one already" },
  supportSaid: (name, on) => `Chosen by ${name} on ${dayInWords(on)}.`,
  agendaTitle: "What do we talk about?",
  cardTitle: "Prepare",
  cardWhat: "The card has questions to think about. You can print it too.",
  card: "Open the card",
  cardQuestions: [
    "What do I want to tell?",
    "What do I not want to tell?",
    "Who helps me talk?",
    "What do we do when it gets too much?",
  ],
  withoutMeTitle: "Can you not be there?",
  withoutMeWhat: "The meeting can go on if you think that is fine. Without your yes there is no agreement.",
  withoutMe: "I will not be there, please go on",
  withoutMeSaid: (on) => `You said this is fine on ${dayInWords(on)}.`,
  without: (name, on) => `${name} will not be there. ${name} said this is fine on ${dayInWords(on)}.`,
  callOff: "Cancel the meeting",
  callOffAsk: "Everyone then sees that there is no meeting.",
  callOffYes: "Yes, cancel it",
  openTitle: "We are starting",
  openLead: "Who is here? Tap how they join in.",
  open: "Start the meeting",
};
