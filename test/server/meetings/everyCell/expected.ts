// Who may ask what, when, and what everybody else hears: written by hand from DOMAIN.md 2.2 to 2.4 and the issue, and not from
// the code. A kind without a line does not compile.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import type { Name } from "../../live/openTable.ts";
import { isLetInAt, type MomentName, phaseAt, underWay } from "./moments.ts";

/** Everybody who may ask something over the wire: those at the table, its big screen, and somebody of another table. */
export const askers = ["noor", "mila", "joost", "ruben", "farida", "gast", "bigScreen", "bram"] as const;
export type Asker = (typeof askers)[number];

type Who = Extract<Refusal, { readonly reason: "notYours" }>["who"];
/** `done`: it is not refused. */
export type Expected =
  | "done"
  | "unknown"
  | "notNow"
  | "heldByLaw"
  | "meetingUnderWay"
  | "alreadyAdopted"
  | `notYours ${Who}`;

interface Row {
  readonly may: readonly Name[];
  /** Whom the others are told it belongs to; a guest hears `writer` where `guests` says so. */
  readonly others: Who | "unknown";
  /** `null`: whatever meeting there is. */
  readonly when: readonly MomentName[] | null;
  readonly guestsOnlyRead?: true;
  /** Nothing of one meeting: also who knows of none may ask. */
  readonly ofTheTable?: true;
  /** What a line says is looked at before whose it is. */
  readonly whenFirst?: true;
  /** A reason of law holds it up. */
  readonly isHeld?: true;
  /** Not while a meeting goes on. */
  readonly betweenMeetings?: true;
  /** Adopted minutes stand: told with who was earlier. */
  readonly standsAfter?: true;
  /** It gives Mila something to read: once she left there is no such person at the table. */
  readonly namesMila?: true;
}

const all: readonly Name[] = ["noor", "mila", "joost", "ruben", "farida"];
const withGuest: readonly Name[] = [...all, "gast"];
const resident: readonly Name[] = ["noor"];
const preparer: readonly Name[] = ["noor", "farida"];
const lead: readonly Name[] = ["ruben", "farida"];
const ahead: readonly MomentName[] = ["preparing", "invited"];
const running: readonly MomentName[] = ["running", "runningBetweenRounds", "runningWithoutMila"];
const inTurnRound: readonly MomentName[] = ["running", "runningWithoutMila"];
const afterIt: readonly MomentName[] = ["closed", "draft", "forApproval", "adopted"];

const ofAll = { may: all, others: "writer", when: null, ofTheTable: true } as const;
const ofResident = { may: resident, others: "resident", when: null, ofTheTable: true } as const;
const ofLead = { may: ["farida"], others: "facilitator", when: null, ofTheTable: true } as const;
const ofPreparer = { may: preparer, others: "facilitator", when: null, ofTheTable: true } as const;

export const rows: Readonly<Record<CommandKind, Row>> = {
  answerAgreement: ofAll,
  closeAgreement: ofResident,
  confirmGoal: ofResident,
  moveGoal: ofResident,
  moveAction: ofAll,
  dissent: ofAll,
  withdrawDissent: { may: ["mila"], others: "author", when: null, ofTheTable: true, guestsOnlyRead: true },
  putAway: { ...ofResident, guestsOnlyRead: true },
  bringBack: { may: ["noor", "joost"], others: "owner", when: null, ofTheTable: true, guestsOnlyRead: true },
  openSheet: ofAll,
  // Nobody answered it yet.
  moveItem: ofAll,
  widenSheet: { ...ofResident, namesMila: true },
  // Both ends are read by Noor alone.
  tellReference: { may: resident, others: "unknown", when: null, ofTheTable: true },
  chooseTableColour: ofResident,
  // How news comes is hers alone; who asks her how she is, hers and of who leads; her answer hers and of Mila, who asks her.
  chooseNews: ofResident,
  agreeAsking: { ...ofPreparer, guestsOnlyRead: true, namesMila: true },
  nameAnchor: { ...ofPreparer, others: "resident" },
  chooseCentralWord: { ...ofPreparer, others: "resident" },
  endAsking: { ...ofPreparer, guestsOnlyRead: true },
  checkIn: { may: ["noor", "mila"], others: "owner", when: null, ofTheTable: true, guestsOnlyRead: true },
  planMeeting: { may: preparer, others: "facilitator", when: ahead },
  seeInvitations: { may: resident, others: "resident", when: ahead },
  invite: { may: preparer, others: "facilitator", when: ["preparing"] },
  agreeToMeeting: { may: resident, others: "resident", when: ahead },
  callOffMeeting: { may: [...preparer, "ruben"], others: "facilitator", when: ahead },
  welcomeGuest: { may: resident, others: "resident", when: [...ahead, ...underWay] },
  startBoard: { ...ofPreparer, when: ["tableInPreparation"] },
  answerClientSupport: ofPreparer,
  keepAgendaTemplate: ofPreparer,
  noteAttendance: { may: withGuest, others: "writer", when: ["invited", ...underWay] },
  openMeeting: { may: lead, others: "facilitator", when: ["invited"] },
  goToPoint: { may: lead, others: "facilitator", when: running },
  openAccordRound: { may: lead, others: "facilitator", when: running },
  passAccord: { may: resident, others: "resident", when: [...underWay, ...afterIt] },
  // Also a resident: a lead whose browser died never holds up the table (issue check 9).
  handFacilitation: { may: [...lead, "noor"], others: "resident", when: underWay },
  pauseMeeting: { may: withGuest, others: "writer", when: underWay },
  // Noor is here: who leads says it as she said it aloud.
  resumeMeeting: { may: [...lead, "noor"], others: "resident", when: ["paused"] },
  startPrivateTime: { may: resident, others: "resident", when: running },
  endPrivateTime: { may: resident, others: "resident", when: ["privateTime"] },
  chooseTurnPlace: ofResident,
  openTurnRound: { may: lead, others: "facilitator", when: ["runningBetweenRounds"] },
  giveTurn: { may: withGuest, others: "facilitator", when: inTurnRound },
  endTurn: { may: withGuest, others: "facilitator", when: inTurnRound },
  closeTurnRound: { may: lead, others: "facilitator", when: inTurnRound },
  parkObjection: { may: [...lead, "noor"], others: "author", when: null, ofTheTable: true, guestsOnlyRead: true },
  takeDecision: { may: all, others: "writer", when: ["invited", ...underWay, ...afterIt] },
  // Who leads a meeting says so while it goes on: see `leadsNow`.
  chooseNextMeeting: ofPreparer,
  closeMeeting: { may: lead, others: "facilitator", when: underWay },
  askAboutMinutes: { may: [...lead, "joost"], others: "noteTaker", when: ["draft", "forApproval"], standsAfter: true },
  reviseMinutes: {
    may: [...lead, "joost"],
    others: "noteTaker",
    when: ["draft", "forApproval"],
    standsAfter: true,
    whenFirst: true,
    guestsOnlyRead: true,
  },
  answerMinutes: { may: all, others: "writer", when: ["forApproval"], standsAfter: true },
  askCorrection: { may: all, others: "writer", when: ["draft", "forApproval", "adopted"] },
  answerCorrection: {
    may: lead,
    others: "owner",
    when: ["draft", "forApproval", "adopted"],
    whenFirst: true,
    guestsOnlyRead: true,
  },
  acceptCorrection: { may: resident, others: "resident", when: ["adopted"] },
  adoptMinutes: { may: ["farida"], others: "facilitator", when: ["forApproval"], standsAfter: true },
  unaskMinutesErasure: { may: resident, others: "resident", when: ["adopted"] },
  askMinutesErasure: { may: resident, others: "resident", when: ["adopted"] },
  declineMinutesErasure: { may: ["farida"], others: "facilitator", when: ["adopted"] },
  eraseFromMinutes: {
    may: ["farida"],
    others: "facilitator",
    when: ["adopted"],
    whenFirst: true,
    guestsOnlyRead: true,
    isHeld: true,
  },
  // Anyone may ask; the resident says.
  proposeSeat: ofAll,
  answerSeat: ofResident,
  withdrawProposal: { may: ["mila"], others: "author", when: null, ofTheTable: true, guestsOnlyRead: true },
  // Who reads a circle asks; a resident in it says. Only Mila is in this one beside Noor.
  askToRead: { may: ["noor", "mila"], others: "unknown", when: null, ofTheTable: true, guestsOnlyRead: true },
  askTakeOver: ofPreparer,
  answerToRead: ofResident,
  withdrawToRead: { may: ["mila"], others: "author", when: null, ofTheTable: true, guestsOnlyRead: true },
  // Somebody else's seat: a resident's to end, and one's own.
  endSeat: { may: ["noor", "ruben"], others: "resident", when: null, ofTheTable: true },
  changeCard: { may: withGuest, others: "owner", when: null, ofTheTable: true },
  // Noor's yes is asked by anyone, given and taken back by her alone.
  askConsent: ofAll,
  answerConsent: ofResident,
  withdrawConsent: ofResident,
  nameRepresentative: { may: preparer, others: "resident", when: null, ofTheTable: true },
  endRepresentation: { may: [...preparer, "joost"], others: "resident", when: null, ofTheTable: true },
  setLegalBasis: { may: ["farida"], others: "facilitator", when: null, ofTheTable: true },
  makeStatement: ofAll,
  // Mila said it about what Noor and Farida wrote: whose words they are, and who leads.
  answerStatement: { may: ["farida"], others: "owner", when: null, ofTheTable: true, guestsOnlyRead: true },
  disputeStatement: { may: ["mila"], others: "author", when: null, ofTheTable: true, guestsOnlyRead: true },
  settleStatement: { may: ["mila"], others: "author", when: null, ofTheTable: true, guestsOnlyRead: true },
  takeBackStatement: { may: ["mila"], others: "author", when: null, ofTheTable: true, guestsOnlyRead: true },
  takeBackItem: { may: ["mila"], others: "author", when: null, ofTheTable: true },
  askItemErasure: ofResident,
  unaskItemErasure: ofResident,
  declineItemErasure: ofLead,
  eraseItem: { ...ofLead, isHeld: true },
  pauseTable: { ...ofPreparer, others: "resident" },
  resumeTable: { ...ofPreparer, others: "resident" },
  proposeClosing: { ...ofPreparer, others: "resident", betweenMeetings: true },
  agreeToClosing: { ...ofPreparer, others: "resident" },
  callOffClosing: { ...ofPreparer, others: "resident" },
  // Of a closed table.
  proposeReopening: { ...ofResident, when: [] },
  agreeToReopening: { ...ofResident, when: [] },
  callOffReopening: { ...ofResident, when: [] },
  setRetention: ofLead,
  dropRetention: ofLead,
  holdErasure: ofLead,
  endHold: ofLead,
  askBoardErasure: ofResident,
  unaskBoardErasure: ofResident,
  approveDestruction: { ...ofLead, isHeld: true },
  unapproveDestruction: ofLead,
  // Anyone reaches a limit; the one who is asked answers; Noor says whether.
  askHandover: ofAll,
  seeHandover: { ...ofLead, others: "owner", guestsOnlyRead: true },
  answerHandover: { ...ofLead, others: "owner", guestsOnlyRead: true },
  consentHandover: { ...ofResident, guestsOnlyRead: true },
  noteWarmContact: ofAll,
  completeHandover: { ...ofLead, others: "owner", guestsOnlyRead: true },
  withdrawHandover: { may: ["joost"], others: "author", when: null, ofTheTable: true, guestsOnlyRead: true },
  // Nobody thanks themselves.
  thank: {
    may: ["noor", "mila", "ruben", "farida"],
    others: "author",
    when: null,
    ofTheTable: true,
    guestsOnlyRead: true,
  },
  // What Joost put away is tried by nobody; that it is his is said first.
  noteAttempt: { may: ["joost"], others: "owner", when: [], ofTheTable: true, guestsOnlyRead: true },
  // Anyone says who keeps it up, and asks who can solve it; only who was asked answers.
  layBarrier: ofAll,
  raiseBarrier: ofAll,
  answerBarrier: { ...ofLead, others: "owner", guestsOnlyRead: true },
  restItem: { ...ofResident, guestsOnlyRead: true },
  resumeItem: { ...ofResident, guestsOnlyRead: true },
  // The host answers for itself; both sides of a trial end it, and nobody else.
  answerHost: { may: ["ruben"], others: "owner", when: null, ofTheTable: true, guestsOnlyRead: true },
  offerHost: ofAll,
  moveTrial: { may: ["noor", "ruben"], others: "resident", when: null, ofTheTable: true, guestsOnlyRead: true },
  faceGoal: { ...ofResident, guestsOnlyRead: true },
  weighGoal: { ...ofResident, guestsOnlyRead: true },
  writePlanB: ofAll,
  tellBrought: { ...ofResident, guestsOnlyRead: true },
  takeBackBrought: { ...ofResident, guestsOnlyRead: true },
  // Mila asked Joost: he answers, and she takes it back.
  askLineQuestion: ofAll,
  writePlainLine: ofAll,
  answerLineQuestion: { may: ["joost"], others: "owner", when: null, ofTheTable: true, guestsOnlyRead: true },
  takeBackLineQuestion: { may: ["mila"], others: "author", when: null, ofTheTable: true, guestsOnlyRead: true },
};

/** Until people are invited only the residents, who leads the process and who will lead it know of a meeting. */
const knowsMeeting = (moment: MomentName, name: Name): boolean => {
  const phase = phaseAt[moment];
  return phase !== null && (phase !== "preparing" || ["noor", "farida", "ruben"].includes(name));
};

const leadsNow = (kind: CommandKind, moment: MomentName, name: Name): boolean =>
  kind === "chooseNextMeeting" && name === "ruben" && underWay.includes(moment);

export const expectedOf = (kind: CommandKind, moment: MomentName, asker: Asker): Expected => {
  if (asker === "bram") return "unknown";
  if (asker === "bigScreen") return moment === "tableInPreparation" ? "unknown" : "notYours writer";
  const row = rows[kind];
  if (!isLetInAt(moment, asker)) return "unknown";
  if (row.ofTheTable !== true && !knowsMeeting(moment, asker)) return "unknown";
  const isTime = row.when === null || row.when.includes(moment);
  const late: Expected = row.standsAfter === true && moment === "adopted" ? "alreadyAdopted" : "notNow";
  if (asker === "gast" && row.guestsOnlyRead === true) return "notYours writer";
  if (row.whenFirst === true && !isTime) return late;
  const may = row.may.includes(asker) || leadsNow(kind, moment, asker);
  if (!may) return row.others === "unknown" ? "unknown" : `notYours ${row.others}`;
  if (row.namesMila === true && moment === "runningWithoutMila") return "unknown";
  if (row.isHeld === true) return "heldByLaw";
  if (row.betweenMeetings === true && underWay.includes(moment)) return "meetingUnderWay";
  return isTime ? "done" : late;
};
