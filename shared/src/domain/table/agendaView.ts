// What a meeting talks about, in order, and what waits for a later one: as one reader sees it. A point that only some people
// read lies on their sheet, so for everyone else it is not there.
import { type MeetingId, meetingId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import { cardOf, type ItemCard, type Placed, valueOf } from "./card.ts";

export interface AgendaView extends ItemCard {
  /** Its title. */
  readonly text: string;
  /** `null`: somebody proposed it, or it was put off until later. */
  readonly meetingId: MeetingId | null;
  /** How long it is meant to take; 0 when nobody said. */
  readonly minutes: number;
  /** A line to remember, never talk. */
  readonly notes: string;
  /** The item that came back by itself; an item id. */
  readonly about: string | null;
}

const longest = 600;

const minutesOf = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? Math.min(longest, Math.max(0, Math.round(value))) : 0;

export const agendaView = (placed: Placed, facts: BoardFacts): AgendaView => {
  const { item } = placed;
  const meeting = valueOf(item, "meetingId");
  return {
    ...cardOf(placed, facts),
    text: item.texts["title"] ?? "",
    meetingId: meeting === null ? null : meetingId(meeting),
    minutes: minutesOf(item.values["minutes"]),
    notes: item.texts["notes"] ?? "",
    about: valueOf(item, "about"),
  };
};
