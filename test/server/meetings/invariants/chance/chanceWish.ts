// What somebody asks next: often what fits this moment, so that meetings come to their end, and as often anything at all, by
// anyone, well formed or not.
import type { MeetingPhase } from "@werktafel/shared/domain/meeting/meeting";
import { minutesStatus } from "@werktafel/shared/domain/minutes/minutes";
import { type ParticipantId, participantId } from "@werktafel/shared/ids";
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import { payloads } from "./payloads.ts";
import { meetingsOf, type World } from "./picks.ts";

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

/** Of what was begun and waits for somebody: who could go on with it, and how. */
const goingOn = ({ facts }: Omit<World, "me">): readonly (readonly [CommandKind, ParticipantId])[] => {
  const lead = participantId("p-farida");
  const noor = participantId("p-noor");
  const { consents, representations, dissents, erasureAsks, ending, meetings } = facts;
  const minutes = Object.values(meetings).at(-1)?.minutes;
  const [consent, representation, dissent] = [consents.at(-1), representations.at(-1), dissents.at(-1)];
  const hasAsked = Object.values(erasureAsks).some(({ declined }) => declined === null);
  return [
    ...(consent ? ([["answerConsent", consent.of] as const, ["withdrawConsent", consent.of] as const] as const) : []),
    ...(representation ? [["endRepresentation", representation.for] as const] : []),
    ...(dissent ? [["withdrawDissent", dissent.byId] as const] : []),
    ...(hasAsked ? [["declineItemErasure", lead] as const, ["eraseItem", lead] as const] : []),
    ...(ending.retention.length > 0 ? [["dropRetention", lead] as const] : []),
    ...(ending.holds.length > 0 ? [["endHold", lead] as const] : []),
    ...(minutes?.adopted ? [["askMinutesErasure", noor] as const] : []),
    ...(Object.keys(minutes?.erasureAsks ?? {}).length > 0
      ? [["declineMinutesErasure", lead] as const, ["eraseFromMinutes", lead] as const]
      : []),
    ["widenSheet", noor],
  ];
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
  if (chance.chance(0.06)) {
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
