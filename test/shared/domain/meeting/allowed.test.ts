import { expect, test } from "@jest/globals";
import { isMeetingVerb, type MeetingVerb, phasesOf, whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { foldMeetingFact } from "@werktafel/shared/domain/meeting/foldMeeting";
import type { MeetingPhase, MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { Participant, Party } from "@werktafel/shared/domain/participant";
import { meetingSchemas } from "@werktafel/shared/protocol/meetingSchemas";
import { meetingId, participantId } from "@werktafel/shared/ids";

const person = (name: string, party: Party, role = "", leftOn: string | null = null): Participant => ({
  id: participantId(name),
  name,
  callName: name,
  party,
  role,
  roleLabel: "",
  organisationId: null,
  joinedOn: "2026-05-12",
  leftOn,
  whatHappensWithWhatISay: "",
  decidesAbout: null,
  reachability: "",
  contactPreference: [],
  boundaries: [],
  accessNeeds: [],
});

/** R: resident. F: leads the process. C: chair of this meeting, a volunteer. O: any other. G: guest. */
const people = {
  R: person("noor", "resident"),
  F: person("teun", "staff", "facilitator"),
  C: person("joost", "volunteer"),
  O: person("ruben", "host"),
  G: person("gast", "guest"),
} as const;

const phases: readonly MeetingPhase[] = [
  "preparing",
  "invited",
  "running",
  "paused",
  "privateTime",
  "closed",
  "calledOff",
];

const meetingIn = (phase: MeetingPhase): MeetingState => {
  const planned = foldMeetingFact(undefined, {
    kind: "meetingPlanned",
    meeting: meetingId("m-1"),
    audience: "everyone",
    by: people.F.id,
    on: "2026-09-18",
    plan: {
      number: 1,
      kind: "progress",
      plannedFor: "2026-09-22T10:30:00+02:00",
      durationMinutes: 60,
      place: "",
      form: "inPerson",
      videoLink: null,
      chairId: people.C.id,
      noteTakerId: null,
      template: "werktafel",
      invited: [],
      residentChoseTimeAndPlace: true,
    },
  });
  if (!planned) throw new Error("not planned");
  return { ...planned, phase };
};

/** Who may, and in which phases (their first letters, `V` for private time, `X` for called off); `*`: of the table. */
const expected: Readonly<Record<MeetingVerb, readonly [who: string, when: string]>> = {
  planMeeting: ["RF", "pi"],
  seeInvitations: ["R", "pi"],
  invite: ["RF", "p"],
  agreeToMeeting: ["R", "pi"],
  callOffMeeting: ["RFC", "pi"],
  welcomeGuest: ["R", "pirhV"],
  startBoard: ["RF", "*"],
  answerClientSupport: ["RF", "*"],
  keepAgendaTemplate: ["RF", "*"],
  chooseNextMeeting: ["RFC", "*"],
  noteAttendance: ["RFCOG", "irhV"],
  openMeeting: ["FC", "i"],
  goToPoint: ["FC", "r"],
  openAccordRound: ["FC", "r"],
  passAccord: ["R", "rhVc"],
  handFacilitation: ["RFC", "rhV"],
  pauseMeeting: ["RFCOG", "rhV"],
  resumeMeeting: ["RFC", "h"],
  startPrivateTime: ["R", "r"],
  endPrivateTime: ["R", "V"],
  chooseTurnPlace: ["R", "*"],
  openTurnRound: ["FC", "r"],
  giveTurn: ["RFCOG", "r"],
  endTurn: ["RFCOG", "r"],
  closeTurnRound: ["FC", "r"],
  closeMeeting: ["FC", "rhV"],
};
const letterOf: Readonly<Record<MeetingPhase, string>> = {
  preparing: "p",
  invited: "i",
  running: "r",
  paused: "h",
  privateTime: "V",
  closed: "c",
  calledOff: "X",
};

const verbs = Object.keys(expected).filter(isMeetingVerb);

test.each(verbs)("%s: who may, and when, is as it was agreed", (verb) => {
  const [who, when] = expected[verb];
  expect(phasesOf(verb) === null).toBe(when === "*");
  for (const phase of phases) {
    for (const [letter, me] of Object.entries(people)) {
      const refusal = whyNot(verb, me, meetingIn(phase));
      const isTime = when === "*" || when.includes(letterOf[phase]);
      const no = who.includes(letter) ? (isTime ? "yes" : "notNow") : "notYours";
      expect([phase, letter, refusal?.reason ?? "yes"]).toEqual([phase, letter, no]);
      if (refusal?.reason === "notNow") expect([refusal.from, refusal.to]).toEqual([phase, verb]);
    }
  }
});

test("everything that can be asked of one meeting has its line", () => {
  const without = Object.keys(meetingSchemas).filter((kind) => !isMeetingVerb(kind));
  // A decision and a parked objection may be of no meeting: their rules are their own.
  expect(without).toEqual(["parkObjection", "takeDecision"]);
});

test("who left, or knows no such meeting, is told nothing of it", () => {
  const left = person("wil", "resident", "", "2026-09-01");
  for (const verb of verbs) {
    expect(whyNot(verb, left, meetingIn("running"))).toEqual({ reason: "unknown" });
    if (phasesOf(verb) !== null) expect(whyNot(verb, people.F, null)).toEqual({ reason: "unknown" });
  }
});
