// Who may do what around a meeting, and when: one line per verb, to be read aloud. The browser asks it to show a button, the
// server to decide. What a verb asks beyond this (a list that was seen, somebody who is here) is a rule of its own.
import { isFacilitator, isResident, type Participant } from "../participant.ts";
import type { Refusal } from "../refusal.ts";
import { leads } from "./leading.ts";
import type { MeetingPhase, MeetingState } from "./meeting.ts";

type Who = "anyone" | "resident" | "preparer" | "lead" | "leadOrPreparer" | "leadOrResident";

const ahead = ["preparing", "invited"] as const;
const underWay = ["running", "paused", "privateTime"] as const;
/** Nothing of a meeting: of the table itself. */
const always = null;

const rules = {
  planMeeting: ["preparer", ahead],
  seeInvitations: ["resident", ahead],
  invite: ["preparer", ["preparing"]],
  agreeToMeeting: ["resident", ahead],
  callOffMeeting: ["leadOrPreparer", ahead],
  // A guest may stand at the door when the meeting has begun.
  welcomeGuest: ["resident", [...ahead, ...underWay]],
  startBoard: ["preparer", always],
  answerClientSupport: ["preparer", always],
  keepAgendaTemplate: ["preparer", always],
  chooseNextMeeting: ["leadOrPreparer", always],
  // People come early. For somebody else: see presence.ts.
  noteAttendance: ["anyone", ["invited", ...underWay]],
  openMeeting: ["lead", ["invited"]],
  goToPoint: ["lead", ["running"]],
  openAccordRound: ["lead", ["running"]],
  // Also afterwards: a closed answer waits until the residents answered or passed.
  passAccord: ["resident", [...underWay, "closed"]],
  // A resident too: when who leads is cut off, the table still goes on.
  handFacilitation: ["leadOrResident", underWay],
  // Even stop: anyone, a guest too, and no reason. Two who press at once both get what they asked.
  pauseMeeting: ["anyone", underWay],
  resumeMeeting: ["leadOrResident", ["paused"]],
  startPrivateTime: ["resident", ["running"]],
  // Of the residents, those who are in it: see leading.ts.
  endPrivateTime: ["resident", ["privateTime"]],
  chooseTurnPlace: ["resident", always],
  openTurnRound: ["lead", ["running"]],
  // For somebody else than oneself: who leads (turns.ts).
  giveTurn: ["anyone", ["running"]],
  endTurn: ["anyone", ["running"]],
  closeTurnRound: ["lead", ["running"]],
  closeMeeting: ["lead", underWay],
} as const satisfies Readonly<Record<string, readonly [Who, readonly MeetingPhase[] | null]>>;

export type MeetingVerb = keyof typeof rules;

/** True when `name` is one of the verbs that are judged here. */
export const isMeetingVerb = (name: string): name is MeetingVerb => Object.hasOwn(rules, name);

/** In which phases it can be done; `null`: it is of the table, not of one meeting. */
export const phasesOf = (verb: MeetingVerb): readonly MeetingPhase[] | null => rules[verb][1];

const isWho = (who: Who, me: Participant, meeting: MeetingState | null): boolean => {
  const isPreparer = isResident(me) || isFacilitator(me);
  switch (who) {
    case "anyone":
      return true;
    case "resident":
      return isResident(me);
    case "preparer":
      return isPreparer;
    case "lead":
      return meeting !== null && leads(meeting, me);
    case "leadOrPreparer":
      return isPreparer || (meeting !== null && leads(meeting, me));
    case "leadOrResident":
      return isResident(me) || (meeting !== null && leads(meeting, me));
  }
};

/** Whom the screen names when somebody else asked. */
const named = (who: Who): "resident" | "facilitator" =>
  who === "resident" || who === "leadOrResident" ? "resident" : "facilitator";

/**
 * `null` when this person may do this now. `unknown`: left the table, or knows no such meeting; `notYours`: others may;
 * `notNow`: from this phase it cannot be done. `meeting`: as this person knows it; for what is of the table (`startBoard`,
 * `chooseNextMeeting` …) the one that is under way, or `null`.
 */
export const whyNot = (verb: MeetingVerb, me: Participant, meeting: MeetingState | null): Refusal | null => {
  const [who, phases] = rules[verb];
  if (me.leftOn !== null || (meeting === null && phases !== null)) return { reason: "unknown" };
  if (!isWho(who, me, meeting)) return { reason: "notYours", who: named(who) };
  if (meeting === null || phases === null) return null;
  const isTime = phases.some((phase) => phase === meeting.phase);
  return isTime ? null : { reason: "notNow", from: meeting.phase, to: verb };
};
