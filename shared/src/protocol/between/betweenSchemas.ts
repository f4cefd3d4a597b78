// The form of what is asked between two meetings.
import { z } from "zod";
import { attemptKinds } from "../../domain/between/attempt.ts";
import { longestPlainLine } from "../../domain/between/plainLine.ts";
import { handoverAnswerValues, saidHows } from "../../domain/between/handover.ts";
import { command } from "../commandSchema.ts";
import { audience, day, item, ownWords, participant, someWords, textId } from "../pieces.ts";

const handover = textId;

export const betweenSchemas = {
  askHandover: command(
    "askHandover",
    "Dit is mijn grens: a beroepskracht is asked to take over an own action, or (`item` null, then with `audience`) something of the table. Without `to` every beroepskracht who reads it is asked, which only a change of staff may. `made`: the handover.",
    z.strictObject({
      item: item.nullable(),
      audience: audience.nullable(),
      to: participant.nullable(),
      reason: z.enum(["volunteerLimit", "staffChange"]),
      boundary: ownWords,
    }),
  ),
  seeHandover: command(
    "seeHandover",
    "The one who is asked has it on their screen. Said once; nobody else can say it.",
    z.strictObject({ handover }),
  ),
  answerHandover: command(
    "answerHandover",
    "Takes it over, helps out until a day (`until`, with a `note` what), or no. A no without another `offer` is no answer: the question goes to the next person at once.",
    z.strictObject({
      handover,
      value: z.enum(handoverAnswerValues),
      note: ownWords,
      offer: ownWords,
      until: day.nullable(),
    }),
  ),
  consentHandover: command(
    "consentHandover",
    "A resident's own yes to the taking over, or rather not. Nothing is taken over before every resident who reads it said yes. With `for` as that resident said it aloud at a meeting that goes on, or by telephone to a beroepskracht (`how`), noted by who sends it, who is not the one who takes it over; the resident's own word always comes over it, and undoes what was taken over by it. Only while this `taker` would take it over, when one is named.",
    z.strictObject({
      handover,
      value: z.enum(["yes", "no"]),
      for: participant.optional(),
      how: z.enum(saidHows).optional(),
      taker: z.exactOptional(participant.nullable()),
    }),
  ),
  noteWarmContact: command(
    "noteWarmContact",
    "Whether the old one, the new one and the resident met.",
    z.strictObject({ handover, isDone: z.boolean() }),
  ),
  completeHandover: command(
    "completeHandover",
    "The one who took it over says that it is done. Whether they met was noted before.",
    z.strictObject({ handover }),
  ),
  withdrawHandover: command(
    "withdrawHandover",
    "Whoever asked does it themselves after all; until it was taken over.",
    z.strictObject({ handover }),
  ),
  thank: command(
    "thank",
    "Dank je wel, in own words, to who reached a limit.",
    z.strictObject({ handover, text: someWords }),
  ),
  noteAttempt: command(
    "noteAttempt",
    "The owner of an action tried, and it did not work out.",
    z.strictObject({ item, what: z.enum(attemptKinds), text: ownWords }),
  ),
  layBarrier: command(
    "layBarrier",
    "Who keeps up what stands in the way, or a waiting list: who works here or at the host, or oneself. A rule is kept up by who works where it is from. Never laid with a resident, a relative or a volunteer by somebody else.",
    z.strictObject({ item, who: participant.nullable() }),
  ),
  raiseBarrier: command(
    "raiseBarrier",
    "Wie kan dit oplossen? Laid before one person by name, who has a week of their own working days. `made`: the question.",
    z.strictObject({ item, to: participant }),
  ),
  answerBarrier: command(
    "answerBarrier",
    "The one who was asked says what happens, and on which day it is looked at again.",
    z.strictObject({ item, question: textId, text: someWords, until: day }),
  ),
  restItem: command(
    "restItem",
    "A goal, an agreement or an action rests for a while, until a day or without one. A goal: residents; an agreement: who it is with, or a resident; an action: its owner or a resident.",
    z.strictObject({ item, until: day.nullable() }),
  ),
  resumeItem: command(
    "resumeItem",
    "What rested is taken up again, by those who may let it rest.",
    z.strictObject({ item }),
  ),
  askLineQuestion: command(
    "askLineQuestion",
    "Ik heb een vraag about anything that lies on the table, to somebody who reads it or (`to` null) to the table. Told to those who read the line, wherever it goes. With `together`: wants to read it with them before answering; that is no answer, and it ends with the asker's own yes or no to the line. `made`: the question.",
    z.strictObject({
      item,
      to: participant.nullable(),
      text: someWords,
      together: z.exactOptional(z.literal(true)),
    }),
  ),
  answerLineQuestion: command(
    "answerLineQuestion",
    "An answer, by who was asked; to a question to the table, or to somebody who left, by anyone who reads the line. Each of them answers once.",
    z.strictObject({ question: textId, text: someWords }),
  ),
  takeBackLineQuestion: command(
    "takeBackLineQuestion",
    "Takes back the own question, or the own answer: those words are gone. What others answered stays.",
    z.strictObject({ question: textId }),
  ),
  writePlainLine: command(
    "writePlainLine",
    "Gewone taal: a plain sentence beside a line, by anyone who writes there. `words`: the line as it stood on the writer's screen; when it reads otherwise the sentence is shown as out of date. Empty text takes it away. Told to those who read the line, wherever it goes.",
    z.strictObject({ item, words: ownWords, text: z.string().trim().max(longestPlainLine) }),
  ),
};
