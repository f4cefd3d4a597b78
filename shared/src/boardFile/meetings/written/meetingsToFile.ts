// The meetings back in the file: what an import of the file would make of them anyway stays as it came, and only what is
// otherwise is written (decision 0054).
import type { BoardFacts } from "../../../domain/board.ts";
import type { MeetingState } from "../../../domain/meeting/meeting.ts";
import type { ItemsToFile } from "../../items/itemsToFile.ts";
import type { Kept } from "../../kept.ts";
import { isPlainObject, objectsIn, type PlainObject, stringOr } from "../../plainJson.ts";
import { merged } from "./merged.ts";
import { meetingToFile } from "./meetingToFile.ts";
import { minutesInWords } from "./minutesToFile.ts";
import { withParts } from "./partsToFile.ts";

export interface MeetingsWritten {
  /** The file with everything else in it already. */
  readonly file: PlainObject;
  readonly facts: BoardFacts;
  /** What an import of that file gives. */
  readonly imported: BoardFacts;
  /** The file without agendas and summaries. */
  readonly told: PlainObject;
  readonly items: ItemsToFile;
  readonly kept: Kept;
}

/** What was put down at a meeting that was held here. */
const listsOf = ({ id }: MeetingState, { file, facts }: MeetingsWritten): PlainObject => {
  const at = (collection: string): readonly string[] =>
    objectsIn(file[collection]).flatMap((each) => (each["meetingId"] === id ? [stringOr(each["id"], "")] : []));
  return {
    agreementIds: at("agreements"),
    actionIds: at("actions"),
    decisionIds: facts.decisions.filter(({ meeting }) => meeting === id).map((each) => each.id),
  };
};

const meetingInFile = (
  meeting: MeetingState,
  before: PlainObject | undefined,
  written: MeetingsWritten,
): PlainObject => {
  const imported = written.imported.meetings[meeting.id] ?? null;
  const minutes = minutesInWords({
    before: before?.["minutes"],
    imported,
    meeting,
    isNamed: (item) => written.items.isNamed(item),
  });
  const now = { ...meetingToFile(meeting), minutes: minutes.now };
  if (before === undefined) {
    const { minutes: made, ...rest } = now;
    return { id: meeting.id, ...rest, ...listsOf(meeting, written), ...(made ? { minutes: made } : {}) };
  }
  if (imported === null) return before;
  const whole = merged(before, { ...meetingToFile(imported), minutes: minutes.was }, now);
  return isPlainObject(whole) ? whole : before;
};

/** Every meeting of the file and of the table, those that came first in their places. */
export const meetingsToFile = (written: MeetingsWritten): PlainObject => {
  const { file, facts, told, items, kept } = written;
  const came = objectsIn(file["meetings"]);
  const ids = new Set(came.map((each) => each["id"]));
  const stateOf = (id: unknown): MeetingState | undefined =>
    Object.values(facts.meetings).find((meeting) => meeting.id === id);
  const records = [
    ...came.map((before) => {
      const meeting = stateOf(before["id"]);
      return meeting ? meetingInFile(meeting, before, written) : before;
    }),
    ...Object.values(facts.meetings)
      .filter(({ id }) => !ids.has(id))
      .map((meeting) => meetingInFile(meeting, undefined, written)),
  ];
  return records.length > 0 || Object.hasOwn(file, "meetings")
    ? { meetings: records.map((each) => withParts(each, { file: told, items, kept })) }
    : {};
};
