// The form of what is asked about a host and its trial, and of looking back.
import { z } from "zod";
import { goalChoices } from "../../domain/between/goalLook.ts";
import { hostQuestions, trialSteps } from "../../domain/ending/hosting.ts";
import { faces } from "../../domain/time/asking.ts";
import { command } from "../commandSchema.ts";
import { audience, day, item, ownWords, participant, textId } from "../pieces.ts";

export const endingSchemas = {
  answerHost: command(
    "answerHost",
    "The host's own answer to one of its three questions (time: does guiding not cost too much time; able: can we do this; fits: do we suit each other). Empty words: the question is open again.",
    z.strictObject({ question: z.enum(hostQuestions), text: ownWords }),
  ),
  offerHost: command(
    "offerHost",
    "What the table offers a host: time for guiding, in words; the fixed face; whom to call.",
    z.strictObject({
      host: participant,
      guidance: ownWords,
      face: participant.nullable(),
      call: participant.nullable(),
    }),
  ),
  moveTrial: command(
    "moveTrial",
    "A trial at a host: set until a day, resting (`until` a day or null), taken up again, or over. Set, rested and taken up by the host, a resident, or who leads; ended by the host or a resident, without a reason.",
    z.strictObject({ host: participant, to: z.enum(trialSteps), until: day.nullable() }),
  ),
  faceGoal: command(
    "faceGoal",
    "How it goes with a goal: a face and own words. Residents only.",
    z.strictObject({ item, face: z.enum(faces), text: ownWords }),
  ),
  weighGoal: command(
    "weighGoal",
    "Keep a goal, change it, or stop: the resident's own act. Stopping also moves the goal; a change begins with new words. Residents only.",
    z.strictObject({ item, choice: z.enum(goalChoices), text: ownWords }),
  ),
  writePlanB: command(
    "writePlanB",
    "What we do if it goes otherwise with a goal. Empty words take it away.",
    z.strictObject({ item, text: ownWords }),
  ),
  tellBrought: command(
    "tellBrought",
    "What it brought me: a resident's own words, for whom they choose; never scored. `made`: its id.",
    z.strictObject({
      brought: z.array(z.string().trim().min(1).max(200)).max(20),
      text: ownWords,
      wouldChange: ownWords,
      audience,
    }),
  ),
  takeBackBrought: command(
    "takeBackBrought",
    "Whoever told it takes it back; its words go, also from what was.",
    z.strictObject({ evaluation: textId }),
  ),
};
