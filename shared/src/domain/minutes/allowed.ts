// Who may do what with minutes, and when: one line per verb, to be read aloud. The browser asks it to show a button, the
// server to decide. What belongs to one line (whose words they are) is `ownership.ts`.
import { isFacilitator, isResident, type Participant } from "../participant.ts";
import type { Refusal } from "../refusal.ts";
import { takesNotes } from "../meeting/leading.ts";
import type { MeetingState } from "../meeting/meeting.ts";
import { type MinutesStatus, minutesStatus } from "./minutes.ts";

type Who = "anyone" | "noteTaker" | "resident" | "facilitator";

const open = ["draft", "forApproval"] as const;

const rules = {
  askAboutMinutes: ["noteTaker", open],
  // Whose line it is decides further: see ownership.ts.
  reviseMinutes: ["anyone", open],
  // The day people were asked until only ended the asking: who answers later is heard as well.
  answerMinutes: ["anyone", ["forApproval"]],
  askCorrection: ["anyone", [...open, "adopted"]],
  answerCorrection: ["anyone", [...open, "adopted"]],
  // Before that everything is open still; what is added after adoption stands when a resident lets it.
  acceptCorrection: ["resident", ["adopted"]],
  adoptMinutes: ["facilitator", ["forApproval"]],
  askMinutesErasure: ["resident", ["adopted"]],
  unaskMinutesErasure: ["resident", ["adopted"]],
  declineMinutesErasure: ["facilitator", ["adopted"]],
  // Who leads, or the resident where nobody who leads reads that part: judged there.
  eraseFromMinutes: ["anyone", ["adopted"]],
} as const satisfies Readonly<Record<string, readonly [Who, readonly MinutesStatus[]]>>;

export type MinutesVerb = keyof typeof rules;

/** True when `name` is one of the verbs that are judged here. */
export const isMinutesVerb = (name: string): name is MinutesVerb => Object.hasOwn(rules, name);

/** How far minutes may be for it. */
export const statusesOf = (verb: MinutesVerb): readonly MinutesStatus[] => rules[verb][1];

const isWho = (who: Who, me: Participant, meeting: MeetingState): boolean => {
  switch (who) {
    case "anyone":
      return me.party !== "guest";
    case "noteTaker":
      return takesNotes(meeting, me);
    case "resident":
      return isResident(me);
    case "facilitator":
      return isFacilitator(me);
  }
};

/**
 * `null` when this person may do this now. `unknown`: left the table, or knows no such minutes; `notYours`: others may;
 * `alreadyAdopted`: they stand, and by whom; `notNow`: not from this state. `meeting`: as this person knows it.
 */
export const whyNotMinutes = (verb: MinutesVerb, me: Participant, meeting: MeetingState | null): Refusal | null => {
  const [who, statuses] = rules[verb];
  if (me.leftOn !== null || meeting === null) return { reason: "unknown" };
  if (!isWho(who, me, meeting)) return { reason: "notYours", who: who === "anyone" ? "writer" : who };
  const status = minutesStatus(meeting.minutes);
  if (status !== null && statuses.some((each) => each === status)) return null;
  const { adopted } = meeting.minutes;
  return adopted
    ? { reason: "alreadyAdopted", version: adopted.version, by: adopted.by }
    : { reason: "notNow", from: status ?? meeting.phase, to: verb };
};
