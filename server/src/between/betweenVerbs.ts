// What people do between two meetings about limits, handovers, tries, questions, what stands in the way and what rests, as verbs
// of the command lane.
import type { BetweenPayloads } from "@werktafel/shared/protocol/between/betweenCommands";
import type { EndingPayloads } from "@werktafel/shared/protocol/ending/endingCommands";
import type { Verbs } from "../boards/verb.ts";
import { layBarrier } from "./barriers/layBarrier.ts";
import { answerBarrier, raiseBarrier } from "./barriers/raiseBarrier.ts";
import { takeBackBrought, tellBrought } from "./ending/brought.ts";
import { faceGoal, weighGoal, writePlanB } from "./ending/goals.ts";
import { answerHost, moveTrial, offerHost } from "./ending/hosts.ts";
import { completeHandover, noteWarmContact, thank, withdrawHandover } from "./handover/afterwards.ts";
import { answerHandover, seeHandover } from "./handover/answerHandover.ts";
import { askHandover } from "./handover/askHandover.ts";
import { consentHandover } from "./handover/consentHandover.ts";
import { answerLineQuestion, askLineQuestion, takeBackLineQuestion } from "./lineQuestions.ts";
import { noteAttempt } from "./noteAttempt.ts";
import { writePlainLine } from "./plainLines.ts";
import { restItem, resumeItem } from "./resting.ts";

export const betweenVerbs: Verbs<keyof BetweenPayloads | keyof EndingPayloads> = {
  askHandover,
  seeHandover,
  answerHandover,
  consentHandover,
  noteWarmContact,
  completeHandover,
  withdrawHandover,
  thank,
  noteAttempt,
  layBarrier,
  raiseBarrier,
  answerBarrier,
  restItem,
  resumeItem,
  answerHost,
  offerHost,
  moveTrial,
  faceGoal,
  weighGoal,
  writePlanB,
  tellBrought,
  takeBackBrought,
  askLineQuestion,
  answerLineQuestion,
  takeBackLineQuestion,
  writePlainLine,
};
