import { expect, test } from "@jest/globals";
import { anyCommand, commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import { decode } from "@werktafel/shared/protocol/decode";
import { openSchema, presenceSchema } from "@werktafel/shared/protocol/liveSchemas";
import * as fc from "fast-check";
import { z } from "zod";

const meeting = "m-1";
const item = { sheet: "abc~1", item: "g-1" };
const words = { text: "Noor werkt elke woensdag." };
const payloads: Readonly<Record<keyof typeof commandSchemas, unknown>> = {
  answerAgreement: {
    item,
    value: "notYet",
    note: "",
    words: { ...words, partyIds: ["p-noor"], rhythm: { every: "week", until: null } },
  },
  closeAgreement: { item, as: "ended" },
  confirmGoal: { item, words: { ...words, why: "", reviewOn: null } },
  moveGoal: { item, to: "reached" },
  moveAction: { item, to: "accepted", note: "", words: { ...words, ownerId: null } },
  dissent: { item, about: "goal", text: "Liever niet" },
  withdrawDissent: { dissent: "di-1" },
  putAway: { item },
  bringBack: { item },
  openSheet: { audience: ["p-noor", "p-joost"] },
  moveItem: { item, audience: ["p-noor", "p-joost"] },
  widenSheet: { sheet: "abc~1", audience: ["p-noor", "p-joost"] },
  tellReference: { from: item, field: "goals", to: item },
  chooseTableColour: { colour: "lei" },
  chooseNews: { choice: "explained" },
  agreeAsking: { of: "p-noor", asker: "p-mila", everyWeeks: 6, starts: "2026-10-01" },
  chooseCentralWord: { word: "de deelnemer" },
  nameAnchor: { who: "p-mila" },
  endAsking: { asking: "as-1" },
  checkIn: { of: "p-noor", face: "ok", text: "Moe.", via: "telefoon", audience: "everyone" },
  planMeeting: {
    meeting: null,
    plan: {
      kind: "progress",
      plannedFor: "2026-12-08T10:30:00+01:00",
      durationMinutes: 75,
      place: "De Pollepel",
      form: "hybrid",
      videoLink: "https://bellen.example/kamer",
      chairId: "p-teun",
      noteTakerId: null,
      template: "werktafel",
      invited: ["p-noor", "p-teun"],
      residentChoseTimeAndPlace: true,
    },
  },
  seeInvitations: { meeting, invited: ["p-noor"] },
  invite: { meeting },
  agreeToMeeting: { meeting },
  callOffMeeting: { meeting },
  welcomeGuest: { meeting, guest: "p-bo", isWelcome: true },
  startBoard: {},
  answerClientSupport: { answer: "notNow" },
  keepAgendaTemplate: { name: "Onze agenda", points: [{ title: "Rondje", minutes: 10 }] },
  noteAttendance: { meeting, participant: "p-mila", via: "phone" },
  openMeeting: { meeting },
  goToPoint: { meeting, item },
  openAccordRound: { meeting, item },
  passAccord: { meeting, item, words },
  handFacilitation: { meeting, to: "p-wil" },
  pauseMeeting: { meeting },
  resumeMeeting: { meeting },
  startPrivateTime: { meeting, with: ["p-mila"] },
  endPrivateTime: { meeting },
  chooseTurnPlace: { place: "last" },
  openTurnRound: { meeting },
  giveTurn: { meeting, to: "p-noor" },
  endTurn: { meeting, participant: "p-noor", as: "passed" },
  closeTurnRound: { meeting },
  parkObjection: { item, of: "p-noor", until: "2026-12-08" },
  takeDecision: {
    kind: "tableDecision",
    text: "We praten in december verder.",
    meeting,
    byOrganisation: null,
    objectionUntil: null,
    audience: "everyone",
  },
  chooseNextMeeting: { on: "2026-12-08" },
  closeMeeting: { meeting, withoutAfterHours: false },
  askAboutMinutes: { meeting, until: "2026-12-15" },
  reviseMinutes: { meeting, version: 1, changes: [{ block: "b1", text: "Zo was het." }], change: "Een woord" },
  answerMinutes: { meeting, version: 1, value: "yes", text: "", about: null },
  askCorrection: { meeting, version: 1, block: "b1", text: "Zo was het niet." },
  answerCorrection: { meeting, correction: "c1", as: "kept", text: "Zo stond het in de brief." },
  acceptCorrection: { meeting, correction: "c1" },
  adoptMinutes: { meeting, version: 1 },
  askMinutesErasure: { meeting, block: "b1" },
  unaskMinutesErasure: { meeting, block: "b1" },
  declineMinutesErasure: { meeting, block: "b1", reason: "Er loopt een zaak." },
  eraseFromMinutes: { meeting, block: "b1" },
  proposeSeat: {
    name: "Wil",
    party: "staff",
    roleLabel: "helpt met de post",
    organisationId: null,
    organisationName: "Naast Je",
    why: "",
  },
  answerSeat: { proposal: "sp-1", answer: "no" },
  withdrawProposal: { proposal: "sp-1" },
  askToRead: { sheet: "abc~1", who: "p-samira" },
  askTakeOver: { who: "p-samira", insteadOf: "p-teun" },
  answerToRead: { asked: "wd-1", answer: "no" },
  withdrawToRead: { asked: "wd-1" },
  endSeat: { participant: "p-noor" },
  changeCard: {
    callName: "Wil",
    roleLabel: "",
    whatHappensWithWhatISay: "Ik vertel niets door.",
    decidesAbout: null,
    reachability: "",
    boundaries: ["Niet na 18.00 uur."],
    phone: "06 12 34 56 78",
    mail: "wil@voorbeeld.example",
    hasSecrecy: true,
    complaintTo: "",
  },
  askConsent: {
    of: "p-noor",
    consent: "mandate",
    about: "p-teun",
    toOrganisationIds: [],
    scope: "Bellen met de gemeente",
    validUntil: "2026-12-31",
    domains: ["money"],
  },
  answerConsent: { consent: "cs-1", answer: "yes", for: "p-noor" },
  withdrawConsent: { consent: "cs-1", endsSeat: true },
  nameRepresentative: { participant: "p-mila", for: "p-noor", title: "mentor", domains: ["health"], until: null },
  endRepresentation: { representation: "re-1" },
  setLegalBasis: { organisation: "o-ggz", ground: "legalTask", contact: "Balie" },
  makeStatement: { item, text: "Het is donderdag." },
  answerStatement: { statement: "st-1", as: "kept", text: "Zo is het afgesproken." },
  disputeStatement: { statement: "st-1" },
  settleStatement: { statement: "st-1" },
  takeBackStatement: { statement: "st-1" },
  takeBackItem: { item },
  askItemErasure: { item },
  unaskItemErasure: { item },
  declineItemErasure: { item, reason: "Er loopt een zaak." },
  eraseItem: { item },
  pauseTable: { until: null },
  resumeTable: {},
  proposeClosing: { keepers: ["p-farida"], afterCare: { who: "p-farida", on: "2026-12-18" } },
  agreeToClosing: {},
  callOffClosing: {},
  proposeReopening: {},
  agreeToReopening: {},
  callOffReopening: {},
  setRetention: { rule: null, whose: "Gemeente", basis: "Wmo", years: 15, start: "boardClosed" },
  dropRetention: { rule: "rule-1" },
  holdErasure: { reason: "Er loopt een zaak." },
  endHold: { hold: "hold-1" },
  askBoardErasure: {},
  unaskBoardErasure: {},
  approveDestruction: {},
  unapproveDestruction: {},
  askHandover: { item, audience: null, to: "p-teun", reason: "volunteerLimit", boundary: "Ik loop mee." },
  seeHandover: { handover: "ho-1" },
  answerHandover: { handover: "ho-1", value: "bridged", note: "Ik bel morgen.", offer: "", until: "2026-12-08" },
  consentHandover: { handover: "ho-1", value: "no" },
  noteWarmContact: { handover: "ho-1", isDone: false },
  completeHandover: { handover: "ho-1" },
  withdrawHandover: { handover: "ho-1" },
  thank: { handover: "ho-1", text: "Dank je wel, Joost." },
  noteAttempt: { item, what: "notReached", text: "" },
  layBarrier: { item, who: null },
  raiseBarrier: { item, to: "p-teun" },
  answerBarrier: { item, question: "vr-1", text: "Ik vraag het na.", until: "2026-10-01" },
  restItem: { item, until: null },
  resumeItem: { item },
  answerHost: { question: "time", text: "Een half uur kan." },
  offerHost: { host: "p-ruben", guidance: "Een half uur per week", face: "p-farida", call: null },
  moveTrial: { host: "p-ruben", to: "set", until: "2026-12-01" },
  faceGoal: { item, face: "good", text: "" },
  weighGoal: { item, choice: "keep", text: "" },
  writePlanB: { item, text: "Dan bellen we Wil." },
  tellBrought: { brought: ["Ik hoor erbij"], text: "", wouldChange: "", audience: "everyone" },
  takeBackBrought: { evaluation: "ev-1" },
  askLineQuestion: { item, to: null, text: "Hoe laat is dat?" },
  answerLineQuestion: { question: "lq-1", text: "Om tien uur." },
  takeBackLineQuestion: { question: "lq-1" },
  writePlainLine: { item, words: "Wij monitoren dit.", text: "We kijken hoe het gaat." },
};
const wish = (kind: string, payload: unknown) => ({ id: "wens-1", kind, board: "tafel", payload });

test.each(Object.entries(payloads))("a well formed %s is taken as it was sent", (kind, payload) => {
  expect(decode(anyCommand, wish(kind, payload))).toEqual({ ok: true, message: wish(kind, payload) });
});

test.each([
  ["an unknown kind", wish("verwijder", {}), "kind"],
  ["a colour we do not have", wish("chooseTableColour", { colour: "roze" }), "payload.colour"],
  ["a field nobody asked for", { ...wish("putAway", { item }), by: "p-noor" }, ""],
  ["a name sent along in the payload", wish("putAway", { item, by: "p-noor" }), "payload"],
  ["an empty dissent", wish("dissent", { item, about: "goal", text: " \n " }), "payload.text"],
  ["a dissent of more than a page", wish("dissent", { item, about: "goal", text: "x".repeat(2_001) }), "payload.text"],
  ["a sheet without a generation", wish("putAway", { item: { sheet: "abc", item: "g-1" } }), "payload.item.sheet"],
  [
    "an item named after JavaScript's own",
    wish("putAway", { item: { sheet: "abc~1", item: "__proto__" } }),
    "payload.item.item",
  ],
  ["another such name", wish("putAway", { item: { sheet: "abc~1", item: "isPrototypeOf" } }), "payload.item.item"],
  ["an id with a slash", { ...wish("putAway", { item }), id: "../x" }, "id"],
  ["nothing at all", null, ""],
])("refuses %s and says where", (_what, sent, path) => {
  expect(decode(anyCommand, sent)).toMatchObject({ ok: false, refusal: { reason: "malformed", path } });
});

test("whatever comes in, decoding answers and never throws", () => {
  fc.assert(
    fc.property(fc.anything(), (sent) => {
      for (const schema of [anyCommand, openSchema, presenceSchema]) {
        expect(typeof decode<unknown>(schema, sent).ok).toBe("boolean");
      }
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

test("every form can be written down for the pages of docs/api", () => {
  for (const schema of [...Object.values(commandSchemas), openSchema, presenceSchema]) {
    expect(z.toJSONSchema(schema, { io: "input" })).toMatchObject({ type: "object", additionalProperties: false });
    expect(schema.description).toBeTruthy();
  }
});
