// News about money, decisions, refusals or rules that comes on a Friday afternoon: only the message waits, as the resident chose;
// the board never does.
import type { ParticipantId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import { isResident } from "../participant.ts";
import { explainersAmong } from "../time/doors.ts";
import { mayTellNow, unlessChosen } from "../time/heldBack.ts";
import { instantOf } from "../time/openness.ts";
import type { MessageCause } from "./messageCause.ts";

/** What may hold such news. */
const bringsNews: ReadonlySet<MessageCause> = new Set(["decisionTold", "minutesAsked"]);

export interface Hour {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly holidays: ReadonlySet<string>;
}

/** Until when a message waits for this reader; `null`: not at all. */
export const heldUntil = (
  cause: MessageCause,
  who: ParticipantId,
  facts: BoardFacts,
  { at, holidays }: Hour,
): number | null => {
  const reader = facts.participants.find(({ id }) => id === who);
  if (reader === undefined || !isResident(reader) || !bringsNews.has(cause)) return null;
  const explainers = explainersAmong(facts.participants, facts, holidays);
  const told = mayTellNow(reader.news ?? unlessChosen, at, { holidays, explainers });
  if (told.kind === "now") return null;
  // Who wants to be asked first is asked by a person. A message that nobody asked about waits until the doors are open again.
  const until = told.kind === "waits" ? told.until : null;
  if (until !== null) return instantOf(until);
  const again = mayTellNow("explained", at, { holidays, explainers: [] });
  return again.kind === "waits" && again.until !== null ? instantOf(again.until) : null;
};
