// What people do about words that should not stay as they are, and about a table that rests, stops or is kept.
import type { ForgettingPayloads } from "@werktafel/shared/protocol/forgetting/forgettingCommands";
import { agreeToClosing } from "../ending/agreeToClosing.ts";
import { askBoardErasure, unaskBoardErasure } from "../ending/askBoardErasure.ts";
import { callOffClosing } from "../ending/callOffClosing.ts";
import {
  approveDestruction,
  dropRetention,
  endHold,
  holdErasure,
  setRetention,
  unapproveDestruction,
} from "../ending/keeping.ts";
import { pauseTable } from "../ending/pauseTable.ts";
import { proposeClosing } from "../ending/proposeClosing.ts";
import { resumeTable } from "../ending/resumeTable.ts";
import { agreeToReopening, callOffReopening, proposeReopening } from "../ending/reopenTable.ts";
import type { Verbs } from "../verb.ts";
import { askItemErasure } from "./askItemErasure.ts";
import { declineItemErasure } from "./declineItemErasure.ts";
import { eraseItem } from "./eraseItem.ts";
import { answerStatement } from "./answerStatement.ts";
import { makeStatement } from "./makeStatement.ts";
import { disputeStatement, settleStatement } from "./ownStatement.ts";
import { takeBackItem } from "./takeBackItem.ts";
import { takeBackStatement } from "./takeBackStatement.ts";
import { unaskItemErasure } from "./unaskItemErasure.ts";

export const forgettingVerbs: Verbs<keyof ForgettingPayloads> = {
  makeStatement,
  answerStatement,
  disputeStatement,
  settleStatement,
  takeBackStatement,
  takeBackItem,
  askItemErasure,
  unaskItemErasure,
  declineItemErasure,
  eraseItem,
  pauseTable,
  resumeTable,
  proposeClosing,
  agreeToClosing,
  callOffClosing,
  proposeReopening,
  agreeToReopening,
  callOffReopening,
  setRetention,
  dropRetention,
  holdErasure,
  endHold,
  askBoardErasure,
  unaskBoardErasure,
  approveDestruction,
  unapproveDestruction,
};

/** What is still done at a closed table: keeping it, erasing it. Everything else is refused kindly. */
export const atClosedTable: ReadonlySet<string> = new Set([
  "setRetention",
  "dropRetention",
  "holdErasure",
  "endHold",
  "askBoardErasure",
  "unaskBoardErasure",
  "approveDestruction",
  "unapproveDestruction",
  "askItemErasure",
  "unaskItemErasure",
  "declineItemErasure",
  "eraseItem",
  "askMinutesErasure",
  "unaskMinutesErasure",
  "declineMinutesErasure",
  "eraseFromMinutes",
  "proposeReopening",
  "agreeToReopening",
  "callOffReopening",
]);
