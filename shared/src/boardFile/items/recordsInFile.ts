// Every record of a file that becomes an item on a sheet, in the order of the file.
import type { Audience } from "../../domain/audience.ts";
import { type ItemId, itemId } from "../../ids.ts";
import type { BoardFile } from "../fileShape.ts";
import { objectsIn, type PlainObject, stringOr } from "../plainJson.ts";
import { audienceIn } from "../rules/audienceIn.ts";

export interface RecordInFile {
  readonly collection: string;
  readonly id: ItemId;
  readonly audience: Audience;
  readonly record: PlainObject;
  /** The after-hours agreement that a contact belongs to. */
  readonly under: ItemId | null;
}

const plain = ["strengths", "concerns", "ideas", "goals", "agreements", "actions", "barriers", "waitingLists"] as const;

/** The after-hours agreements: the one with a place of its own first. */
export const plansIn = (file: BoardFile): readonly PlainObject[] => [
  ...(file.crisisPlan ? [file.crisisPlan] : []),
  ...(file.afterHours ?? []),
];

/** A contact has no name in the file: it gets one from `newId`. */
export const recordsInFile = (file: BoardFile, newId: () => string): readonly RecordInFile[] => {
  const all = [
    ...plain.flatMap((collection) => objectsIn(file[collection]).map((record) => ({ collection, record }))),
    ...plansIn(file).map((record) => ({ collection: "afterHours", record })),
  ];
  return all.flatMap(({ collection, record }) => {
    const audience = audienceIn(record) ?? [];
    const id = itemId(stringOr(record["id"], ""));
    const contacts = collection === "afterHours" ? objectsIn(record["contacts"]) : [];
    return [
      { collection, id, audience, record, under: null },
      ...contacts.map((contact) => ({
        collection: "contacts",
        id: itemId(newId()),
        audience,
        record: contact,
        under: id,
      })),
    ];
  });
};
