// What of an agenda can be kept for the whole table: a template is everyone's, so a point that only some people read, or one
// that is about something of its own, never enters it.
import type { AgendaView } from "@werktafel/shared/domain/table/agendaView";

export const keepable = (points: readonly AgendaView[]) =>
  points
    .filter((each) => each.audience === "everyone" && each.about === null && each.text.trim() !== "")
    .map((each) => ({ title: each.text.trim(), minutes: each.minutes }));
