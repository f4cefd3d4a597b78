// Every record of a file that becomes an item on a sheet, in the order of the file.
import type { Audience } from "../../domain/audience.ts";
import { type ItemId, itemId } from "../../ids.ts";
import type { BoardFile } from "../fileShape.ts";
import { summaryAudience } from "../meetings/summaryAudience.ts";
import { objectsIn, type PlainObject, stringOr } from "../plainJson.ts";
import { audienceIn } from "../rules/audienceIn.ts";

export interface RecordInFile {
  readonly collection: string;
  readonly id: ItemId;
  readonly audience: Audience;
  readonly record: PlainObject;
  /** What it is a part of: an after-hours agreement, or a meeting. */
  readonly under: string | null;
}

const plain = ["strengths", "concerns", "ideas", "goals", "agreements", "actions", "barriers", "waitingLists"] as const;

/** Per collection of parts: the field of the sheet that says what an item is a part of. */
export const underField: Readonly<Record<string, string>> = {
  contacts: "afterHoursId",
  agenda: "meetingId",
  summaries: "meetingId",
};

/** The after-hours agreements: the one with a place of its own first. */
export const plansIn = (file: BoardFile): readonly PlainObject[] => [
  ...(file.crisisPlan ? [file.crisisPlan] : []),
  ...(file.afterHours ?? []),
];

type Made = Omit<RecordInFile, "id" | "audience"> & { readonly audience?: Audience };

const inPlans = (file: BoardFile): readonly Made[] =>
  plansIn(file).flatMap((record): readonly Made[] => {
    const audience = audienceIn(record) ?? [];
    const contacts = objectsIn(record["contacts"]);
    return [
      { collection: "afterHours", record, under: null },
      ...contacts.map((contact) => ({
        collection: "contacts",
        record: contact,
        under: stringOr(record["id"], ""),
        audience,
      })),
    ];
  });

const inMeetings = (file: BoardFile): readonly Made[] =>
  (file.meetings ?? []).flatMap((meeting): readonly Made[] => [
    ...(meeting.agenda ?? []).map((record) => ({ collection: "agenda", record, under: meeting.id })),
    ...(meeting.minutes?.plainSummary ?? []).map((record) => ({
      collection: "summaries",
      record,
      under: meeting.id,
      audience: summaryAudience(file, meeting, record),
    })),
  ]);

/** A part may have no name in the file: then it gets one from `newId`. */
export const recordsInFile = (file: BoardFile, newId: () => string): readonly RecordInFile[] =>
  [
    ...plain.flatMap((collection) =>
      objectsIn(file[collection]).map((record) => ({ collection, record, under: null })),
    ),
    ...inPlans(file),
    ...inMeetings(file),
    ...objectsIn(file.agenda).map((record) => ({ collection: "agenda", record, under: null })),
  ].map(({ audience, ...made }: Made) => ({
    ...made,
    id: itemId(stringOr(made.record["id"], "") || newId()),
    audience: audience ?? audienceIn(made.record) ?? [],
  }));
