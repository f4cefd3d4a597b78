// The form of every command, one schema per kind. The server validates with them and `docs/api` is made from them, so what
// is written there is what is checked.
import { z } from "zod";
import { command } from "./commandSchema.ts";
import type { Command } from "./facts.ts";
import { meetingSchemas } from "./meetingSchemas.ts";
import { minutesSchemas } from "./minutesSchemas.ts";
import {
  accordValue,
  actionStatus,
  audience,
  dissentId,
  goalStatus,
  item,
  ownWords,
  participant,
  tableColour,
  wording,
} from "./pieces.ts";
import { sharingSchemas } from "./sharing/sharingSchemas.ts";

export const commandSchemas = {
  answerAgreement: command(
    "answerAgreement",
    "Klopt dit? One person's yes, not yet or no to an agreement, with the words that stood on the screen.",
    z.strictObject({
      item,
      value: accordValue,
      note: ownWords,
      words: wording,
      for: z.exactOptional(participant).describe("said aloud at the table by this person, noted down by who sends it"),
    }),
  ),
  closeAgreement: command(
    "closeAgreement",
    "An agreement is over, or another took its place. Residents only.",
    z.strictObject({ item, as: z.enum(["changed", "ended"]) }),
  ),
  confirmGoal: command(
    "confirmGoal",
    "Zo is het mijn doel: a resident takes these exact words for their own. Residents only.",
    z.strictObject({ item, words: wording }),
  ),
  moveGoal: command(
    "moveGoal",
    "A goal is reached, changed, stopped, paused or taken up again. Residents only.",
    z.strictObject({ item, to: goalStatus }),
  ),
  moveAction: command(
    "moveAction",
    "I will do it, rather not, busy, done, it does not work out. Its owner only; a resident may cancel. `accepted` needs the words that stood on the screen; an owner may accept again once the words were changed.",
    z.strictObject({ item, to: actionStatus, note: ownWords, words: wording }),
  ),
  dissent: command(
    "dissent",
    "Ik ben het niet eens: stands with the item in the holder's words. Answers with its id in `made`.",
    z.strictObject({
      item,
      about: z.enum(["goal", "agreement", "action"]),
      text: ownWords.refine((text) => text.trim() !== "", "expected words"),
    }),
  ),
  withdrawDissent: command(
    "withdrawDissent",
    "The holder takes the dissent back. Nobody else can.",
    z.strictObject({ dissent: dissentId }),
  ),
  putAway: command(
    "putAway",
    "Puts away what somebody answered; what nobody answered is put away on the sheet itself. A goal or an agreement: residents; an action: its owner or a resident.",
    z.strictObject({ item }),
  ),
  bringBack: command(
    "bringBack",
    "Brings back what was put away, by those who may put it away.",
    z.strictObject({ item }),
  ),
  openSheet: command(
    "openSheet",
    "The sheet for these readers; answers with its id in `made`, whether it was there or not. A resident must be among them, and oneself.",
    z.strictObject({ audience }),
  ),
  tellReference: command(
    "tellReference",
    "A reference between two items of which neither's readers hold the other's; told to who reads both.",
    z.strictObject({ from: item, field: z.enum(["goals", "goalId", "agreementId"]), to: item }),
  ),
  chooseTableColour: command(
    "chooseTableColour",
    "One of the five table tops. Residents only.",
    z.strictObject({ colour: tableColour }),
  ),
  ...meetingSchemas,
  ...minutesSchemas,
  ...sharingSchemas,
};

/** Any command: its kind decides which form it must have. */
export const anyCommand: z.ZodType<Command> = z.discriminatedUnion("kind", [
  commandSchemas.answerAgreement,
  commandSchemas.closeAgreement,
  commandSchemas.confirmGoal,
  commandSchemas.moveGoal,
  commandSchemas.moveAction,
  commandSchemas.dissent,
  commandSchemas.withdrawDissent,
  commandSchemas.putAway,
  commandSchemas.bringBack,
  commandSchemas.openSheet,
  commandSchemas.tellReference,
  commandSchemas.chooseTableColour,
  meetingSchemas.planMeeting,
  meetingSchemas.seeInvitations,
  meetingSchemas.invite,
  meetingSchemas.agreeToMeeting,
  meetingSchemas.callOffMeeting,
  meetingSchemas.welcomeGuest,
  meetingSchemas.startBoard,
  meetingSchemas.answerClientSupport,
  meetingSchemas.keepAgendaTemplate,
  meetingSchemas.noteAttendance,
  meetingSchemas.openMeeting,
  meetingSchemas.goToPoint,
  meetingSchemas.openAccordRound,
  meetingSchemas.passAccord,
  meetingSchemas.handFacilitation,
  meetingSchemas.pauseMeeting,
  meetingSchemas.resumeMeeting,
  meetingSchemas.startPrivateTime,
  meetingSchemas.endPrivateTime,
  meetingSchemas.chooseTurnPlace,
  meetingSchemas.openTurnRound,
  meetingSchemas.giveTurn,
  meetingSchemas.endTurn,
  meetingSchemas.closeTurnRound,
  meetingSchemas.parkObjection,
  meetingSchemas.takeDecision,
  meetingSchemas.chooseNextMeeting,
  meetingSchemas.closeMeeting,
  minutesSchemas.askAboutMinutes,
  minutesSchemas.reviseMinutes,
  minutesSchemas.answerMinutes,
  minutesSchemas.askCorrection,
  minutesSchemas.answerCorrection,
  minutesSchemas.acceptCorrection,
  minutesSchemas.adoptMinutes,
  sharingSchemas.proposeSeat,
  sharingSchemas.answerSeat,
  sharingSchemas.withdrawProposal,
  sharingSchemas.endSeat,
  sharingSchemas.changeCard,
  sharingSchemas.askConsent,
  sharingSchemas.answerConsent,
  sharingSchemas.withdrawConsent,
  sharingSchemas.nameRepresentative,
  sharingSchemas.endRepresentation,
  sharingSchemas.setLegalBasis,
]);
