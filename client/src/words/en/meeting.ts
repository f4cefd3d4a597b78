// Sentences of the way to a meeting, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { dayInWords } from "../dates.ts";
import { namesJoined } from "../speaking.ts";
import type { meetings as dutch } from "../nl/meeting.ts";

export const meetings: Translated<typeof dutch> = {
  title: "Meeting",
  titleOn: (iso) => `Meeting · ${dayInWords(iso)}`,
  underWay: "There is a meeting now.",
  goThere: "Go there",
  underWayGo: "There is a meeting now. Go there",
  none: "No meeting planned yet.",
  nextOn: (iso) => `We meet on ${dayInWords(iso)}.`,
  prepare: "Prepare a meeting",
  lastMinutes: (iso) => `Read the meeting notes of ${dayInWords(iso)}`,
  forms: { inPerson: "In one room", hybrid: "Mixed", video: "By video", phone: "By phone" },
  vias: { inPerson: "In the room", video: "Video", phone: "Phone" },
  viaNone: "Not here",
  you: "you",
  onlyThese: (names) => `Only ${namesJoined(names)} can see this table for now.`,
  toStart: "Let the table start",
};
