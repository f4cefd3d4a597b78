// Who leads takes everyone to an item: a point of this meeting's agenda, or something that lies on the table. Everyone hears
// that the table came to something; what it is, only those who read its sheet.
import type { SheetItem } from "@werktafel/shared/domain/item";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { Collection } from "@werktafel/shared/sheet/shape";
import { isAway } from "../../boards/away.ts";
import { unknown } from "../../boards/verb.ts";
import { inMeeting, instantOf } from "../inMeeting.ts";

/** What is no thing to talk about by itself: part of an after-hours agreement, or of the minutes. */
const notByItself: ReadonlySet<string> = new Set<Collection>(["contacts", "summaries"]);

const isToTalkAbout = ({ collection, values }: SheetItem, meeting: MeetingState): boolean =>
  collection === "agenda" ? values["meetingId"] === meeting.id : !notByItself.has(collection);

export const goToPoint = inMeeting("goToPoint", async (context, { item: ref }, meeting) => {
  const { me, facts } = context;
  const found = (await context.items(ref)).find(({ item }) => isToTalkAbout(item, meeting) && !isAway(facts, item));
  if (!found) return unknown;
  const { point } = meeting;
  const isThere = point?.as === "point" && point.item?.item === ref.item && point.item.sheet === ref.sheet;
  if (isThere) return { facts: [] };
  const about = { meeting: meeting.id, by: me.id, at: instantOf(context) };
  const isInSmallCircle = found.sheet.audience !== "everyone";
  return {
    facts: [
      { kind: "pointReached", as: "point", isInSmallCircle, audience: "everyone", ...about },
      { kind: "pointShown", meeting: meeting.id, item: ref },
    ],
  };
});
