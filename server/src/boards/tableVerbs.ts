// The verbs of the board itself: what people do with goals, agreements, actions and sheets, in a meeting or between two.
import type { Verbs } from "./verb.ts";
import { answerAgreement } from "./verbs/answerAgreement.ts";
import { bringBack } from "./verbs/bringBack.ts";
import { chooseTableColour } from "./verbs/chooseTableColour.ts";
import { closeAgreement } from "./verbs/closeAgreement.ts";
import { confirmGoal } from "./verbs/confirmGoal.ts";
import { dissent } from "./verbs/dissent.ts";
import { moveAction } from "./verbs/moveAction.ts";
import { moveGoal } from "./verbs/moveGoal.ts";
import { moveItem } from "./verbs/readers/moveItem.ts";
import { widenSheet } from "./verbs/readers/widenSheet.ts";
import { openSheet } from "./verbs/openSheet.ts";
import { putAway } from "./verbs/putAway.ts";
import { tellReference } from "./verbs/tellReference.ts";
import { withdrawDissent } from "./verbs/withdrawDissent.ts";

export const tableVerbs = {
  answerAgreement,
  closeAgreement,
  confirmGoal,
  moveGoal,
  moveAction,
  dissent,
  withdrawDissent,
  putAway,
  bringBack,
  openSheet,
  moveItem,
  widenSheet,
  tellReference,
  chooseTableColour,
} satisfies Verbs<
  | "answerAgreement"
  | "closeAgreement"
  | "confirmGoal"
  | "moveGoal"
  | "moveAction"
  | "dissent"
  | "withdrawDissent"
  | "putAway"
  | "bringBack"
  | "openSheet"
  | "moveItem"
  | "widenSheet"
  | "tellReference"
  | "chooseTableColour"
>;
