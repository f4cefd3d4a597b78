// The agenda and the plain summary of each meeting, from the sheets they lie on, back in the meeting they are a part of.
import { type Audience, audienceKey } from "../../../domain/audience.ts";
import type { ItemsToFile, PartInFile } from "../../items/itemsToFile.ts";
import type { Kept } from "../../kept.ts";
import { isEmpty, isPlainObject, objectsIn, type PlainObject, stringOr, valueAt } from "../../plainJson.ts";
import { audienceIn } from "../../rules/audienceIn.ts";
import { summaryAudience } from "../summaryAudience.ts";

/** A list as the file has it: as empty as it came, or with what is there. */
const listOver = (before: PlainObject, name: string, now: readonly PlainObject[]): PlainObject => {
  if (now.length > 0) return { [name]: now };
  if (!Object.hasOwn(before, name)) return {};
  return { [name]: isEmpty(before[name]) ? before[name] : [] };
};

/** Numbered anew when the row is not the one that came. */
const numbered = (parts: readonly PartInFile[], came: readonly PlainObject[]): readonly PlainObject[] => {
  const isAsItCame =
    parts.length === came.length && parts.every((part, at) => part.before?.["order"] === came[at]?.["order"]);
  const isUnnumbered = !came.some((each) => Object.hasOwn(each, "order"));
  return parts.map(({ record }, at) => (isAsItCame || isUnnumbered ? record : { ...record, order: at + 1 }));
};

const isSame = (one: Audience, other: Audience): boolean => audienceKey(one) === audienceKey(other);

/** With the readers it came with, where an import gives it to those it has now; a part that lies open is said to be so. */
const summaryPart = ({ record, before }: PartInFile, meeting: PlainObject, file: PlainObject): PlainObject => {
  const now = audienceIn(record) ?? [];
  const came = before?.["audience"];
  const asItCame = { ...record, audience: came };
  if (came !== undefined && isSame(summaryAudience(file, meeting, asItCame), now)) return asItCame;
  return isSame(summaryAudience(file, meeting, record), now) ? record : { ...record, isShown: true };
};

export interface PartsFrom {
  /** Without what lies on sheets: what a table from before this brought as records is in it. */
  readonly file: PlainObject;
  readonly kept: Kept;
  readonly items: ItemsToFile;
}

const inFile = (file: PlainObject, id: string): PlainObject =>
  objectsIn(file["meetings"]).find((each) => each["id"] === id) ?? {};

/** A table that came in before meetings lived here has its agendas as they were: what lies on sheets comes behind. */
const agendaOf = (meeting: PlainObject, { items, kept, file }: PartsFrom): readonly PlainObject[] => {
  const id = stringOr(meeting["id"], "");
  const came = objectsIn(inFile(file, id)["agenda"]);
  const parts = items.parts("agenda", id);
  const isOnSheets = came.length === 0 || Object.hasOwn(kept.agenda, id);
  return isOnSheets ? numbered(parts, came) : [...came, ...parts.map(({ record }) => record)];
};

const summaryOf = (meeting: PlainObject, from: PartsFrom): readonly PlainObject[] => {
  const id = stringOr(meeting["id"], "");
  const came = objectsIn(valueAt(inFile(from.file, id), ["minutes", "plainSummary"]));
  const parts = from.items.parts("summaries", id).map((part) => summaryPart(part, meeting, from.file));
  const isOnSheets = came.length === 0 || Object.hasOwn(from.kept.summaries, id);
  return isOnSheets ? parts : [...came, ...parts];
};

/** The meeting with its parts. A summary that is being written before there are minutes brings some along. */
export const withParts = (meeting: PlainObject, from: PartsFrom): PlainObject => {
  const { minutes } = meeting;
  const whole = { ...meeting, ...listOver(meeting, "agenda", agendaOf(meeting, from)) };
  const summary = summaryOf(meeting, from);
  if (isPlainObject(minutes))
    return { ...whole, minutes: { ...minutes, ...listOver(minutes, "plainSummary", summary) } };
  return summary.length > 0 ? { ...whole, minutes: { plainSummary: summary } } : whole;
};
