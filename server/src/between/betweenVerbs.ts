// What people do between two meetings about limits, handovers and tries, as verbs of the command lane.
import type { BetweenPayloads } from "@werktafel/shared/protocol/between/betweenCommands";
import type { Verbs } from "../boards/verb.ts";
import { completeHandover, noteWarmContact, thank, withdrawHandover } from "./handover/afterwards.ts";
import { answerHandover, seeHandover } from "./handover/answerHandover.ts";
import { askHandover } from "./handover/askHandover.ts";
import { consentHandover } from "./handover/consentHandover.ts";
import { noteAttempt } from "./noteAttempt.ts";

export const betweenVerbs: Verbs<keyof BetweenPayloads> = {
  askHandover,
  seeHandover,
  answerHandover,
  consentHandover,
  noteWarmContact,
  completeHandover,
  withdrawHandover,
  thank,
  noteAttempt,
};
