// Sentences about messages and one's own calendar, in English. The messages themselves are the house's, and Dutch.
import type { Translated } from "@werktafel/shared/words/translated";
import type { messages as dutchMessages, messageState as dutchState } from "../../nl/messages/messages.ts";

/** An address is read as one word: it does not break at the dots. */
const wordJoiner = String.fromCodePoint(0x2060);
const whole = (hint: string): string => hint.replace("…", `…${wordJoiner}`);

export const messages: Translated<typeof dutchMessages> = {
  title: "Messages and calendar",
  signedOut: "First come in with your link.",
  ask: "Do you want a message when there is something new?",
  what: "It only says: there is something new for you. No name, table or organisation.",
  ways: { none: "No messages", mail: "An e-mail", text: "A text message" },
  none: "You get no messages now.",
  to: {
    mail: (hint) => `You now get an e-mail at ${whole(hint)}.`,
    text: (hint) => `You now get a text message at ${whole(hint)}.`,
  },
  cannot: "This house cannot send messages now.",
  address: { mail: "At which e-mail address?", text: "At which number?" },
  why: "We send a code to it. Then we know that it is yours.",
  sendCode: "Send a code",
  asked: (hint) => `The code is on its way to ${whole(hint)}.`,
  code: "Which code did you get?",
  giveCode: "This is the code",
  anew: "Choose another address",
  wrongCode: "That is not the right code. Try again.",
  wrongAddress: {
    mail: "That is not an e-mail address. Please check it.",
    text: "That is not a number. Please check it.",
  },
  notSent: "The code was not sent. Check the address, or try again later.",
  enough: "You asked for many codes today. Try again tomorrow.",
  noConnection: "There is no connection now. Try again in a moment.",
  kept: "That is set.",
  rhythmAsk: "How often do you want a message?",
  rhythm: { each: "When there is something", weekly: "Once a week" },
  weeklyOn: "On which day?",
  weeklyOnWhat: "In the morning. Is it a day off? Then it comes on the next working day.",
  quietAsk: "When do you want no messages?",
  quietWhat: "In those hours we send nothing. It comes after that.",
  quietFrom: "Quiet from",
  quietUntil: "Quiet until",
  hour: (hour) => `${hour}:00`,
  calendarTitle: "My calendar",
  calendarWhat: "Put what you have in your own calendar. It says only: Overleg (meeting), or: Iets van jou (yours).",
  calendarMake: "Make an address for my calendar",
  calendarAnew: "Make a new address",
  calendarStop: "Stop my calendar",
  calendarSince: (day) => `You have an address for your calendar since ${day}.`,
  calendarOld: "With a new address the old one stops working.",
  calendarAddress: "The address for your calendar",
  calendarOnce: "You see this address only once. Who has it, sees when you have something. Give it to nobody.",
  calendarHow: "Paste it in your calendar at: add calendar by address. Or scan it with your phone.",
  calendarStopped: "Stopped. Your calendar reads nothing any more.",
  copy: "Copy the address",
  copied: "Copied",
};

export const messageState: Translated<typeof dutchState> = {
  title: "Messages",
  off: {
    mail: "No e-mail goes out: no mail server is set.",
    text: "No text messages go out: that is not set.",
  },
  on: { mail: "E-mail can go out.", text: "Text messages can go out." },
  lastSent: {
    mail: (moment) => `The last e-mail went out on ${moment}.`,
    text: (moment) => `The last text message went out on ${moment}.`,
  },
  trouble: "This did not go well",
  way: { mail: "E-mail", text: "Text message" },
  over: "We will not try again.",
  again: "We will try again.",
  number: (id) => `Number ${id}`,
  why: {
    unreachable: "We could not reach the other side.",
    timedOut: "The other side did not answer.",
    refusedForNow: "The other side did not take it now.",
    addressRefused: "The other side does not know this address.",
    refused: "The other side does not want to take it from us.",
    notConfigured: "It is not set.",
    unknown: "We do not know why.",
  },
};
