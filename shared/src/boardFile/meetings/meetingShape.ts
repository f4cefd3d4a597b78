// Meetings, their minutes and decisions in the board file: what each field holds. All but `id` may be absent.
import { madeKinds } from "../../domain/provenance.ts";
import * as z from "zod";
import { handShape } from "../rules/handInFile.ts";
import { day, everyoneOrSome, id, instant, live, moment, short, text, words, written } from "../fieldShapes.ts";

const accord = z.enum(["yes", "notYet", "no"]);

/** One item of an agenda. */
export const point = z.looseObject({
  id: id.nullish(),
  title: text,
  notes: text.nullish(),
  minutes: z.number().nullish(),
  aboutId: id.nullish(),
  audience: everyoneOrSome,
  ...written,
});

const attendance = z.looseObject({
  participantId: id,
  present: z.boolean().nullish(),
  via: short.nullish(),
  /** Coming and going, where it was more than being there from the start to the end. */
  steps: z.array(z.looseObject({ via: short.nullable(), at: instant })).nullish(),
});

const block = z.looseObject({
  id,
  section: short,
  order: short,
  text,
  audience: everyoneOrSome,
  itemId: id.nullish(),
  wordsOfId: id.nullish(),
  aboutId: id.nullish(),
  peopleIds: z.array(id).nullish(),
  on: day.nullish(),
  status: short.nullish(),
  mode: short.nullish(),
  rhythm: z.looseObject({ every: short, until: day.nullable() }).nullish(),
  answers: z.array(z.looseObject({ byId: id, value: accord, notedById: id.nullish(), ...handShape })).nullish(),
  made: z.looseObject({ kind: z.enum(madeKinds), place: short, on: short }).nullish(),
  byOrganisation: text.nullish(),
  objectionUntil: day.nullish(),
  /** Its holder said it otherwise in a later version: these words are nobody's to read any more. */
  isReworded: z.boolean().nullish(),
  /** Here stood something that is gone for good. */
  erased: z.looseObject({ askedById: id, byId: id, on: day }).nullish(),
  presence: z
    .looseObject({
      via: z.record(id, short),
      guests: z.array(id),
      came: z.record(id, short),
      left: z.record(id, short),
      agreedTo: z.record(id, day),
      names: z.record(id, text),
      residents: z.array(id),
    })
    .nullish(),
});

const response = z.looseObject({
  participantId: id,
  value: short,
  on: day,
  text: text.nullish(),
  version: z.number().nullish(),
  aboutId: id.nullish(),
  notedById: id.nullish(),
  ...handShape,
});

const correction = z.looseObject({
  id,
  byId: id,
  on: day,
  text,
  version: z.number().nullish(),
  blockId: id.nullish(),
  answer: z.looseObject({ byId: id, on: day, as: z.enum(["changed", "kept"]), text }).nullish(),
  acceptedByResidentOn: day.nullish(),
});

const minutes = z.looseObject({
  status: short.nullish(),
  plainSummary: z
    .array(z.looseObject({ id: id.nullish(), text, audience: everyoneOrSome, isShown: z.boolean().nullish(), ...live }))
    .nullish(),
  versions: z
    .array(
      z.looseObject({
        version: z.int().min(1),
        on: day,
        byId: id.nullish(),
        change: text.nullish(),
        blocks: z.array(block).nullish(),
      }),
    )
    .nullish(),
  adoption: z
    .looseObject({
      openedOn: day.nullish(),
      deadlineOn: day.nullish(),
      askedVersions: z.array(z.int().min(1)).nullish(),
      responses: z.array(response).nullish(),
      adoptedOn: day.nullish(),
      adoptedVersion: z.number().nullish(),
      adoptedById: id.nullish(),
    })
    .nullish(),
  corrections: z.array(correction).nullish(),
  erasures: z.array(z.looseObject({ replaces: z.int().min(1), version: z.int().min(1), byId: id, on: day })).nullish(),
  erasureAsks: z
    .array(
      z.looseObject({
        blockId: id,
        byId: id,
        on: day,
        declined: z.looseObject({ byId: id, on: day, reason: text }).nullish(),
      }),
    )
    .nullish(),
  seals: z.array(z.looseObject({ block: short, key: short, commitment: short })).nullish(),
});

export const meeting = z.looseObject({
  id,
  number: z.number().nullish(),
  kind: short.nullish(),
  plannedFor: moment.nullish(),
  durationMinutes: z.number().nullish(),
  place: text.nullish(),
  form: short.nullish(),
  videoLink: text.nullish(),
  template: short.nullish(),
  chairId: id.nullish(),
  noteTakerId: id.nullish(),
  residentChoseTimeAndPlace: z.boolean().nullish(),
  phase: z.enum(["preparing", "invited", "running", "paused", "closed", "calledOff"]).nullish(),
  invitedIds: z.array(id).nullish(),
  listSeenByIds: z.array(id).nullish(),
  agreedTo: z.array(z.looseObject({ participantId: id, on: day })).nullish(),
  guestIds: z.array(id).nullish(),
  openedAt: instant.nullish(),
  closedAt: instant.nullish(),
  withoutAfterHours: z.boolean().nullish(),
  attendance: z.array(attendance).nullish(),
  agenda: z.array(point.extend(live)).nullish(),
  pointsDoneIds: z.array(id).nullish(),
  point: z.looseObject({ itemId: id, as: z.enum(["point", "accord"]) }).nullish(),
  turnRounds: z
    .array(
      z.looseObject({
        id,
        orderIds: z.array(id),
        heardIds: z.array(id),
        passedIds: z.array(id),
        currentId: id.nullish(),
        isOpen: z.boolean(),
      }),
    )
    .nullish(),
  accordRounds: z
    .array(
      z.looseObject({
        agreementId: id,
        words,
        residentsDone: z.array(z.looseObject({ participantId: id, words })),
      }),
    )
    .nullish(),
  agreementIds: z.array(id).nullish(),
  actionIds: z.array(id).nullish(),
  decisionIds: z.array(id).nullish(),
  minutes: minutes.nullish(),
});

export const decision = z.looseObject({
  id,
  text: text.nullish(),
  on: day.nullish(),
  meetingId: id.nullish(),
  kind: short.nullish(),
  byId: id.nullish(),
  byOrganisationId: id.nullish(),
  byOrganisation: text.nullish(),
  objectionUntil: day.nullish(),
  audience: everyoneOrSome,
});

/** A *no* or an own opinion that waits until a day. */
export const parkedObjection = z.looseObject({ itemId: id, ofId: id, until: day, byId: id, on: day });

/** What is put down in a meeting: at which, and at which item of its agenda. */
export const atMeeting = { meetingId: id.nullish(), pointId: id.nullish() };
