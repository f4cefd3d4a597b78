// What somebody asks next: often what fits this moment, so that meetings come to their end, and as often anything at all, by
// anyone, well formed or not.
import { takerOf } from "@werktafel/shared/domain/between/handover";
import type { MeetingPhase } from "@werktafel/shared/domain/meeting/meeting";
import { minutesStatus } from "@werktafel/shared/domain/minutes/minutes";
import { type ParticipantId, participantId } from "@werktafel/shared/ids";
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import { payloads } from "./payloads.ts";
import { meetingsOf, type World, writersOf } from "./picks.ts";

export interface ChanceWish {
  readonly by: ParticipantId | null;
  readonly kind: CommandKind;
  readonly payload: unknown;
}

export const isKind = (name: string): name is CommandKind => Object.hasOwn(commandSchemas, name);
export const allKinds: readonly CommandKind[] = Object.keys(commandSchemas).filter(isKind);

type Step = readonly [CommandKind, by: "resident" | "lead" | "anyone", weight: number];

/** What a table usually does at such a moment, and how often. */
const usual: Readonly<Record<MeetingPhase | "none" | "draft" | "forApproval" | "adopted", readonly Step[]>> = {
  none: [
    ["planMeeting", "lead", 6],
    ["startBoard", "lead", 2],
    ["answerAgreement", "anyone", 3],
    ["openSheet", "anyone", 2],
    ["moveAction", "anyone", 2],
    ["confirmGoal", "resident", 2],
    ["confirmGoal", "anyone", 1],
    ["putAway", "resident", 1],
    ["bringBack", "resident", 1],
  ],
  preparing: [
    ["seeInvitations", "resident", 5],
    ["invite", "lead", 8],
    ["planMeeting", "lead", 1],
    ["welcomeGuest", "resident", 1],
    ["startBoard", "lead", 2],
  ],
  invited: [
    ["noteAttendance", "anyone", 5],
    ["noteAttendance", "resident", 3],
    ["openMeeting", "lead", 7],
    ["welcomeGuest", "resident", 1],
    ["agreeToMeeting", "resident", 1],
  ],
  running: [
    ["noteAttendance", "anyone", 3],
    ["goToPoint", "lead", 2],
    ["openAccordRound", "lead", 4],
    ["answerAgreement", "anyone", 14],
    ["answerAgreement", "resident", 5],
    ["passAccord", "resident", 2],
    ["takeDecision", "anyone", 2],
    ["dissent", "anyone", 1],
    ["parkObjection", "lead", 2],
    ["pauseMeeting", "anyone", 1],
    ["startPrivateTime", "resident", 1],
    ["openTurnRound", "lead", 1],
    ["giveTurn", "lead", 1],
    ["endTurn", "lead", 1],
    ["closeTurnRound", "lead", 1],
    ["moveAction", "anyone", 2],
    ["welcomeGuest", "resident", 1],
    ["putAway", "resident", 1],
    ["bringBack", "resident", 1],
    ["closeMeeting", "lead", 2],
  ],
  paused: [
    ["resumeMeeting", "resident", 5],
    ["answerAgreement", "anyone", 2],
    ["closeMeeting", "lead", 1],
  ],
  privateTime: [
    ["endPrivateTime", "resident", 5],
    ["pauseMeeting", "anyone", 1],
    ["closeMeeting", "lead", 1],
  ],
  closed: [["askAboutMinutes", "lead", 1]],
  draft: [
    ["askAboutMinutes", "lead", 5],
    ["reviseMinutes", "anyone", 3],
    ["askCorrection", "anyone", 2],
    ["answerAgreement", "anyone", 2],
    ["passAccord", "resident", 1],
  ],
  forApproval: [
    ["answerMinutes", "resident", 6],
    ["answerMinutes", "anyone", 3],
    ["adoptMinutes", "lead", 4],
    ["reviseMinutes", "anyone", 2],
    ["askAboutMinutes", "lead", 2],
    ["askCorrection", "anyone", 1],
    ["answerCorrection", "lead", 1],
  ],
  adopted: [
    ["askCorrection", "anyone", 2],
    ["acceptCorrection", "resident", 2],
    ["planMeeting", "lead", 4],
    ["chooseNextMeeting", "lead", 1],
    ["adoptMinutes", "lead", 1],
    ["reviseMinutes", "anyone", 1],
  ],
  calledOff: [["planMeeting", "lead", 1]],
};

const momentOf = (world: World): keyof typeof usual => {
  const newest = meetingsOf(world).at(-1);
  if (!newest) return "none";
  return newest.phase === "closed" ? (minutesStatus(newest.minutes) ?? "closed") : newest.phase;
};

const oneOf = (world: World, by: Step[1]): ParticipantId => {
  const { chance, table, facts } = world;
  const ids = table.people.map(({ participant }) => participant);
  if (by === "anyone" || chance.chance(0.1)) return chance.pick(ids).id;
  if (by === "resident") return chance.pick(ids.filter((each) => each.party === "resident")).id;
  return Object.values(facts.meetings).at(-1)?.plan.chairId ?? participantId("p-farida");
};

/** In a round of yes whom it is about answers, often: its parties and the residents. */
const inRound = (world: Omit<World, "me">): ParticipantId | null => {
  const { chance, table, facts } = world;
  const newest = Object.values(facts.meetings).at(-1);
  const round = newest?.phase === "running" ? Object.values(newest.accordRounds).at(-1) : undefined;
  if (!round || !chance.chance(0.3)) return null;
  const residents = table.people.map(({ participant }) => participant).filter((each) => each.party === "resident");
  return chance.pick([...(round.words.partyIds ?? []), ...residents.map(({ id }) => id)]);
};

type GoesOn = readonly (readonly [CommandKind, ParticipantId])[];
const lead = participantId("p-farida");
const noor = participantId("p-noor");

/** In the newest meeting and its minutes. */
const goingOnInMeeting = ({ facts: { meetings, participants } }: Omit<World, "me">): GoesOn => {
  const newest = Object.values(meetings).at(-1);
  if (!newest) return [];
  const { minutes, plan, turnRounds } = newest;
  const chair = plan.chairId;
  if (newest.phase === "running") {
    const hasTurn = (turnRounds.at(-1)?.current ?? null) !== null;
    return [["handFacilitation", chair], ["parkObjection", chair], ...(hasTurn ? [["endTurn", chair] as const] : [])];
  }
  const asked: GoesOn =
    minutes.corrections.length > 0
      ? [
          ["answerCorrection", lead],
          ["acceptCorrection", noor],
        ]
      : [];
  if (minutes.asked && !minutes.adopted) {
    // Everyone whose yes is waited for, and then who leads.
    const residents = participants.filter(({ party }) => party === "resident").map(({ id }) => id);
    return [...residents.map((id) => ["answerMinutes", id] as const), ["adoptMinutes", lead]];
  }
  if (!minutes.adopted) return asked;
  const goes: GoesOn =
    Object.keys(minutes.erasureAsks).length > 0
      ? [
          ["declineMinutesErasure", lead],
          ["eraseFromMinutes", lead],
        ]
      : [];
  return [...asked, ...goes, ["askMinutesErasure", noor], ["askCorrection", noor]];
};

/** Of who sits here, and what they said yes to. */
const goingOnWithPeople = ({ facts, table }: Omit<World, "me">): GoesOn => {
  const { consents, representations, proposals, widenings, participants } = facts;
  const [consent, representation] = [consents.at(-1), representations.at(-1)];
  const [proposal, widening] = [proposals.at(-1), widenings.at(-1)];
  const isResident = (id: ParticipantId) => participants.find((each) => each.id === id)?.party === "resident";
  const circles = table.sheets.flatMap(({ audience }) => (audience === "everyone" ? [] : [audience]));
  const inCircle = circles.flat().find((each) => !isResident(each));
  const pairs: readonly GoesOn[] = [
    consent
      ? [
          ["answerConsent", consent.of],
          ["withdrawConsent", consent.of],
        ]
      : [["askConsent", lead]],
    representation ? [["endRepresentation", representation.for]] : [["nameRepresentative", noor]],
    proposal
      ? [
          ["withdrawProposal", proposal.by],
          ["answerSeat", noor],
        ]
      : [["proposeSeat", lead]],
    widening
      ? [
          ["answerToRead", widening.readers.find(isResident) ?? noor],
          ["withdrawToRead", widening.by],
        ]
      : inCircle
        ? [["askToRead", inCircle]]
        : [],
    [["widenSheet", noor]],
    [["endSeat", noor]],
  ];
  return pairs.flat();
};

/** What people wrote, and what should go of it. */
const goingOnWithWords = ({ facts, table }: Omit<World, "me">): GoesOn => {
  const { dissents, erasureAsks, ending, statements } = facts;
  const [dissent, statement] = [dissents.at(-1), statements.at(-1)];
  const hasAsked = Object.values(erasureAsks).some(({ declined }) => declined === null);
  const author = writersOf(table).at(-1);
  const parts: readonly GoesOn[] = [
    dissent ? [["withdrawDissent", dissent.byId]] : [],
    statement
      ? [
          ["answerStatement", lead],
          ["disputeStatement", statement.byId],
          ["settleStatement", statement.byId],
          ["takeBackStatement", statement.byId],
        ]
      : [["makeStatement", noor]],
    hasAsked
      ? [
          ["declineItemErasure", lead],
          ["eraseItem", lead],
        ]
      : [["askItemErasure", noor]],
    ending.retention.length > 0 ? [["dropRetention", lead]] : [],
    ending.holds.length > 0 ? [["endHold", lead]] : [],
    author ? [["takeBackItem", author]] : [],
    [
      ["moveGoal", noor],
      ["tellReference", noor],
    ],
  ];
  return parts.flat();
};

/** Between meetings: who takes something over, and who is asked how it goes. */
const goingOnBetween = ({ facts, chance }: Omit<World, "me">): GoesOn => {
  const [handover, asking] = [facts.handovers.at(-1), facts.askings.at(-1)];
  const question = facts.lineQuestions.at(-1);
  const ask = handover?.asks.at(-1);
  const to = ask?.to ?? participantId("p-wil");
  // It is a long way to its end: mostly the very next step.
  if (handover && handover.takenOverOn === null && chance.chance(0.8))
    return [ask?.answer?.value === "accepted" ? ["consentHandover", noor] : ["answerHandover", to]];
  if (handover && handover.takenOverOn !== null && handover.completedOn === null && chance.chance(0.8))
    return [handover.warm === null ? ["noteWarmContact", noor] : ["completeHandover", takerOf(handover) ?? to]];
  const joost = participantId("p-joost");
  const owner = Object.values(facts.actions).flatMap((each) => each.owner ?? [])[0] ?? joost;
  let goes: GoesOn = !handover
    ? [["askHandover", joost]]
    : handover.takenOverOn === null
      ? [
          ["seeHandover", to],
          ["answerHandover", to],
          ["consentHandover", noor],
          ["withdrawHandover", handover.from],
        ]
      : [
          ["noteWarmContact", to],
          ["completeHandover", takerOf(handover) ?? to],
          ["thank", noor],
        ];
  const raised = Object.values(facts.barriers).at(-1)?.questions.at(-1);
  goes = [
    ...goes,
    raised?.answer === null ? ["answerBarrier", raised.to] : ["raiseBarrier", noor],
    Object.keys(facts.rests).length > 0 ? ["resumeItem", noor] : ["restItem", noor],
  ];
  const questions: GoesOn = question
    ? [
        ["answerLineQuestion", question.to ?? noor],
        ["takeBackLineQuestion", question.by],
      ]
    : [["askLineQuestion", joost]];
  return [
    ...goes,
    ["noteAttempt", owner],
    ...questions,
    asking ? ["endAsking", noor] : ["agreeAsking", noor],
    ["checkIn", noor],
  ];
};

/** Of what was begun and waits for somebody: who could go on with it, and how. The meeting first. */
const goingOn = (world: Omit<World, "me">): GoesOn => {
  const { chance } = world;
  const inMeeting = goingOnInMeeting(world);
  if (inMeeting.length > 0 && chance.chance(0.4)) return inMeeting;
  return chance.pick([goingOnWithPeople, goingOnWithWords, goingOnBetween])(world);
};

/** Something in it is not as it should be. */
const spoilt = ({ chance }: World, payload: object): object => {
  const fields = Object.keys(payload);
  const wrong = chance.pick<unknown>([null, 7, "", "__proto__", [], {}, "x".repeat(25_000)]);
  const field = fields.length === 0 || chance.chance(0.2) ? "nietGevraagd" : chance.pick(fields);
  return { ...payload, [field]: wrong };
};

/** `world.me` is who would ask; the wish may be another's. */
export const chanceWish = (world: Omit<World, "me">): ChanceWish => {
  const { chance } = world;
  const answerer = inRound(world);
  if (answerer !== null) {
    const payload = payloads.answerAgreement({ ...world, me: answerer });
    return { by: answerer, kind: "answerAgreement", payload };
  }
  if (chance.chance(0.2)) {
    const [kind, by] = chance.pick(goingOn(world));
    return { by, kind, payload: payloads[kind]({ ...world, me: by }) };
  }
  const steps = usual[momentOf({ ...world, me: participantId("p-noor") })];
  const weighed = steps.flatMap((step) => Array.from({ length: step[2] }, () => step));
  const anything: Step = [chance.pick(allKinds), "anyone", 1];
  const [kind, by] = chance.chance(0.65) ? chance.pick(weighed) : anything;
  const me = oneOf({ ...world, me: participantId("p-noor") }, by);
  const payload = payloads[kind]({ ...world, me });
  return {
    by: chance.chance(0.01) ? null : me,
    kind,
    payload: chance.chance(0.04) ? spoilt({ ...world, me }, payload) : payload,
  };
};
