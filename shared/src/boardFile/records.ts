// The records of a file that later parts of this house take over: meetings, decisions, handovers, consents … Each is told
// to its own readers, with the fields we know; the rest of it is kept and told to nobody (docs/decisions/0030).
import { type Audience, audienceKey, holds } from "../domain/audience.ts";
import type { Fact } from "../domain/fact.ts";
import { participantId } from "../ids.ts";
import type { BoardFile } from "./fileShape.ts";
import type { ToldPart } from "./kept.ts";
import { isList, isPlainObject, type Path, type PlainObject, stringOr, stringsIn, valueAt } from "./plainJson.ts";
import { audienceIn } from "./rules/audienceIn.ts";

/** What is told of a record; its words leave what is kept, copies (ids) do not. */
interface Telling {
  readonly part: ToldPart;
  readonly audience: Audience;
  readonly fields: readonly string[];
  readonly copies: PlainObject;
}

/** Per collection of the file: the fields that are told. */
export const toldFields: Readonly<Record<string, readonly string[]>> = {
  organisations: ["name", "kind", "officeHours", "outsideOfficeHours", "closedOn", "complaints"],
  decisions: ["text", "on", "meetingId", "kind", "byOrganisationId", "objectionUntil"],
  handovers: [
    "fromId",
    "toId",
    "reason",
    "boundaryText",
    "requestedOn",
    "answerDueOn",
    "answeredOn",
    "answer",
    "answerNote",
    "residentAccordOn",
    "warmContactOn",
    "completedOn",
    "status",
    "escalatedOn",
    "escalatedToLabel",
    "secondId",
    "takenOverOn",
    "withdrawnOn",
    "words",
    "warmContactById",
    "warmContactDone",
    "asks",
    "residentWords",
    "thanks",
  ],
  checkIns: ["on", "personId", "askedById", "via", "value", "text"],
  askings: ["personId", "askedById", "everyWeeks", "from"],
  consents: [
    "participantId",
    "kind",
    "scope",
    "toOrganisationIds",
    "givenOn",
    "validUntil",
    "withdrawnOn",
    "recordedById",
    "how",
    "aboutId",
    "askedById",
    "saidForById",
    "ownYesOn",
    "domains",
    "isStopped",
  ],
  mandates: [
    "fromId",
    "toId",
    "scope",
    "givenOn",
    "validUntil",
    "withdrawnOn",
    "recordedById",
    "askedById",
    "saidForById",
    "ownYesOn",
    "domains",
    "isStopped",
  ],
  representatives: ["participantId", "forId", "title", "domains", "from", "until", "endedOn"],
  legalBases: ["organisationId", "ground", "contact", "on"],
  proposals: ["name", "party", "roleLabel", "organisationId", "organisationName", "why", "byId", "on"],
  seatsByOtherHand: ["participantId", "byId", "notedById", "saidForById", "on"],
  widenings: ["readerIds", "whoId", "insteadOfId", "byId", "on"],
  evaluations: ["on", "byId", "broughtMe", "text", "wouldChange", "tableFelt", "mark"],
  hosting: ["hostId", "answers", "offer", "trial"],
  meetings: [
    "number",
    "kind",
    "plannedFor",
    "durationMinutes",
    "place",
    "form",
    "chairId",
    "noteTakerId",
    "residentChoseTimeAndPlace",
  ],
};

/** Who is named in records that have no audience of their own: they, the residents and the facilitator read them. */
const namedIn: Readonly<Record<string, readonly string[]>> = {
  consents: ["participantId", "recordedById"],
  mandates: ["fromId", "toId"],
  proposals: ["byId"],
  evaluations: ["byId"],
};

/** Boards that came in before meetings lived here have their agendas and summaries as records of these fields. */
const partFields: Readonly<Record<string, readonly string[]>> = {
  agendaItems: ["title", "minutes", "notes"],
  minutesParts: ["text"],
};

/** The fields of the file that stand in a told record of this name; the others in it are copies. */
export const fieldsToldIn = (collection: string): readonly string[] =>
  toldFields[collection] ?? partFields[collection] ?? [];

const readersOfRecord = (file: BoardFile, collection: string, record: PlainObject): Audience => {
  if (collection === "widenings") {
    // Nobody outside a circle is told that there is one: the residents in it, and who asked when that person reads it.
    const inCircle = stringsIn(record["readerIds"]);
    return file.participants
      .filter(({ id, party }) => inCircle.includes(id) && (party === "resident" || id === record["byId"]))
      .map(({ id }) => participantId(id));
  }
  if (collection === "seatsByOtherHand") {
    const named = ["byId", "notedById", "saidForById"].map((field) => stringOr(record[field], ""));
    return [...new Set(named)].filter((id) => id !== "").map(participantId);
  }
  const fields = namedIn[collection];
  // Whoever told what it brought may have said for whom.
  const chosen = collection === "evaluations" ? audienceIn(record) : null;
  if (chosen !== null) return chosen;
  if (!fields) return audienceIn(record) ?? "everyone";
  const facilitator = file.board.facilitatorId;
  const people: readonly string[] = [
    ...file.participants.filter((each) => each.party === "resident").map((each) => each.id),
    ...fields.map((field) => stringOr(record[field], "")).filter((id) => id !== ""),
    ...(facilitator ? [facilitator] : []),
  ];
  return [...new Set(people)].map(participantId);
};

const picked = (record: unknown, fields: readonly string[]): PlainObject =>
  Object.fromEntries(Object.entries(isPlainObject(record) ? record : {}).filter(([name]) => fields.includes(name)));

type AudienceOf = (id: string) => Audience | null;

/** The ids of a meeting by who may know them: an id nobody outside its audience is told. */
const listsOf = (
  meeting: PlainObject,
  audienceOf: AudienceOf,
): readonly { audience: Audience; lists: PlainObject }[] => {
  const byReaders = new Map<string, { readonly audience: Audience; lists: Record<string, readonly string[]> }>();
  for (const list of ["agreementIds", "actionIds", "decisionIds"]) {
    for (const id of stringsIn(meeting[list])) {
      const audience = audienceOf(id);
      if (audience === null) continue;
      const key = audienceKey(audience);
      const known = byReaders.get(key) ?? { audience, lists: {} };
      known.lists[list] = [...(known.lists[list] ?? []), id];
      byReaders.set(key, known);
    }
  }
  return [...byReaders.values()];
};

export interface ToldRecords {
  readonly facts: readonly Fact[];
  readonly told: readonly ToldPart[];
  /** The fields that left each told part, by place. */
  readonly carved: readonly { readonly path: Path; readonly fields: readonly string[] }[];
}

/** Every record that somebody may be told, in the order of the file. */
export const tellRecords = (
  file: BoardFile,
  by: { readonly newId: () => string; readonly audienceOf: AudienceOf },
): ToldRecords => {
  const decisions = new Map((file.decisions ?? []).map((each) => [each.id, audienceIn(each)] as const));
  const audienceOf: AudienceOf = (id) => by.audienceOf(id) ?? decisions.get(id) ?? null;
  const lists: Fact[] = [];
  const tellings = Object.entries(toldFields).flatMap(([collection, fields]) => {
    const records: unknown = file[collection];
    return (isList(records) ? records : []).flatMap((record, at): readonly Telling[] => {
      if (!isPlainObject(record)) return [];
      const path = [collection, at];
      const audience = readersOfRecord(file, collection, record);
      const part = { path, collection, id: stringOr(record["id"], "") };
      // An action that somebody of these readers may not know is not named to any of them.
      const actionIds = stringsIn(record["actionIds"]).filter((id) => holds(audienceOf(id) ?? [], audience));
      const copies = collection === "handovers" ? { actionIds } : {};
      const itself = { part, audience, fields, copies };
      if (collection !== "meetings") return [itself];
      for (const known of listsOf(record, audienceOf)) {
        const kept = { meetingId: part.id, ...known.lists };
        lists.push({
          kind: "recordKept",
          collection: "meetingLists",
          id: by.newId(),
          audience: known.audience,
          record: kept,
        });
      }
      return [itself];
    });
  });
  return {
    facts: [
      ...tellings.map(
        ({ part, audience, fields, copies }): Fact => ({
          kind: "recordKept",
          collection: part.collection,
          id: part.id,
          audience,
          record: { ...picked(valueAt(file, part.path), fields), ...copies },
        }),
      ),
      ...lists,
    ],
    told: tellings.map(({ part }) => part),
    carved: tellings.map(({ part, fields }) => ({ path: part.path, fields })),
  };
};
