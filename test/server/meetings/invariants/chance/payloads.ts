// What chance asks, for every kind of command: mostly of things that are there, sometimes of things that are not. A kind
// without a line here does not compile.
import { accordValues } from "@werktafel/shared/domain/accord";
import { attemptKinds } from "@werktafel/shared/domain/between/attempt";
import { goalChoices } from "@werktafel/shared/domain/between/goalLook";
import { hostQuestions, trialSteps } from "@werktafel/shared/domain/ending/hosting";
import { handoverAnswerValues } from "@werktafel/shared/domain/between/handover";
import { actionStatuses } from "@werktafel/shared/domain/action";
import { tableColours } from "@werktafel/shared/domain/fact";
import { goalStatuses } from "@werktafel/shared/domain/goal";
import { vias } from "@werktafel/shared/domain/meeting/plan";
import { legalGrounds } from "@werktafel/shared/domain/legalBasis";
import { parties } from "@werktafel/shared/domain/participant";
import { consentKinds } from "@werktafel/shared/domain/sharingConsent";
import { faces } from "@werktafel/shared/domain/time/asking";
import { newsChoices } from "@werktafel/shared/domain/time/heldBack";
import { minutesAnswerValues } from "@werktafel/shared/domain/minutes/minutes";
import { participantId } from "@werktafel/shared/ids";
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import {
  aMeeting,
  stateOf,
  anyone,
  some,
  refOf,
  nowhere,
  aThing,
  aRef,
  askedBlock,
  askedToErase,
  speaking,
  anAgreement,
  wordsOf,
  anAudience,
  aDay,
  planFrom,
  inMeeting,
  itemsOn,
  ownAction,
  ownCircle,
  ownRef,
  aVersion,
  aBlock,
  aCorrection,
  type World,
} from "./picks.ts";

/** Mostly the last one: of that one the way is gone to its end. */
const aHandover = ({ facts, chance }: World): string => {
  const last = facts.handovers.at(-1);
  if (!last) return "geen";
  return chance.chance(0.7) ? last.id : chance.pick(facts.handovers).id;
};

/** *Haal dit terug*: of what stands there from paper, in this person's name. */
const paperBack = ({ facts, me, chance }: World) => {
  const said = Object.values(facts.agreements).flatMap(({ id, accords }) => {
    const last = accords.findLast(({ participantId: who }) => who === me);
    const sheet = facts.homes[id];
    return last?.onPaper && sheet ? [{ item: { sheet, item: id }, words: last.words }] : [];
  });
  return said.length > 0 && chance.chance(0.6) ? { ...chance.pick(said), value: "notYet" as const, note: "" } : null;
};

export const payloads: { readonly [Kind in CommandKind]: (world: World) => CommandPayloads[Kind] } = {
  answerAgreement: (world) => {
    const { chance, facts, me } = world;
    const back = paperBack(world);
    if (back !== null) return back;
    const isResidents = facts.participants.some(({ id, party }) => id === me && party === "resident");
    const { id: resident } = facts.participants.find(({ party }) => party === "resident") ?? {};
    if (resident !== undefined && !isResidents && chance.chance(0.4)) {
      // Mostly where paper was filled in before: to be asked the same again is what must not be.
      const before = itemsOn(world, "agreements").filter(({ id }) =>
        facts.agreements[id]?.accords.some((each) => each.participantId === resident && each.onPaper),
      );
      const item = before.length > 0 && chance.chance(0.7) ? chance.pick(before) : anAgreement(world);
      const words = wordsOf(world, item);
      const value = chance.pick(accordValues);
      return { item: item ? refOf(item) : nowhere, value, note: world.word, words, for: resident, onPaper: true };
    }
    const item = anAgreement(world);
    const aloud = chance.chance(0.2) ? { for: anyone(world) } : {};
    const value = isResidents && chance.chance(0.5) ? "yes" : chance.pick(accordValues);
    return { item: item ? refOf(item) : nowhere, value, note: world.word, words: wordsOf(world, item), ...aloud };
  },
  closeAgreement: (world) => ({ item: aRef(world, "agreements"), as: world.chance.pick(["changed", "ended"]) }),
  confirmGoal: (world) => {
    const goal = aThing(world, "goals");
    const asked = { item: goal ? refOf(goal) : nowhere, words: wordsOf(world, goal) };
    const residents = world.facts.participants.filter(({ party }) => party === "resident");
    const [resident] = residents;
    // Whoever is no resident fills in what one of them wrote on paper.
    if (resident && !residents.some(({ id }) => id === world.me))
      return { ...asked, value: world.chance.pick(accordValues), for: resident.id, onPaper: true };
    return world.chance.chance(0.7) ? asked : { ...asked, value: world.chance.pick(accordValues), note: world.word };
  },
  moveGoal: (world) => ({ item: aRef(world, "goals"), to: world.chance.pick(goalStatuses) }),
  moveAction: (world) => {
    const action = aThing(world, "actions");
    const to = world.chance.pick(actionStatuses);
    const asked = { item: action ? refOf(action) : nowhere, to, note: world.word, words: wordsOf(world, action) };
    const resident = world.facts.participants.find(({ party }) => party === "resident");
    const isOnPaper = resident && resident.id !== world.me && world.chance.chance(0.2);
    return isOnPaper ? { ...asked, for: resident.id, onPaper: true } : asked;
  },
  dissent: (world) => ({ item: aRef(world, "agreements", "goals"), about: "agreement", text: world.word }),
  withdrawDissent: ({ facts }) => ({ dissent: facts.dissents.at(-1)?.id ?? "geen" }),
  putAway: (world) => ({ item: aRef(world, "agreements", "goals", "actions") }),
  bringBack: (world) => {
    const away = Object.keys(world.facts.putAway);
    const there = [...world.table.items.values()].flat().find(({ id }) => away.includes(id));
    return { item: there ? refOf(there) : aRef(world, "agreements", "goals", "actions") };
  },
  openSheet: (world) => ({ audience: anAudience(world) }),
  moveItem: (world) => {
    // Often a circle that is there already.
    const some = world.chance.pick(world.table.sheets).audience;
    const audience = world.chance.chance(0.6) ? some : anAudience(world);
    return { item: aRef(world, "agreements", "goals", "actions", "strengths", "strengths"), audience };
  },
  askHandover: (world) => {
    const isOfAction = world.chance.chance(0.7);
    return {
      item: isOfAction ? aRef(world, "actions") : null,
      audience: isOfAction ? null : world.chance.chance(0.5) ? "everyone" : anAudience(world),
      to: world.chance.chance(0.9) ? anyone(world) : null,
      reason: world.chance.pick(["volunteerLimit", "staffChange"]),
      boundary: world.word,
    };
  },
  seeHandover: (world) => ({ handover: aHandover(world) }),
  answerHandover: (world) => ({
    handover: aHandover(world),
    value: world.chance.chance(0.5) ? "accepted" : world.chance.pick(handoverAnswerValues),
    note: world.word,
    offer: world.chance.chance(0.5) ? world.word : "",
    until: world.chance.chance(0.5) ? aDay(world) : null,
  }),
  consentHandover: (world) => ({ handover: aHandover(world), value: world.chance.chance(0.8) ? "yes" : "no" }),
  noteWarmContact: (world) => ({ handover: aHandover(world), isDone: world.chance.chance(0.5) }),
  completeHandover: (world) => ({ handover: aHandover(world) }),
  withdrawHandover: (world) => ({ handover: aHandover(world) }),
  thank: (world) => ({ handover: aHandover(world), text: world.word }),
  noteAttempt: (world) => ({
    item: ownAction(world),
    what: world.chance.pick(attemptKinds),
    text: world.word,
  }),
  layBarrier: (world) => ({ item: aRef(world, "barriers"), who: world.chance.chance(0.2) ? null : anyone(world) }),
  raiseBarrier: (world) => ({ item: aRef(world, "barriers"), to: anyone(world) }),
  answerBarrier: (world) => {
    const [asked] = Object.values(world.facts.barriers);
    const item = itemsOn(world, "barriers").find(({ id }) => id === asked?.id);
    const question = asked?.questions.at(-1)?.id ?? "geen";
    return { item: item ? refOf(item) : nowhere, question, text: world.word, until: aDay(world) };
  },
  restItem: (world) => ({
    item: aRef(world, "goals", "agreements", "actions"),
    until: world.chance.chance(0.5) ? null : aDay(world),
  }),
  resumeItem: (world) => {
    const resting = Object.keys(world.facts.rests).at(-1);
    const item = ["goals", "agreements", "actions"]
      .flatMap((collection) => itemsOn(world, collection))
      .find(({ id }) => id === resting);
    return { item: item ? refOf(item) : aRef(world, "goals") };
  },
  askLineQuestion: (world) => ({
    item: aRef(world, "agreements", "goals", "actions", "strengths"),
    to: world.chance.chance(0.5) ? anyone(world) : null,
    text: world.word,
  }),
  answerLineQuestion: ({ facts, word }) => ({ question: facts.lineQuestions.at(-1)?.id ?? "geen", text: word }),
  writePlainLine: (world) => ({
    item: aRef(world, "agreements", "goals", "actions", "strengths"),
    words: "",
    text: world.word,
  }),
  takeBackLineQuestion: ({ facts }) => ({ question: facts.lineQuestions.at(-1)?.id ?? "geen" }),
  answerHost: (world) => ({ question: world.chance.pick(hostQuestions), text: world.word }),
  offerHost: (world) => ({ host: anyone(world), guidance: world.word, face: anyone(world), call: null }),
  moveTrial: (world) => ({ host: anyone(world), to: world.chance.pick(trialSteps), until: aDay(world) }),
  faceGoal: (world) => ({ item: aRef(world, "goals"), face: world.chance.pick(faces), text: world.word }),
  weighGoal: (world) => ({ item: aRef(world, "goals"), choice: world.chance.pick(goalChoices), text: world.word }),
  writePlanB: (world) => ({ item: aRef(world, "goals"), text: world.word }),
  tellBrought: (world) => ({ brought: [], text: world.word, wouldChange: "", audience: anAudience(world) }),
  takeBackBrought: ({ facts }) => ({ evaluation: facts.evaluations.at(-1)?.id ?? "geen" }),
  askToRead: (world) => ({ sheet: ownCircle(world), who: anyone(world) }),
  askTakeOver: (world) => ({ who: anyone(world), insteadOf: anyone(world) }),
  answerToRead: ({ facts, chance }) => ({
    asked: facts.widenings.at(-1)?.id ?? "geen",
    answer: chance.pick(["yes", "no"]),
  }),
  withdrawToRead: ({ facts }) => ({ asked: facts.widenings.at(-1)?.id ?? "geen" }),
  widenSheet: (world) => {
    const few = world.table.sheets.filter(({ audience }) => audience !== "everyone");
    const row = few.length > 0 && world.chance.chance(0.9) ? world.chance.pick(few) : null;
    const more = row === null || row.audience === "everyone" ? anAudience(world) : [...row.audience, anyone(world)];
    return { sheet: row?.id ?? aRef(world, "goals").sheet, audience: more };
  },
  tellReference: (world) => ({ from: aRef(world, "agreements"), field: "goals", to: aRef(world, "goals") }),
  chooseTableColour: ({ chance }) => ({ colour: chance.pick(tableColours) }),
  chooseNews: ({ chance }) => ({ choice: chance.pick(newsChoices) }),
  agreeAsking: (world) => ({ of: anyone(world), asker: anyone(world), everyWeeks: 4, starts: aDay(world) }),
  chooseCentralWord: ({ chance }) => ({ word: chance.pick(["", "de deelnemer", "de cliënt"]) }),
  nameAnchor: (world) => ({ who: anyone(world) }),
  endAsking: ({ facts }) => ({ asking: facts.askings.at(-1)?.id ?? "geen" }),
  checkIn: (world) => ({
    of: anyone(world),
    face: world.chance.pick(faces),
    text: world.word,
    via: "",
    audience: anAudience(world),
  }),
  planMeeting: (world) => ({ meeting: world.chance.chance(0.5) ? null : aMeeting(world), plan: planFrom(world) }),
  seeInvitations: (world) => ({
    meeting: aMeeting(world),
    invited: world.chance.chance(0.9) ? (stateOf(world)?.plan.invited ?? []) : some(world),
  }),
  invite: inMeeting,
  agreeToMeeting: inMeeting,
  callOffMeeting: inMeeting,
  welcomeGuest: (world) => ({
    meeting: aMeeting(world),
    guest: world.chance.chance(0.9) ? participantId(world.chance.pick(["p-gast", "p-stagiair"])) : anyone(world),
    isWelcome: world.chance.chance(0.8),
  }),
  startBoard: () => ({}),
  answerClientSupport: ({ chance }) => ({ answer: chance.pick(["wanted", "notNow", "alreadyThere"]) }),
  keepAgendaTemplate: ({ word }) => ({ name: "onze", points: [{ title: word, minutes: 10 }] }),
  noteAttendance: (world) => ({
    meeting: aMeeting(world),
    participant: world.chance.chance(0.6) ? world.me : anyone(world),
    via: world.chance.chance(0.8) ? world.chance.pick(vias) : null,
  }),
  openMeeting: inMeeting,
  goToPoint: (world) => ({ meeting: aMeeting(world), item: aRef(world, "agenda", "agreements", "goals", "contacts") }),
  openAccordRound: (world) => ({ meeting: aMeeting(world), item: aRef(world, "agreements") }),
  passAccord: (world) => {
    const item = anAgreement(world);
    return { meeting: aMeeting(world), item: item ? refOf(item) : nowhere, words: wordsOf(world, item) };
  },
  handFacilitation: (world) => ({ meeting: aMeeting(world), to: anyone(world) }),
  pauseMeeting: inMeeting,
  resumeMeeting: inMeeting,
  startPrivateTime: (world) => ({ meeting: aMeeting(world), with: some(world) }),
  endPrivateTime: inMeeting,
  chooseTurnPlace: ({ chance }) => ({ place: chance.pick(["first", "last"]) }),
  openTurnRound: inMeeting,
  giveTurn: (world) => ({ meeting: aMeeting(world), to: anyone(world) }),
  endTurn: (world) => ({
    meeting: aMeeting(world),
    // Whose turn it is, mostly.
    participant: speaking(world) ?? anyone(world),
    as: world.chance.pick(["heard", "passed"]),
  }),
  closeTurnRound: inMeeting,
  parkObjection: (world) => ({ item: aRef(world, "agreements", "goals"), of: anyone(world), until: aDay(world) }),
  takeDecision: (world) => ({
    kind: world.chance.pick(["tableDecision", "authorityDecision"]),
    text: world.word,
    meeting: world.chance.chance(0.7) ? aMeeting(world) : null,
    byOrganisation: world.chance.chance(0.5) ? "Gemeente" : null,
    objectionUntil: world.chance.chance(0.3) ? aDay(world) : null,
    audience: anAudience(world),
  }),
  chooseNextMeeting: (world) => ({ on: world.chance.chance(0.8) ? aDay(world) : null }),
  closeMeeting: (world) => ({ meeting: aMeeting(world), withoutAfterHours: world.chance.chance(0.7) }),
  askAboutMinutes: (world) => ({ meeting: aMeeting(world), until: world.chance.chance(0.5) ? aDay(world) : null }),
  reviseMinutes: (world) => ({
    meeting: aMeeting(world),
    version: aVersion(world),
    changes: [{ block: aBlock(world) ?? "geen", text: world.chance.chance(0.8) ? world.word : null }],
    change: "Beter gezegd",
  }),
  answerMinutes: (world) => ({
    meeting: aMeeting(world),
    version: aVersion(world),
    value: world.chance.chance(0.6) ? "yes" : world.chance.pick(minutesAnswerValues),
    text: world.word,
    about: world.chance.chance(0.3) ? aBlock(world) : null,
    ...(world.chance.chance(0.2) ? { for: anyone(world) } : {}),
  }),
  askCorrection: (world) => ({
    meeting: aMeeting(world),
    version: aVersion(world),
    block: world.chance.chance(0.8) ? aBlock(world) : null,
    text: world.word,
  }),
  answerCorrection: (world) => ({
    meeting: aMeeting(world),
    correction: aCorrection(world),
    as: world.chance.pick(["changed", "kept"]),
    text: world.word,
  }),
  acceptCorrection: (world) => ({ meeting: aMeeting(world), correction: aCorrection(world) }),
  adoptMinutes: (world) => ({ meeting: aMeeting(world), version: aVersion(world) }),
  unaskMinutesErasure: (world) => ({ meeting: aMeeting(world), block: askedBlock(world) }),
  askMinutesErasure: (world) => ({ meeting: aMeeting(world), block: aBlock(world) ?? "geen" }),
  declineMinutesErasure: (world) => ({ meeting: aMeeting(world), block: askedBlock(world), reason: world.word }),
  eraseFromMinutes: (world) => ({ meeting: aMeeting(world), block: askedBlock(world) }),
  proposeSeat: (world) => ({
    name: world.word,
    party: world.chance.pick(parties),
    roleLabel: world.word,
    organisationId: null,
    organisationName: world.chance.chance(0.5) ? world.word : "",
    why: world.word,
  }),
  answerSeat: (world) => ({
    proposal: world.facts.proposals.at(-1)?.id ?? "geen",
    answer: world.chance.pick(["yes", "no"]),
    ...(world.chance.chance(0.2) ? { for: anyone(world) } : {}),
  }),
  withdrawProposal: ({ facts }) => ({ proposal: facts.proposals.at(-1)?.id ?? "geen" }),
  endSeat: (world) => ({ participant: world.chance.chance(0.3) ? anyone(world) : participantId("p-nergens") }),
  changeCard: (world) => ({
    callName: world.chance.pick(["Roos", "Sam"]),
    roleLabel: "",
    whatHappensWithWhatISay: world.chance.pick(["", "Ik vertel niets door."]),
    decidesAbout: null,
    reachability: "",
    boundaries: [],
    phone: "",
    mail: "",
    hasSecrecy: world.chance.chance(0.5),
    complaintTo: "",
  }),
  askConsent: (world) => ({
    of: anyone(world),
    consent: world.chance.pick(consentKinds),
    about: world.chance.chance(0.5) ? anyone(world) : null,
    toOrganisationIds: [],
    scope: world.word,
    validUntil: world.chance.chance(0.5) ? aDay(world) : null,
    domains: [],
  }),
  answerConsent: (world) => ({
    consent: world.facts.consents.at(-1)?.id ?? "geen",
    answer: world.chance.pick(["yes", "no"]),
    ...(world.chance.chance(0.2) ? { for: anyone(world) } : {}),
  }),
  withdrawConsent: (world) => ({
    consent: world.facts.consents.at(-1)?.id ?? "geen",
    endsSeat: world.chance.chance(0.2),
  }),
  nameRepresentative: (world) => ({
    participant: anyone(world),
    for: world.chance.chance(0.6) ? world.me : anyone(world),
    title: "mentor",
    domains: world.chance.chance(0.5) ? "all" : ["money"],
    until: world.chance.chance(0.5) ? aDay(world) : null,
  }),
  endRepresentation: ({ facts }) => ({ representation: facts.representations.at(-1)?.id ?? "geen" }),
  setLegalBasis: (world) => ({ organisation: "o-1", ground: world.chance.pick(legalGrounds), contact: "" }),
  makeStatement: (world) => ({ item: aRef(world, "agreements", "goals", "actions"), text: world.word }),
  answerStatement: ({ facts, word, chance }) => ({
    statement: facts.statements.at(-1)?.id ?? "geen",
    as: chance.pick(["changed", "kept"]),
    text: word,
  }),
  disputeStatement: ({ facts }) => ({ statement: facts.statements.at(-1)?.id ?? "geen" }),
  settleStatement: ({ facts }) => ({ statement: facts.statements.at(-1)?.id ?? "geen" }),
  takeBackStatement: ({ facts }) => ({ statement: facts.statements.at(-1)?.id ?? "geen" }),
  takeBackItem: (world) => ({ item: ownRef(world) }),
  askItemErasure: (world) => ({ item: aRef(world, "agreements", "goals", "actions", "strengths") }),
  unaskItemErasure: (world) => ({ item: askedToErase(world) }),
  declineItemErasure: (world) => ({ item: askedToErase(world), reason: world.word }),
  eraseItem: (world) => ({ item: askedToErase(world) }),
  pauseTable: (world) => ({ until: world.chance.chance(0.5) ? aDay(world) : null }),
  resumeTable: () => ({}),
  proposeClosing: (world) => ({ keepers: [], afterCare: { who: participantId("p-nergens"), on: aDay(world) } }),
  agreeToClosing: () => ({}),
  callOffClosing: () => ({}),
  proposeReopening: () => ({}),
  agreeToReopening: () => ({}),
  callOffReopening: () => ({}),
  setRetention: ({ facts }) => ({
    rule: facts.ending.retention.at(-1)?.id ?? null,
    whose: "De tafel",
    basis: "Zo spraken we het af",
    years: 1,
    start: "boardClosed",
  }),
  dropRetention: ({ facts }) => ({ rule: facts.ending.retention.at(-1)?.id ?? "geen" }),
  holdErasure: ({ word }) => ({ reason: word }),
  endHold: ({ facts }) => ({ hold: facts.ending.holds.at(-1)?.id ?? "geen" }),
  askBoardErasure: () => ({}),
  unaskBoardErasure: () => ({}),
  approveDestruction: () => ({}),
  unapproveDestruction: () => ({}),
};
