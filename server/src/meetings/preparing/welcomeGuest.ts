// A resident lets a guest in at this meeting, or not. While it goes on the door opens or shuts at once; the guest whose seat
// it is reads only then, and only what is for the whole table.
import { audienceOf } from "@werktafel/shared/domain/meeting/invitations";
import { isHere, isUnderWay } from "@werktafel/shared/domain/meeting/meeting";
import type { Fact } from "@werktafel/shared/domain/fact";
import { isSeated } from "@werktafel/shared/domain/participant";
import { unknown } from "../../boards/verb.ts";
import { inMeeting, instantOf } from "../inMeeting.ts";

export const welcomeGuest = inMeeting("welcomeGuest", (context, { guest, isWelcome }, meeting) => {
  const { me, facts, on } = context;
  const isGuest = facts.participants.some((each) => each.id === guest && isSeated(each) && each.party === "guest");
  if (!isGuest) return unknown;
  if (meeting.guests.includes(guest) === isWelcome) return { facts: [] };
  const about = { meeting: meeting.id, audience: audienceOf(meeting, facts.participants), by: me.id };
  const answered: Fact = { kind: isWelcome ? "guestWelcomed" : "guestDeclined", guest, on, ...about };
  const leaves: readonly Fact[] =
    !isWelcome && isHere(meeting, guest)
      ? [{ kind: "attendanceNoted", participant: guest, via: null, at: instantOf(context), ...about }]
      : [];
  const doors = isUnderWay(meeting) ? [{ participant: guest, isLetIn: isWelcome }] : [];
  return { facts: [answered, ...leaves], doors };
});
