// Who may do what, one line per verb, to be read aloud. The browser asks it to hide a button, the server to decide.
// Being allowed to read an item's sheet comes first and is judged by its audience; these lines come on top of it.
import { isFacilitator, isResident, type Participant } from "../domain/participant.ts";
import type { Refusal } from "../domain/refusal.ts";
import { seesToSuccession } from "../domain/widening.ts";

export type Verb =
  | "writeTable"
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
  | "proposeSeat"
  | "answerSeat"
  | "askToRead"
  | "askTakeOver"
  | "answerToRead"
  | "changeCard"
  | "askConsent"
  | "chooseNews"
  | "agreeAsking"
  | "nameAnchor"
  | "chooseCentralWord"
  | "checkIn"
  | "setLegalBasis"
  | "makeLink"
  | "prepareMeeting"
  | "noteAloud"
  | "takeDecision"
  | "parkObjection"
  | "answerMinutes"
  | "askCorrection"
  | "acceptCorrection"
  | "adoptMinutes"
  | "makeStatement"
  | "answerStatement"
  | "takeBackItem"
  | "askItemErasure"
  | "eraseItem"
  | "pauseTable"
  | "stopTable"
  | "keepTable"
  | "askBoardErasure"
  | "askHandover"
  | "answerHandover"
  | "consentHandover"
  | "notePhoneWord"
  | "followHandover"
  | "noteAttempt"
  | "keepUpBarrier"
  | "restItem"
  | "answerHost"
  | "offerHost"
  | "moveTrial"
  | "faceGoal"
  | "weighGoal"
  | "writePlanB"
  | "tellBrought"
  | "askLineQuestion"
  | "answerLineQuestion"
  | "writePlainLine";

type Who = Extract<Refusal, { reason: "notYours" }>["who"];

const isNoGuest = (person: Participant): boolean => person.party !== "guest";

const rules: Readonly<Record<Verb, readonly [(person: Participant) => boolean, Who]>> = {
  writeTable: [isNoGuest, "writer"],
  answerAgreement: [isNoGuest, "writer"],
  // What was agreed stays in force until the resident says it is over.
  closeAgreement: [isResident, "resident"],
  confirmGoal: [isResident, "resident"],
  moveGoal: [isResident, "resident"],
  moveAction: [isNoGuest, "writer"],
  dissent: [isNoGuest, "writer"],
  // Of those, only who holds it.
  withdrawDissent: [isNoGuest, "writer"],
  // What somebody answered: a goal or an agreement the residents, an action also its owner.
  putAway: [isNoGuest, "writer"],
  bringBack: [isNoGuest, "writer"],
  openSheet: [isNoGuest, "writer"],
  // What somebody else answered: the residents.
  moveItem: [isNoGuest, "writer"],
  widenSheet: [isResident, "resident"],
  tellReference: [isNoGuest, "writer"],
  chooseTableColour: [isResident, "resident"],
  // Anyone at the table may know somebody who is missing; the seat is the residents' to give (R-203, R-219).
  proposeSeat: [isNoGuest, "writer"],
  answerSeat: [isResident, "resident"],
  // Who reads a circle may know somebody who should read along; a resident in it says whether.
  askToRead: [isNoGuest, "writer"],
  askTakeOver: [seesToSuccession, "facilitator"],
  answerToRead: [isResident, "resident"],
  // One's own, and nobody else's.
  changeCard: [() => true, "owner"],
  askConsent: [isNoGuest, "writer"],
  // How news may come on a Friday afternoon is the resident's own choice.
  chooseNews: [isResident, "resident"],
  // On whom the residents can always fall back.
  nameAnchor: [(person) => isFacilitator(person) || isResident(person), "resident"],
  // And once a resident did, the residents alone (domain/centralPerson).
  chooseCentralWord: [(person) => isFacilitator(person) || isResident(person), "resident"],
  // Who asks whom how it goes; of that, only about oneself, or a resident, or who leads. And an answer: one's own, or of whom one asks.
  agreeAsking: [isNoGuest, "writer"],
  checkIn: [isNoGuest, "writer"],
  setLegalBasis: [isFacilitator, "facilitator"],
  makeLink: [isFacilitator, "facilitator"],
  // Time, place and who comes are chosen with the resident. What is asked of one meeting: domain/meeting/allowed.
  prepareMeeting: [(person) => isFacilitator(person) || isResident(person), "facilitator"],
  // Somebody without a screen says it aloud, and anyone at the table notes it down under their own name.
  noteAloud: [isNoGuest, "writer"],
  takeDecision: [isNoGuest, "writer"],
  parkObjection: [isNoGuest, "writer"],
  answerMinutes: [isNoGuest, "writer"],
  askCorrection: [isNoGuest, "writer"],
  acceptCorrection: [isResident, "resident"],
  adoptMinutes: [isFacilitator, "facilitator"],
  makeStatement: [isNoGuest, "writer"],
  // Of those, whose words it is about, and who leads (domain/correcting/whoAnswers).
  answerStatement: [isNoGuest, "writer"],
  // Of those, only who wrote it, and while nobody took it over (R-222c).
  takeBackItem: [isNoGuest, "author"],
  askItemErasure: [isResident, "resident"],
  // A resident asks; who leads the process carries it out, or says why not yet.
  eraseItem: [isFacilitator, "facilitator"],
  pauseTable: [(person) => isFacilitator(person) || isResident(person), "resident"],
  stopTable: [(person) => isFacilitator(person) || isResident(person), "resident"],
  // How long what is kept, and what holds erasing up: the controller's, so who leads the process.
  keepTable: [isFacilitator, "facilitator"],
  askBoardErasure: [isResident, "resident"],
  // Anyone may reach a limit in what they do themselves; a beroepskracht answers, and the resident says whether.
  askHandover: [isNoGuest, "writer"],
  answerHandover: [(person) => person.party === "staff", "owner"],
  consentHandover: [isResident, "resident"],
  // What a resident said by telephone is written down by who is paid to, and never by who takes it over or hands it over.
  notePhoneWord: [(person) => person.party === "staff", "owner"],
  followHandover: [isNoGuest, "writer"],
  // Of an own action.
  noteAttempt: [isNoGuest, "writer"],
  // With whom it may be laid: domain/between/barrier.
  keepUpBarrier: [isNoGuest, "writer"],
  // Of those, whose it is; a resident always.
  restItem: [isNoGuest, "writer"],
  // In its own words.
  answerHost: [({ party }) => party === "host", "owner"],
  offerHost: [isNoGuest, "writer"],
  // Of those, the two sides and who leads; ended by the two sides alone.
  moveTrial: [isNoGuest, "writer"],
  faceGoal: [isResident, "resident"],
  weighGoal: [isResident, "resident"],
  writePlanB: [isNoGuest, "writer"],
  tellBrought: [isResident, "resident"],
  // About anything one reads; and whoever is asked answers (domain/between/lineQuestion).
  askLineQuestion: [isNoGuest, "writer"],
  answerLineQuestion: [isNoGuest, "writer"],
  writePlainLine: [isNoGuest, "writer"],
};

/** `null` when this person may; otherwise the refusal that says who may. Someone who left may nothing. */
export const may = (person: Participant, verb: Verb): Refusal | null => {
  if (person.leftOn !== null) return { reason: "unknown" };
  const [allows, who] = rules[verb];
  return allows(person) ? null : { reason: "notYours", who };
};
