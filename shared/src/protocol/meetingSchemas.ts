// The form of what is asked around and in a meeting.
import { z } from "zod";
import { meetingForms, vias } from "../domain/meeting/plan.ts";
import { command } from "./commandSchema.ts";
import { audience, day, instant, item, meeting, participant, someWords, textId, wording } from "./pieces.ts";

const short = z.string().max(200);
const people = z.array(participant).max(200);

/** Nothing that hides where it leads: no name before an `@`, and no sign that cannot be seen or turns the text around. */
const plainHttps = /^https:\/\/[^\s@/?#\\\p{C}]+(?:[/?#][^\s\\\p{C}]*)?$/u;

/** A call of the table's own, opened by who wants it; nothing of it is loaded here. */
const videoLink = z
  .url({ protocol: /^https$/, error: "expected an https address" })
  .regex(plainHttps, "expected an https address that says where it leads")
  .max(500)
  .nullable();

const plan = z.strictObject({
  kind: short,
  plannedFor: instant,
  durationMinutes: z.int().min(5).max(600),
  place: short,
  form: z.enum(meetingForms),
  videoLink,
  chairId: participant,
  noteTakerId: participant.nullable(),
  template: short,
  invited: people,
  residentChoseTimeAndPlace: z.boolean(),
});

const point = z.strictObject({ title: z.string().trim().min(1).max(200), minutes: z.int().min(0).max(600) });
const round = z.exactOptional(textId);
const inMeeting = z.strictObject({ meeting });
const atItem = z.strictObject({ meeting, item });

export const meetingSchemas = {
  planMeeting: command(
    "planMeeting",
    "Plans a meeting, or changes its plan. Known to the residents and who prepares it until people are invited. `made`: its id.",
    z.strictObject({ meeting: meeting.nullable(), plan }),
  ),
  seeInvitations: command(
    "seeInvitations",
    "A resident saw who would come, and agrees with this list. Residents only.",
    z.strictObject({ meeting, invited: people }),
  ),
  invite: command("invite", "Invites everyone on the list, once a resident saw it.", inMeeting),
  agreeToMeeting: command(
    "agreeToMeeting",
    "A resident's yes to this meeting without being there. Residents only. With `seen` only while it is at that time and with these people.",
    z.strictObject({ meeting, seen: z.exactOptional(z.strictObject({ plannedFor: short, invited: people })) }),
  ),
  callOffMeeting: command("callOffMeeting", "The meeting does not take place.", inMeeting),
  welcomeGuest: command(
    "welcomeGuest",
    "A resident lets a guest in at this meeting, or not. Residents only.",
    z.strictObject({ meeting, guest: participant, isWelcome: z.boolean() }),
  ),
  startBoard: command("startBoard", "The board leaves its preparation: the question is there.", z.strictObject({})),
  answerClientSupport: command(
    "answerClientSupport",
    "Independent client support was offered: wanted, not now, already there.",
    z.strictObject({ answer: z.enum(["wanted", "notNow", "alreadyThere"]) }),
  ),
  keepAgendaTemplate: command(
    "keepAgendaTemplate",
    "Keeps an agenda of this table under a name, to begin the next from.",
    z.strictObject({ name: z.string().trim().min(1).max(100), points: z.array(point).min(1).max(30) }),
  ),
  noteAttendance: command(
    "noteAttendance",
    "How somebody is here; null: not, or not any more. Oneself, or noted by who leads or takes notes. Only when nobody noted it since that instant, when it is named (`seen`; null: never).",
    z.strictObject({ meeting, participant, via: z.enum(vias).nullable(), seen: z.exactOptional(instant.nullable()) }),
  ),
  openMeeting: command("openMeeting", "Opens: with a resident here, or a resident's yes to this meeting.", inMeeting),
  goToPoint: command("goToPoint", "Leads everyone to an item of the agenda. Who leads only.", atItem),
  openAccordRound: command("openAccordRound", "Lays one agreement before everyone: klopt dit? Who leads only.", atItem),
  passAccord: command(
    "passAccord",
    "A resident passes: what others answered to these words opens. Residents only.",
    z.strictObject({ meeting, item, words: wording }),
  ),
  handFacilitation: command(
    "handFacilitation",
    "Somebody else leads from now on. Who leads or a resident. Only as long as who led then does (`insteadOf`), when that is named.",
    z.strictObject({ meeting, to: participant, insteadOf: z.exactOptional(participant) }),
  ),
  pauseMeeting: command(
    "pauseMeeting",
    "Even pauze. Anyone, at once. `pause`: the last one this screen saw; when there was another since, this one asked for the same.",
    z.strictObject({ meeting, pause: z.exactOptional(textId.nullable()) }),
  ),
  resumeMeeting: command(
    "resumeMeeting",
    "We go on. A resident; who leads notes down what a resident who is here says aloud (`for`), and says it where none is. Only from this `pause`, when it is named.",
    z.strictObject({ meeting, for: z.exactOptional(participant), pause: z.exactOptional(textId) }),
  ),
  startPrivateTime: command(
    "startPrivateTime",
    "A resident and whom the resident picks go on by themselves. Residents only.",
    z.strictObject({ meeting, with: people }),
  ),
  endPrivateTime: command(
    "endPrivateTime",
    "Everyone comes back. Residents only. Only from this `privateTime`, when it is named.",
    z.strictObject({ meeting, privateTime: z.exactOptional(textId) }),
  ),
  chooseTurnPlace: command(
    "chooseTurnPlace",
    "First or last in every round. Residents only.",
    z.strictObject({ place: z.enum(["first", "last"]) }),
  ),
  openTurnRound: command(
    "openTurnRound",
    "A round along everyone who is here. Who leads only. `made`: its id.",
    inMeeting,
  ),
  giveTurn: command(
    "giveTurn",
    "It is this person's turn. Who leads, or oneself. Only in this `round`, when it is named.",
    z.strictObject({ meeting, to: participant, round }),
  ),
  endTurn: command(
    "endTurn",
    "Heard, or passed. Oneself, or noted by who leads. Only in this `round`, when it is named.",
    z.strictObject({ meeting, participant, as: z.enum(["heard", "passed"]), round }),
  ),
  closeTurnRound: command(
    "closeTurnRound",
    "The round is over. Who leads only. Only this `round`, when it is named.",
    z.strictObject({ meeting, round }),
  ),
  parkObjection: command(
    "parkObjection",
    "A no, or an own opinion, waits until a day and comes back on the agenda then.",
    z.strictObject({ item, of: participant, until: day }),
  ),
  takeDecision: command(
    "takeDecision",
    "A decision of the table, or one of an authority. `made`: its id.",
    z.strictObject({
      kind: z.enum(["tableDecision", "authorityDecision"]),
      text: someWords,
      meeting: meeting.nullable(),
      byOrganisation: short.nullable(),
      objectionUntil: day.nullable(),
      audience,
    }),
  ),
  chooseNextMeeting: command(
    "chooseNextMeeting",
    "The day we see each other again.",
    z.strictObject({ on: day.nullable() }),
  ),
  closeMeeting: command(
    "closeMeeting",
    "Closes; the draft minutes are there at once. `withoutAfterHours`: knowingly without an after-hours agreement. Not over a pause or private time that began after those this screen knew (`pause`, `privateTime`).",
    z.strictObject({
      meeting,
      withoutAfterHours: z.boolean(),
      pause: z.exactOptional(textId.nullable()),
      privateTime: z.exactOptional(textId.nullable()),
    }),
  ),
};
