// The form of what is asked about taking back, erasing, contradicting, pausing, stopping and keeping.
import { z } from "zod";
import { retentionStarts } from "../../domain/closing.ts";
import { command } from "../commandSchema.ts";
import { day, item, ownWords, participant, someWords, textId } from "../pieces.ts";

const nothing = z.strictObject({});
const closingPlan = z.strictObject({
  keepers: z.array(participant).max(20),
  afterCare: z.strictObject({ who: participant, on: day }),
});
const shortWords = z
  .string()
  .max(200)
  .refine((text) => text.trim() !== "", "expected words");

export const forgettingSchemas = {
  makeStatement: command(
    "makeStatement",
    "Dit klopt niet: stays beside the item, in the holder's words, in every view and export. Answers with its id in `made`.",
    z.strictObject({ item, text: someWords }),
  ),
  answerStatement: command(
    "answerStatement",
    "Whose words it is about, or who leads: `changed` on the table (the line reads otherwise now than when it was said), or `kept` with a reason in `text`.",
    z.strictObject({ statement: textId, as: z.enum(["changed", "kept"]), text: ownWords }),
  ),
  disputeStatement: command(
    "disputeStatement",
    "Ik ben het er niet mee eens: the holder of a statement does not agree with its answer. Both stand for good.",
    z.strictObject({ statement: textId }),
  ),
  settleStatement: command(
    "settleStatement",
    "Toch goed: the holder of a statement lets it rest. All that was said stays readable.",
    z.strictObject({ statement: textId }),
  ),
  takeBackStatement: command(
    "takeBackStatement",
    "The holder takes a statement back: its words are gone. An answer to it stays. Nobody else can.",
    z.strictObject({ statement: textId }),
  ),
  takeBackItem: command(
    "takeBackItem",
    "Own words that nobody said yes to yet and that no adopted minutes hold: all words of the item are gone, for everyone.",
    z.strictObject({ item }),
  ),
  askItemErasure: command(
    "askItemErasure",
    "A resident asks to erase an item for good; after a month it is asked again.",
    z.strictObject({ item }),
  ),
  unaskItemErasure: command(
    "unaskItemErasure",
    "Who asked to erase an item wants to keep it after all.",
    z.strictObject({ item }),
  ),
  declineItemErasure: command(
    "declineItemErasure",
    "What a resident asked to erase stays for now, with the reason. Facilitator.",
    z.strictObject({ item, reason: someWords }),
  ),
  eraseItem: command(
    "eraseItem",
    "Erases an item with all words of it: what a resident asked to erase, at most a month ago (facilitator), or a resident's own.",
    z.strictObject({ item }),
  ),
  pauseTable: command(
    "pauseTable",
    "The table rests, until a day or without one. Nothing is lost. Residents and facilitator.",
    z.strictObject({ until: day.nullable() }),
  ),
  resumeTable: command(
    "resumeTable",
    "The table goes on. Residents; what no resident asked for, or until a day that passed: the facilitator too. Only from this rest, when `pause` names it.",
    z.strictObject({
      pause: z.exactOptional(z.strictObject({ by: participant, on: day, until: day.nullable() })),
    }),
  ),
  proposeClosing: command(
    "proposeClosing",
    "To stop: who keeps the record, and who asks on which day how it goes. The proposer's own yes to it.",
    closingPlan,
  ),
  agreeToClosing: command(
    "agreeToClosing",
    "Yes to the proposal to stop as it stands. With the yes of every resident and of the facilitator the table closes. Only to this `plan`, when it is named.",
    z.strictObject({ plan: z.exactOptional(closingPlan) }),
  ),
  callOffClosing: command("callOffClosing", "The table does not stop. Residents and facilitator.", nothing),
  proposeReopening: command(
    "proposeReopening",
    "To go on with a closed table; the proposer's own yes to it. Residents and record-keepers.",
    nothing,
  ),
  agreeToReopening: command(
    "agreeToReopening",
    "Yes to going on. With the yes of every resident and of a record-keeper everyone is let in again.",
    nothing,
  ),
  callOffReopening: command("callOffReopening", "The table stays closed. Residents and record-keepers.", nothing),
  setRetention: command(
    "setRetention",
    "How long what is kept and why, counted from a day in the life of the table. Facilitator; also of a closed table.",
    z.strictObject({
      rule: textId.nullable(),
      whose: shortWords,
      basis: shortWords,
      years: z.int().min(0).max(200),
      start: z.enum(retentionStarts),
    }),
  ),
  dropRetention: command(
    "dropRetention",
    "A rule for keeping is no longer there. Facilitator.",
    z.strictObject({ rule: textId }),
  ),
  holdErasure: command(
    "holdErasure",
    "A reason of law not to erase this table yet. Facilitator; also of a closed table.",
    z.strictObject({ reason: someWords }),
  ),
  endHold: command("endHold", "That reason is over. Facilitator.", z.strictObject({ hold: textId })),
  askBoardErasure: command("askBoardErasure", "A resident asks to erase the whole table (R-407).", nothing),
  unaskBoardErasure: command("unaskBoardErasure", "A resident takes that request back.", nothing),
  approveDestruction: command(
    "approveDestruction",
    "Yes to destroying a closed table that stands on the destruction list: the house's clock does it. Record-keeper.",
    nothing,
  ),
  unapproveDestruction: command("unapproveDestruction", "That yes is taken back. Record-keeper.", nothing),
};
