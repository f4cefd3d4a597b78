// Who may do what, one line per verb, to be read aloud. The browser asks it to hide a button, the server to decide.
// Being allowed to read an item's sheet comes first and is judged by its audience; these lines come on top of it.
import { isFacilitator, isResident, type Participant } from "../domain/participant.ts";
import type { Refusal } from "../domain/refusal.ts";

export type Verb =
  | "writeTable"
  | "writeQuestion"
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
  | "tellReference"
  | "chooseTableColour"
  | "seatParticipant"
  | "makeLink";

type Who = Extract<Refusal, { reason: "notYours" }>["who"];

const rules: Readonly<Record<Verb, readonly [(person: Participant) => boolean, Who]>> = {
  writeTable: [(person) => person.party !== "guest", "writer"],
  writeQuestion: [isResident, "resident"],
  answerAgreement: [(person) => person.party !== "guest", "writer"],
  // What was agreed stays in force until the resident says it is over.
  closeAgreement: [isResident, "resident"],
  confirmGoal: [isResident, "resident"],
  moveGoal: [isResident, "resident"],
  moveAction: [(person) => person.party !== "guest", "writer"],
  dissent: [(person) => person.party !== "guest", "writer"],
  // Of those, only who holds it.
  withdrawDissent: [(person) => person.party !== "guest", "writer"],
  // What somebody answered: a goal or an agreement the residents, an action also its owner.
  putAway: [(person) => person.party !== "guest", "writer"],
  bringBack: [(person) => person.party !== "guest", "writer"],
  openSheet: [(person) => person.party !== "guest", "writer"],
  tellReference: [(person) => person.party !== "guest", "writer"],
  chooseTableColour: [isResident, "resident"],
  // Part C asks the resident's yes first; until then the facilitator seats people the resident knows of.
  seatParticipant: [isFacilitator, "facilitator"],
  makeLink: [isFacilitator, "facilitator"],
};

/** `null` when this person may; otherwise the refusal that says who may. Someone who left may nothing. */
export const may = (person: Participant, verb: Verb): Refusal | null => {
  if (person.leftOn !== null) return { reason: "unknown" };
  const [allows, who] = rules[verb];
  return allows(person) ? null : { reason: "notYours", who };
};
