// Sentences of the way to a meeting.
import type { MeetingForm, Via } from "@werktafel/shared/domain/meeting/plan";
import { dayInWords } from "../dates.ts";
import { namesJoined } from "../speaking.ts";

export const meetings = {
  title: "Overleg",
  titleOn: (iso: string) => `Overleg · ${dayInWords(iso)}`,
  underWay: "Er is nu overleg.",
  goThere: "Ga erheen",
  underWayGo: "Er is nu overleg. Ga erheen",
  none: "Nog geen overleg gepland.",
  nextOn: (iso: string) => `We zien elkaar op ${dayInWords(iso)}.`,
  prepare: "Bereid een overleg voor",
  lastMinutes: (iso: string) => `Lees het verslag van ${dayInWords(iso)}`,
  forms: { inPerson: "In één ruimte", hybrid: "Gemengd", video: "Met video", phone: "Per telefoon" } satisfies Readonly<
    Record<MeetingForm, string>
  >,
  vias: { inPerson: "In de kamer", video: "Video", phone: "Telefoon" } satisfies Readonly<Record<Via, string>>,
  viaNone: "Niet hier",
  you: "jij",
  onlyThese: (names: readonly string[]) => `Alleen ${namesJoined(names)} zien deze tafel nog.`,
  toStart: "Laat de tafel beginnen",
} as const;
