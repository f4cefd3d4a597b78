// The board file, version 1: what each field holds. The file keeps its own names; the rest of this folder translates.
// Objects are open: a field we do not know is kept as it came (DESIGN.md 7).
import * as z from "zod";
import { accordValues } from "../domain/accord.ts";
import { attemptKinds } from "../domain/between/attempt.ts";
import { goalChoices } from "../domain/between/goalLook.ts";
import { actionStatuses } from "../domain/action.ts";
import { tableColours } from "../domain/fact.ts";
import { goalStatuses } from "../domain/goal.ts";
import { weekDays } from "../domain/house/organisation.ts";
import { parties } from "../domain/participant.ts";
import { newsChoices } from "../domain/time/heldBack.ts";
import { day, everyoneOrSome, id, instant, lines, live, rhythm, short, text, words, written } from "./fieldShapes.ts";
import { handShape } from "./rules/handInFile.ts";
import { endingShape } from "./ending/endingShape.ts";
import { atMeeting, decision, meeting, parkedObjection, point } from "./meetings/meetingShape.ts";

/** *Gewone taal* beside it; `of`: the mark of the words it explains, left out when those are the words of this record. */
const plainLine = z.looseObject({ byId: id, on: day, text, of: short.nullish() }).nullish();

const said = z.looseObject({ id, text, plainLine, audience: everyoneOrSome, ...written, ...live, ...atMeeting });

const resting = z.looseObject({ byId: id, on: day, until: day.nullish() }).nullish();
const keptUp = z.looseObject({ whoId: id.nullable(), byId: id, on: day }).nullish();
const answered = z.looseObject({ byId: id, on: day, text, until: day });
const questionsOf = z
  .array(z.looseObject({ id, toId: id, byId: id, on: day, dueOn: day, answer: answered.nullish() }))
  .nullish();

const goalWords = { title: text, whyImportant: text, reviewOn: day.nullable() };

const goal = z.looseObject({
  id,
  title: text,
  whyImportant: text.nullish(),
  lifeDomain: short.nullish(),
  formulatedById: id.nullish(),
  startedOn: day.nullish(),
  reviewOn: day.nullish(),
  status: z.enum(goalStatuses).optional(),
  audience: everyoneOrSome,
  howIsItGoing: z.array(z.looseObject({ on: day, byId: id, value: short, text: text.optional() })).nullish(),
  confirmed: z
    .looseObject({ ...goalWords, byId: id, on: day, note: text.optional(), notedById: id.nullish(), ...handShape })
    .nullish(),
  /** *Nog niet* and *nee* to these words. */
  answers: z
    .array(
      z.looseObject({
        participantId: id,
        value: z.enum(["notYet", "no"]),
        on: day,
        note: text.optional(),
        ...goalWords,
        notedById: id.nullish(),
        ...handShape,
        tookBack: z.boolean().nullish(),
      }),
    )
    .nullish(),
  resting,
  plainLine,
  weighed: z.looseObject({ choice: z.enum(goalChoices), byId: id, on: day, text }).nullish(),
  planB: z.looseObject({ byId: id, on: day, text }).nullish(),
  ...live,
  ...atMeeting,
});

const agreement = z.looseObject({
  id,
  text,
  goalIds: z.array(id).nullish(),
  partyIds: z.array(id).nullish(),
  madeOn: day.nullish(),
  /** `workplace`, `homeVisit`, `elsewhere`, `meeting`: where it was made, and what that place is called. */
  madeAt: z.looseObject({ kind: short.nullish(), place: short.nullish(), meetingId: id.nullish() }).nullish(),
  byId: id.nullish(),
  status: z.enum(["proposed", "agreed", "changed", "ended"]).optional(),
  rhythm,
  reviewOn: day.nullish(),
  accords: z
    .array(
      z.looseObject({
        participantId: id,
        value: z.enum(accordValues),
        on: day,
        note: text.optional(),
        words: words.optional(),
        notedById: id.nullish(),
        ...handShape,
      }),
    )
    .nullish(),
  audience: everyoneOrSome,
  resting,
  plainLine,
  ...live,
  ...atMeeting,
});

const action = z.looseObject({
  id,
  text,
  goalId: id.nullish(),
  agreementId: id.nullish(),
  ownerId: id.nullish(),
  mode: z.enum(["self", "together", "onBehalf"]).nullish(),
  withIds: z.array(id).nullish(),
  kind: short.nullish(),
  due: day.nullish(),
  rhythm,
  status: z.enum(actionStatuses).optional(),
  statusHistory: z
    .array(
      z.looseObject({
        on: day,
        status: z.enum(actionStatuses),
        byId: id,
        note: text.optional(),
        notedById: id.nullish(),
        ...handShape,
        words: words.optional(),
      }),
    )
    .nullish(),
  attempts: z
    .array(z.looseObject({ on: day, byId: id, result: text.optional(), what: z.enum(attemptKinds).nullish() }))
    .nullish(),
  audience: everyoneOrSome,
  resting,
  plainLine,
  ...written,
  ...live,
  ...atMeeting,
});

const barrier = z.looseObject({
  id,
  text,
  kind: short.nullish(),
  interim: text.nullish(),
  raisedById: id.nullish(),
  raisedOn: day.nullish(),
  ownerId: id.nullish(),
  goalId: id.nullish(),
  status: short.nullish(),
  solvedOn: day.nullish(),
  audience: everyoneOrSome,
  keptUp,
  questions: questionsOf,
  plainLine,
  ...live,
  ...atMeeting,
});

const waitingList = z.looseObject({
  id,
  forWhat: text,
  bridge: text.nullish(),
  lastAnswer: text.nullish(),
  organisationId: id.nullish(),
  goalId: id.nullish(),
  barrierId: id.nullish(),
  ownerId: id.nullish(),
  registeredOn: day.nullish(),
  expectedWeeks: z.number().nullish(),
  expectedOn: day.nullish(),
  lastAskedOn: day.nullish(),
  nextAskOn: day.nullish(),
  status: short.nullish(),
  audience: everyoneOrSome,
  keptUp,
  questions: questionsOf,
  plainLine,
  ...written,
  ...live,
});

const afterHours = z.looseObject({
  id,
  agreementId: id.nullish(),
  agreedOn: day.nullish(),
  reviewOn: day.nullish(),
  signals: lines.nullish(),
  helps: lines.nullish(),
  doesNotHelp: lines.nullish(),
  contacts: z
    .array(
      z.looseObject({
        order: z.number().optional(),
        when: text.nullish(),
        who: text.nullish(),
        phone: text.nullish(),
        ...written,
        ...live,
      }),
    )
    .nullish(),
  audience: everyoneOrSome,
  ...written,
  ...live,
});

const participant = z.looseObject({
  id,
  name: text.min(1, "is empty"),
  callName: text.optional(),
  party: z.enum(parties),
  role: short.optional(),
  roleLabel: text.optional(),
  organisationId: id.nullish(),
  joinedOn: day.optional(),
  leftOn: day.nullish(),
  whatHappensWithWhatISay: text.optional(),
  decidesAbout: text.nullish(),
  reachability: text.optional(),
  contactPreference: z.array(text).optional(),
  boundaries: z.array(text).optional(),
  accessNeeds: z.array(text).optional(),
  phone: short.nullish(),
  mail: short.nullish(),
  hasSecrecy: z.boolean().nullish(),
  complaintTo: text.nullish(),
  worksOn: z.array(z.enum(weekDays)).nullish(),
  workHours: z.looseObject({ open: short, close: short }).nullish(),
  newsOnFriday: z.enum(newsChoices).nullish(),
});

const board = z.looseObject({
  id,
  title: text,
  question: text.nullish(),
  questionById: id.nullish(),
  wordForCentralPerson: text.optional(),
  wordForCentralPersonById: id.nullish(),
  template: short.optional(),
  phase: short.optional(),
  status: short.optional(),
  createdOn: day.nullish(),
  nextMeetingOn: day.nullish(),
  facilitatorId: id.nullish(),
  anchorPersonId: id.nullish(),
  anchorPersonById: id.nullish(),
  tableColour: z.enum(tableColours).nullish(),
});

const dissent = z.looseObject({
  id,
  byId: id,
  about: z.looseObject({ kind: short, id }),
  text,
  on: day,
  tableResponse: text.nullish(),
  status: short.nullish(),
  audience: everyoneOrSome,
});

const record = z.looseObject({ id });
const recordFor = z.looseObject({ id, audience: everyoneOrSome });

export const boardFileShape = z.looseObject({
  format: z.literal("werktafel-board", { error: 'is not "werktafel-board"' }),
  formatVersion: z.literal(1, { error: "is not 1, the version this program reads" }),
  fictional: z.boolean().optional(),
  referenceDateTime: instant.optional(),
  board,
  participants: z.array(participant),
  organisations: z.array(record).nullish(),
  guests: z.array(record).nullish(),
  volunteerSupport: z
    .array(
      z.looseObject({
        forId: id,
        coordinatorName: text.nullish(),
        organisationId: id.nullish(),
        askEveryWeeks: z.number().int().min(1).max(52).nullish(),
        nextAskOn: day.nullish(),
      }),
    )
    .nullish(),
  consents: z.array(record).nullish(),
  mandates: z.array(record).nullish(),
  representatives: z.array(record).nullish(),
  legalBases: z.array(record).nullish(),
  proposals: z.array(record).nullish(),
  widenings: z.array(record).nullish(),
  seatsByOtherHand: z.array(record).nullish(),
  strengths: z.array(said).nullish(),
  concerns: z.array(said).nullish(),
  ideas: z.array(said).nullish(),
  goals: z.array(goal).nullish(),
  agreements: z.array(agreement).nullish(),
  actions: z.array(action).nullish(),
  barriers: z.array(barrier).nullish(),
  waitingLists: z.array(waitingList).nullish(),
  decisions: z.array(decision).nullish(),
  dissents: z.array(dissent).nullish(),
  handovers: z.array(recordFor).nullish(),
  crisisPlan: afterHours.nullish(),
  afterHours: z.array(afterHours).nullish(),
  meetings: z.array(meeting).nullish(),
  agenda: z.array(point.extend({ id, ...live })).nullish(),
  parkedObjections: z.array(parkedObjection).nullish(),
  clientSupport: z.looseObject({ answer: z.enum(["wanted", "notNow", "alreadyThere"]), byId: id, on: day }).nullish(),
  turnPlaces: z.array(z.looseObject({ participantId: id, place: z.enum(["first", "last"]) })).nullish(),
  agendaTemplates: z
    .array(z.looseObject({ name: short, points: z.array(z.looseObject({ title: text, minutes: z.number() })) }))
    .nullish(),
  ...endingShape,
  checkIns: z.array(recordFor).nullish(),
  askings: z.array(record).nullish(),
  evaluations: z.array(z.looseObject({ id, audience: everyoneOrSome.nullish() })).nullish(),
  hosting: z.array(z.looseObject({ id, hostId: id })).nullish(),
});

/** A board file that was read and found sound by `readBoardFile`. */
export type BoardFile = z.infer<typeof boardFileShape>;
