// One wish of every kind, well formed and about what is there, as each person would ask it: whatever is refused is refused for
// who asks and when, and for nothing else. A kind without a line does not compile.
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { everyone, idOf, type Name, on, overlapping, restricted } from "../../live/openTable.ts";
import { theMeeting } from "../meetingAt.ts";
import { a1, a1Words, goalWords, plan } from "./moments.ts";

const meeting = theMeeting;
const { number: _number, ...asked } = plan;

export const wishes: { readonly [Kind in CommandKind]: (me: Name) => CommandPayloads[Kind] } = {
  answerAgreement: () => ({ item: a1, value: "yes", note: "", words: a1Words }),
  closeAgreement: () => ({ item: a1, as: "ended" }),
  confirmGoal: () => ({ item: on(everyone, "g-1"), words: goalWords }),
  moveGoal: () => ({ item: on(everyone, "g-1"), to: "reached" }),
  moveAction: () => ({
    item: on(everyone, "ac-wie-wil"),
    to: "accepted",
    note: "",
    words: { text: "De keuken laten zien", ownerId: null },
  }),
  dissent: () => ({ item: a1, about: "agreement", text: "Ik zie het anders." }),
  withdrawDissent: () => ({ dissent: "di-1" }),
  putAway: () => ({ item: on(everyone, "g-1") }),
  bringBack: () => ({ item: on(everyone, "ac-joost") }),
  openSheet: (me) => ({ audience: [idOf("noor"), idOf("joost"), idOf(me)] }),
  tellReference: () => ({ from: on(overlapping, "a-2"), field: "goals", to: on(restricted, "g-5") }),
  chooseTableColour: () => ({ colour: "nacht" }),
  planMeeting: () => ({ meeting, plan: asked }),
  seeInvitations: () => ({ meeting, invited: plan.invited }),
  invite: () => ({ meeting }),
  agreeToMeeting: () => ({ meeting }),
  callOffMeeting: () => ({ meeting }),
  welcomeGuest: () => ({ meeting, guest: idOf("gast"), isWelcome: true }),
  startBoard: () => ({}),
  answerClientSupport: () => ({ answer: "wanted" }),
  keepAgendaTemplate: () => ({ name: "onze", points: [{ title: "Hoe gaat het?", minutes: 10 }] }),
  noteAttendance: (me) => ({ meeting, participant: idOf(me), via: "video" }),
  openMeeting: () => ({ meeting }),
  goToPoint: () => ({ meeting, item: on(everyone, "g-1") }),
  openAccordRound: () => ({ meeting, item: a1 }),
  passAccord: () => ({ meeting, item: a1, words: a1Words }),
  handFacilitation: () => ({ meeting, to: idOf("joost") }),
  pauseMeeting: () => ({ meeting }),
  resumeMeeting: () => ({ meeting }),
  startPrivateTime: () => ({ meeting, with: [idOf("joost")] }),
  endPrivateTime: () => ({ meeting }),
  chooseTurnPlace: () => ({ place: "last" }),
  openTurnRound: () => ({ meeting }),
  giveTurn: (me) => ({ meeting, to: idOf(me) }),
  endTurn: (me) => ({ meeting, participant: idOf(me), as: "passed" }),
  closeTurnRound: () => ({ meeting }),
  parkObjection: () => ({ item: a1, of: idOf("ruben"), until: "2026-12-08" }),
  takeDecision: () => ({
    kind: "tableDecision",
    text: "We zien elkaar in december.",
    meeting,
    byOrganisation: null,
    objectionUntil: null,
    audience: "everyone",
  }),
  chooseNextMeeting: () => ({ on: "2026-12-08" }),
  closeMeeting: () => ({ meeting, withoutAfterHours: true }),
  askAboutMinutes: () => ({ meeting, until: null }),
  reviseMinutes: () => ({ meeting, version: 1, changes: [{ block: "b-1", text: "De bus rijdt." }], change: "Bus" }),
  answerMinutes: () => ({ meeting, version: 1, value: "yes", text: "", about: null }),
  askCorrection: () => ({ meeting, version: 1, block: "b-1", text: "Het is een trein." }),
  answerCorrection: () => ({ meeting, correction: "c-1", as: "kept", text: "" }),
  acceptCorrection: () => ({ meeting, correction: "c-1" }),
  adoptMinutes: () => ({ meeting, version: 1 }),
};
