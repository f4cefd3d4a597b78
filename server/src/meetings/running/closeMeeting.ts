// The meeting closes. Without an after-hours agreement that is asked about once; the guests go out, how every
// sheet stands is kept, and the draft minutes are there at once.
import type { Fact } from "@werktafel/shared/domain/fact";
import { isSeated } from "@werktafel/shared/domain/participant";
import { isAway } from "../../boards/away.ts";
import type { VerbContext } from "../../boards/verb.ts";
import { inMeeting, instantOf, staleIn } from "../inMeeting.ts";
import { composeVersion } from "../minutes/composeVersion.ts";

/**
 * As far as who closes may read: what others keep among themselves is not given away by closing without a question. A
 * resident is among the readers of every sheet, so one that is found here is a resident's too.
 */
const hasAfterHours = async ({ everySheet, sheets, facts }: VerbContext): Promise<boolean> => {
  const readable = new Set(sheets.map(({ id }) => id));
  return (await everySheet())
    .filter(({ sheet }) => readable.has(sheet))
    .some(({ items }) => items.some((item) => item.collection === "afterHours" && !isAway(facts, item)));
};

export const closeMeeting = inMeeting("closeMeeting", async (context, { withoutAfterHours, ...known }, meeting) => {
  // Somebody asked for quiet after this was pressed: it is not ended by a wish that waited on a device.
  const isNewPause = meeting.phase === "paused" && known.pause !== undefined && known.pause !== meeting.pause;
  const isNewTime = known.privateTime !== undefined && known.privateTime !== meeting.privateTime;
  if (isNewPause || (isNewTime && meeting.privateTime !== null)) return staleIn(meeting, "closeMeeting");
  const { me, facts } = context;
  const isThere = await hasAfterHours(context);
  if (!isThere && !withoutAfterHours) return { reason: "afterHoursMissing" };
  const closing: readonly Fact[] = [
    {
      kind: "meetingClosed",
      meeting: meeting.id,
      audience: "everyone",
      withoutAfterHours: !isThere,
      by: me.id,
      at: instantOf(context),
    },
  ];
  const guests = facts.participants.filter((each) => isSeated(each) && each.party === "guest");
  return {
    facts: [...closing, ...(await composeVersion(context, meeting.id, closing))],
    doors: guests.map(({ id }) => ({ participant: id, isLetIn: false })),
    keepsVersion: "meetingClosed",
  };
});
