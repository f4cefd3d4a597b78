// Own edits that are not stored yet, as they lie on the device between two pages. What does not read as such is passed over:
// it was written by an older version of this program, under a key of this session.
import { isId, isSheetId } from "@werktafel/shared/ids";
import * as buffer from "lib0/buffer";
import type { UnplacedWords } from "../boardSync.ts";
import type { OwnChanges } from "../sheet/ownChanges.ts";
import type { OwnEdits } from "../sheet/recovery.ts";

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !isList(value);
const isTexts = (value: unknown): value is readonly string[] =>
  isList(value) && value.every((each) => typeof each === "string");
const isClients = (value: unknown): value is readonly number[] =>
  isList(value) && value.every((each) => Number.isInteger(each));

const isItem = (value: unknown): boolean =>
  isRecord(value) &&
  isId(value["id"]) &&
  isSheetId(value["sheet"]) &&
  typeof value["collection"] === "string" &&
  isRecord(value["texts"]) &&
  Object.values(value["texts"]).every((text) => typeof text === "string") &&
  isRecord(value["values"]) &&
  isRecord(value["ids"]) &&
  Object.values(value["ids"]).every(isTexts);

const isChanges = (value: unknown): value is OwnChanges =>
  isRecord(value) &&
  isList(value["items"]) &&
  value["items"].every(
    (each) =>
      isRecord(each) &&
      isItem(each["after"]) &&
      (each["before"] === null || isItem(each["before"])) &&
      (each["place"] === undefined || typeof each["place"] === "string"),
  ) &&
  isTexts(value["referencesAdded"]) &&
  isTexts(value["referencesRemoved"]);

/** To plain JSON. */
export const keepEdits = (edits: readonly OwnEdits[]): unknown =>
  edits.map(({ clients, updates, changes }) => ({ clients, updates: updates.map(buffer.toBase64), changes }));

export const readKeptEdits = (kept: unknown): readonly OwnEdits[] =>
  !isList(kept)
    ? []
    : kept.flatMap((each) =>
        isRecord(each) && isClients(each["clients"]) && isTexts(each["updates"]) && isChanges(each["changes"])
          ? [
              {
                clients: each["clients"],
                updates: each["updates"].map(buffer.fromBase64),
                changes: each["changes"],
              },
            ]
          : [],
      );

const isWords = (value: unknown): value is UnplacedWords =>
  isRecord(value) &&
  isSheetId(value["sheet"]) &&
  (value["item"] === null || isId(value["item"])) &&
  typeof value["text"] === "string";

export const readKeptWords = (kept: unknown): readonly UnplacedWords[] => (isList(kept) ? kept.filter(isWords) : []);
