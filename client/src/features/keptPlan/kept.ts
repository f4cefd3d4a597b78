// What of a table goes along onto the resident's own phone: their question, what goes well, goals, agreements, actions, what waits,
// when we meet and whom to call, as they may read them. Nothing of minutes, of who looked, of messages or of other tables.
import { noFacts } from "@werktafel/shared/domain/board";
import { meetingNow } from "@werktafel/shared/domain/home/meetingNow";
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { tableView } from "@werktafel/shared/domain/tableView";
import type { OpenSheet } from "../../sync/boardSync.ts";
import { stateOf } from "../../sync/plan/awaySheet.ts";
import type { TableNow } from "../../table/table.ts";
import { speakingOf } from "../../words/speaking.ts";
import { decodeKept, type KeptTable } from "./decode.ts";

const collections: ReadonlySet<string> = new Set([
  "question",
  "strengths",
  "goals",
  "agreements",
  "actions",
  "barriers",
  "waitingLists",
  "afterHours",
  "contacts",
]);

const partOf = (sheet: ReadableSheet): ReadableSheet => ({
  ...sheet,
  items: sheet.items.filter(({ collection }) => collections.has(collection)),
});

export interface ToKeep {
  readonly now: TableNow;
  readonly sheets: readonly OpenSheet[];
  readonly key: string | null;
}

/** When and where; not who is there, what is talked about, what was answered or written down. */
const partOfMeeting = (meeting: MeetingState | null): MeetingState | null =>
  meeting && {
    ...meeting,
    listSeenBy: [],
    agreedTo: {},
    guests: [],
    attendance: {},
    point: null,
    pointsDone: [],
    turnRounds: [],
    accordRounds: {},
    privateCircle: null,
  };

export const wordsToKeep = ({ now, sheets, key }: ToKeep): string => {
  const { card, participants, homes, goals, agreements, actions, putAway, references, erased, rests } = now.facts;
  const ofQuestion = sheets.find(({ card }) => card.kind === "question" && card.writable);
  const { barriers, plainLines, statements, tableColour, records } = now.facts;
  const kept: KeptTable = {
    version: 2,
    me: now.me?.id ?? null,
    sheets: sheets.map(({ content }) => partOf(content)),
    facts: {
      card,
      participants,
      homes,
      goals,
      agreements,
      actions,
      putAway,
      references,
      erased,
      rests,
      barriers,
      plainLines,
      statements,
      tableColour,
      meeting: partOfMeeting(meetingNow(now.facts)),
      organisations: records["organisations"] ?? [],
    },
    holidays: [...now.holidays],
    key,
    question: ofQuestion ? { sheet: ofQuestion.card.id, state: stateOf(ofQuestion.doc) } : null,
  };
  return JSON.stringify(kept);
};

export interface KeptNow extends Pick<TableNow, "view" | "facts" | "holidays" | "speaking" | "me"> {
  /** What it takes to say something here; `null`: here one only reads. */
  readonly writing: (Pick<KeptTable, "question" | "sheets"> & { readonly key: string }) | null;
}

/** `null`: of another version of the screens, so that nothing is shown wrong. */
export const readKept = (words: string): KeptNow | null => {
  const kept = decodeKept(JSON.parse(words));
  if (kept === null) return null;
  const { organisations, meeting, ...rest } = kept.facts;
  const meetings = meeting === null ? {} : { [meeting.id]: meeting };
  const facts = { ...noFacts, ...rest, meetings, records: { organisations } };
  const me = facts.participants.find(({ id }) => id === kept.me) ?? null;
  return {
    view: tableView({ sheets: kept.sheets, facts, me: kept.me }),
    facts,
    me,
    speaking: speakingOf(facts, me),
    holidays: new Set(kept.holidays),
    writing: kept.key === null ? null : { key: kept.key, question: kept.question, sheets: kept.sheets },
  };
};
