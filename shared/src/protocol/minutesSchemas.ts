// The form of what is asked about minutes.
import { z } from "zod";
import { minutesAnswerValues } from "../domain/minutes/minutes.ts";
import { command } from "./commandSchema.ts";
import { day, meeting, ownWords, participant, someWords, textId } from "./pieces.ts";

const version = z.int().min(1).max(100_000);

export const minutesSchemas = {
  askAboutMinutes: command(
    "askAboutMinutes",
    "Lays the newest version before everyone; the day only ends the asking.",
    z.strictObject({ meeting, until: day.nullable() }),
  ),
  reviseMinutes: command(
    "reviseMinutes",
    "A new version with other words for some blocks; null: the block goes. Own words: their holder only.",
    z.strictObject({
      meeting,
      version,
      changes: z
        .array(z.strictObject({ block: textId, text: ownWords.nullable() }))
        .min(1)
        .max(200),
      change: z.string().max(500),
    }),
  ),
  answerMinutes: command(
    "answerMinutes",
    "What one person says to one version: yes, not yet, no, read it together, or a remark. `for`: said aloud or (`onPaper`) on paper, noted by who sends it; `beside`: the own answer, and who sat beside.",
    z.strictObject({
      meeting,
      version,
      value: z.enum(minutesAnswerValues),
      text: ownWords,
      about: textId.nullable(),
      for: z.exactOptional(participant),
      onPaper: z.exactOptional(z.literal(true)),
      beside: z.exactOptional(participant),
    }),
  ),
  askCorrection: command(
    "askCorrection",
    "Klopt niet, on one line or the whole: stays attached in own words. `made`: its id.",
    z.strictObject({ meeting, version, block: textId.nullable(), text: someWords }),
  ),
  answerCorrection: command(
    "answerCorrection",
    "The owner of the line, or who leads, answers: changed or kept. Both wordings stay.",
    z.strictObject({ meeting, correction: textId, as: z.enum(["changed", "kept"]), text: ownWords }),
  ),
  acceptCorrection: command(
    "acceptCorrection",
    "A resident lets a correction stand under adopted minutes. Residents only.",
    z.strictObject({ meeting, correction: textId }),
  ),
  adoptMinutes: command(
    "adoptMinutes",
    "Adopts a version, once every adult resident said yes to it. Facilitator only.",
    z.strictObject({ meeting, version }),
  ),
  askMinutesErasure: command(
    "askMinutesErasure",
    "A resident asks to erase a part of adopted minutes for good.",
    z.strictObject({ meeting, block: textId }),
  ),
  unaskMinutesErasure: command(
    "unaskMinutesErasure",
    "Who asked to erase that part wants to keep it after all.",
    z.strictObject({ meeting, block: textId }),
  ),
  declineMinutesErasure: command(
    "declineMinutesErasure",
    "That part stays for now, with the reason. Facilitator.",
    z.strictObject({ meeting, block: textId, reason: someWords }),
  ),
  eraseFromMinutes: command(
    "eraseFromMinutes",
    "A part of adopted minutes goes for good: a new sealed version has a mark in its place. Facilitator, or a resident alone.",
    z.strictObject({ meeting, block: textId }),
  ),
};
