// A meeting of Noor's table as it stands at a moment, put there as facts: what a test is about begins where it begins.
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingPhase } from "@werktafel/shared/domain/meeting/meeting";
import type { MeetingPlan } from "@werktafel/shared/domain/meeting/plan";
import { meetingId } from "@werktafel/shared/ids";
import { idOf, type Name, restricted } from "../live/openTable.ts";

export const theMeeting = meetingId("m-1");

export const thePlan: MeetingPlan = {
  number: 1,
  kind: "progress",
  plannedFor: "2026-09-18T15:30:00+02:00",
  durationMinutes: 75,
  place: "De Pollepel",
  form: "hybrid",
  videoLink: null,
  chairId: idOf("farida"),
  noteTakerId: idOf("joost"),
  template: "werktafel",
  invited: [idOf("noor"), idOf("ruben"), idOf("farida")],
  residentChoseTimeAndPlace: true,
};

const at = "2026-09-18T13:30:00.000Z";
const on = "2026-09-18";
const by = idOf("farida");
const toEveryone = { meeting: theMeeting, audience: "everyone" } as const;

/** Who is here, if nothing else is said: everyone but the guest. */
export const allHere: readonly Name[] = ["noor", "mila", "joost", "ruben", "farida"];

const came = (names: readonly Name[]): readonly Fact[] =>
  names.map((name) => ({
    kind: "attendanceNoted",
    ...toEveryone,
    participant: idOf(name),
    via: name === "mila" ? "phone" : "inPerson",
    by,
    at,
  }));

/** The facts of a meeting in this phase; in private time Noor and Mila are by themselves. */
export const meetingAt = (
  phase: MeetingPhase,
  here: readonly Name[] = allHere,
  plan: MeetingPlan = thePlan,
): readonly Fact[] => {
  const audience = [...new Set([idOf("farida"), idOf("noor"), plan.chairId])].toSorted();
  const toPreparers = { meeting: theMeeting, audience } as const;
  const prepared: readonly Fact[] = [
    { kind: "meetingPlanned", ...toPreparers, plan, by, on },
    { kind: "meetingListSeen", ...toPreparers, invited: plan.invited, by: idOf("noor"), on },
  ];
  const invited: readonly Fact[] = [
    ...prepared,
    { kind: "meetingInvited", ...toEveryone, plan, by, on },
    { kind: "guestWelcomed", ...toEveryone, guest: idOf("gast"), by: idOf("noor"), on },
    ...came(here),
  ];
  const running: readonly Fact[] = [...invited, { kind: "meetingOpened", ...toEveryone, by, at }];
  switch (phase) {
    case "preparing":
      return prepared;
    case "invited":
      return invited;
    case "running":
      return running;
    case "paused":
      return [...running, { kind: "meetingPaused", ...toEveryone }];
    case "privateTime":
      return [
        ...running,
        { kind: "privateTimeStarted", ...toEveryone, by: idOf("noor") },
        { kind: "privateCircleMade", meeting: theMeeting, audience: [idOf("mila"), idOf("noor")], sheet: restricted },
      ];
    case "closed":
      return [...running, { kind: "meetingClosed", ...toEveryone, withoutAfterHours: true, by, at }];
    case "calledOff":
      return [...invited, { kind: "meetingCalledOff", ...toEveryone, by, on }];
  }
};
