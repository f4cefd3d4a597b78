// The day that a fact names itself: of an answer, a step, an opinion. Other than when it was stored: a board file tells of days
// long before it came in.
import type { Fact } from "./fact.ts";

/** `2026-09-18`, or `null` when the fact names none. */
export const ownDayOf = (fact: Fact): string | null => {
  switch (fact.kind) {
    case "agreementAnswered":
      return fact.accord.on;
    case "goalFaced":
      return fact.face.on;
    case "decisionTaken":
      return fact.decision.on;
    default:
      return "on" in fact ? fact.on : null;
  }
};
