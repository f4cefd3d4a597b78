// Everything of a file that becomes meetings, minutes and decisions here, as facts, in the order in which they are appended.
// Adopted minutes are sealed: by the seals that came with them where those fit, else anew.
import type { Audience } from "../../domain/audience.ts";
import type { Fact } from "../../domain/fact.ts";
import { meetingIn, sealAdded, sealAdoption } from "../../domain/sealing/sealMinutes.ts";
import { isCorrection } from "../../domain/sealing/sealedPieces.ts";
import { type ItemId, meetingId, type SheetId } from "../../ids.ts";
import type { Laid } from "../items/layOut.ts";
import { meetingFacts, type MeetingsInFile } from "./meetingFacts.ts";
import { minutesFacts } from "./minutesFacts.ts";
import type { MeetingInFile } from "./planInFile.ts";
import { aroundMeetings, decisionFacts } from "./aroundMeetings.ts";

export interface LiveFrom extends MeetingsInFile {
  /** What was already told of the file: items, records, dissents, in order. */
  readonly facts: readonly Fact[];
  /** Every item that lies on a sheet. */
  readonly lying: ReadonlyMap<ItemId | string, Laid>;
  readonly audiences: ReadonlyMap<SheetId, Audience>;
}

const withMinutes = (record: MeetingInFile, about: readonly Fact[], from: LiveFrom): readonly Fact[] => {
  const meeting = meetingIn(about, meetingId(record.id));
  if (!meeting || !record.minutes) return about;
  const summaries = [...from.lying.values()].filter(
    ({ item }) => item.collection === "summaries" && item.values["meetingId"] === record.id,
  );
  const by = about.find((fact) => fact.kind === "meetingOpened")?.by ?? meeting.plan.chairId;
  const { before, adopted, after } = minutesFacts({ record, meeting, from, summaries, by });
  const told = [...about, ...before];
  if (adopted === null) return [...told, ...after];
  const { newId } = from;
  const seals = sealAdoption(told, adopted, { newId, before: record.minutes.seals ?? [] });
  return [
    ...told,
    adopted,
    ...seals,
    ...after.flatMap((fact): readonly Fact[] =>
      isCorrection(fact) ? [fact, ...sealAdded(fact, adopted.version, newId)] : [fact],
    ),
  ];
};

export const meetingsLive = (from: LiveFrom): readonly Fact[] => {
  const decisions = decisionFacts(from);
  const known = { ...from, facts: [...from.facts, ...decisions] };
  return [
    ...decisions,
    ...(from.file.meetings ?? []).flatMap((record, index) =>
      withMinutes(record, meetingFacts(record, index, known), known),
    ),
    ...aroundMeetings(from),
  ];
};
