// Everything that is done in and around a meeting, as verbs of the command lane.
import type { MeetingPayloads } from "@werktafel/shared/protocol/meetingCommands";
import type { MinutesPayloads } from "@werktafel/shared/protocol/minutesCommands";
import type { Verbs } from "../boards/verb.ts";
import { planMeeting } from "./preparing/planMeeting.ts";
import { seeInvitations } from "./preparing/seeInvitations.ts";
import { invite } from "./preparing/invite.ts";
import { agreeToMeeting } from "./preparing/agreeToMeeting.ts";
import { callOffMeeting } from "./preparing/callOffMeeting.ts";
import { welcomeGuest } from "./preparing/welcomeGuest.ts";
import { startBoard } from "./preparing/startBoard.ts";
import { answerClientSupport } from "./preparing/answerClientSupport.ts";
import { keepAgendaTemplate } from "./preparing/keepAgendaTemplate.ts";
import { chooseNextMeeting } from "./preparing/chooseNextMeeting.ts";
import { noteAttendance } from "./running/noteAttendance.ts";
import { openMeeting } from "./running/openMeeting.ts";
import { goToPoint } from "./running/goToPoint.ts";
import { handFacilitation } from "./running/handFacilitation.ts";
import { pauseMeeting } from "./running/pauseMeeting.ts";
import { resumeMeeting } from "./running/resumeMeeting.ts";
import { startPrivateTime } from "./running/startPrivateTime.ts";
import { endPrivateTime } from "./running/endPrivateTime.ts";
import { closeMeeting } from "./running/closeMeeting.ts";
import { chooseTurnPlace } from "./turns/chooseTurnPlace.ts";
import { openTurnRound } from "./turns/openTurnRound.ts";
import { giveTurn } from "./turns/giveTurn.ts";
import { endTurn } from "./turns/endTurn.ts";
import { closeTurnRound } from "./turns/closeTurnRound.ts";
import { openAccordRound } from "./agreeing/openAccordRound.ts";
import { passAccord } from "./agreeing/passAccord.ts";
import { parkObjection } from "./agreeing/parkObjection.ts";
import { takeDecision } from "./agreeing/takeDecision.ts";
import { askAboutMinutes } from "./minutes/askAboutMinutes.ts";
import { reviseMinutes } from "./minutes/reviseMinutes.ts";
import { answerMinutes } from "./minutes/answerMinutes.ts";
import { askCorrection } from "./minutes/askCorrection.ts";
import { answerCorrection } from "./minutes/answerCorrection.ts";
import { acceptCorrection } from "./minutes/acceptCorrection.ts";
import { adoptMinutes } from "./minutes/adoptMinutes.ts";

export interface MeetingNeeds {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const openMeetingVerbs = (_needs: MeetingNeeds): Verbs<keyof MeetingPayloads | keyof MinutesPayloads> => ({
  planMeeting,
  seeInvitations,
  invite,
  agreeToMeeting,
  callOffMeeting,
  welcomeGuest,
  startBoard,
  answerClientSupport,
  keepAgendaTemplate,
  chooseNextMeeting,
  noteAttendance,
  openMeeting,
  goToPoint,
  handFacilitation,
  pauseMeeting,
  resumeMeeting,
  startPrivateTime,
  endPrivateTime,
  closeMeeting,
  chooseTurnPlace,
  openTurnRound,
  giveTurn,
  endTurn,
  closeTurnRound,
  openAccordRound,
  passAccord,
  parkObjection,
  takeDecision,
  askAboutMinutes,
  reviseMinutes,
  answerMinutes,
  askCorrection,
  answerCorrection,
  acceptCorrection,
  adoptMinutes,
});
