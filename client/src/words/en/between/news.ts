// Sentences of what is new for one person, in English. Nothing is counted here, and nothing is urgent.
import type { Translated } from "@werktafel/shared/words/translated";
import type { news as dutch } from "../../nl/between/news.ts";

const ofDay = (day: string | null): string => (day === null ? "" : ` of ${day}`);

export const news: Translated<typeof dutch> = {
  title: "New for you",
  read: "Read",
  readOf: (title) => `Read. ${title}`,
  allRead: "You have read everything.",
  asked: (by) => `${by} asks you something:`,
  askedTable: (by) => `${by} asks the table something:`,
  answered: (by) => `${by} answered your question:`,
  agreed: "You all agree on this:",
  meetingAsked: (when) => `There is a meeting on ${when}. You are invited.`,
  meetingChanged: (when) => `Something has changed about your meeting. It is on ${when}.`,
  meetingCalledOff: (when) => `The meeting on ${when} is cancelled.`,
  minutesAsked: (day) => `Are the meeting notes${ofDay(day)} right? Read them when you want.`,
  minutesAdopted: (day) => `The meeting notes${ofDay(day)} are final.`,
  handoverAsked: (by) => `${by} asks if you take something over.`,
  handoverAnswered: (by) => `${by} answered your question who takes it over.`,
};
