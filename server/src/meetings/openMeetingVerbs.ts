// Everything that is done in and around a meeting, as verbs of the command lane.
import type { MeetingPayloads } from "@werktafel/shared/protocol/meetingCommands";
import type { MinutesPayloads } from "@werktafel/shared/protocol/minutesCommands";
import type { Verb, Verbs } from "../boards/verb.ts";
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
import { SpeakingClock } from "./turns/SpeakingClock.ts";
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
import {
  askMinutesErasure,
  declineMinutesErasure,
  eraseFromMinutes,
  unaskMinutesErasure,
} from "./minutes/eraseFromMinutes.ts";

/** Before these are judged, the clock of the round looks whose turn it was until now. */
const lookFirst =
  <Kind extends keyof MeetingPayloads>(clock: SpeakingClock, verb: Verb<Kind>): Verb<Kind> =>
  (context, payload) => {
    clock.look(context.board, context.everything, context.at);
    return verb(context, payload);
  };

export const openMeetingVerbs = (): Verbs<keyof MeetingPayloads | keyof MinutesPayloads> => {
  const clock = new SpeakingClock();
  return {
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
    pauseMeeting: lookFirst(clock, pauseMeeting),
    resumeMeeting: lookFirst(clock, resumeMeeting),
    startPrivateTime: lookFirst(clock, startPrivateTime),
    endPrivateTime: lookFirst(clock, endPrivateTime),
    closeMeeting: lookFirst(clock, closeMeeting),
    chooseTurnPlace,
    openTurnRound: lookFirst(clock, openTurnRound(clock)),
    giveTurn: lookFirst(clock, giveTurn),
    endTurn: lookFirst(clock, endTurn),
    closeTurnRound: lookFirst(clock, closeTurnRound(clock)),
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
    askMinutesErasure,
    unaskMinutesErasure,
    declineMinutesErasure,
    eraseFromMinutes,
  };
};
