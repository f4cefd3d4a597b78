// The clock of a handover: two working days of the one who is asked, until their door shuts. No answer then, or a no without another
// offer, and the question goes to the named second person, and then to every beroepskracht who reads it.
import type { ParticipantId } from "../../ids.ts";
import { type Audience, reads } from "../audience.ts";
import { inOrderOfName, isFacilitator, isSeated, type Participant } from "../participant.ts";
import { type Openness, shutsOn, wallTimeAt } from "../time/openness.ts";
import { type Ask, type AskedBecause, askNow, type Handover, handoverStatus } from "./handover.ts";

/** So many working days somebody has to answer. */
export const answerWithinDays = 2;
/** On the last of them until the door shuts; until this hour where nobody knows when that is. */
const usuallyUntil = "16:00";
export const answerUntil = (openness: Openness | null, day: string): string =>
  (openness && shutsOn(openness, day)) ?? usuallyUntil;

/** Speaks for a resident alone, and cannot take over for others. */
const standsBeside = (person: Participant): boolean => person.role === "independentSupporter";

/** Those who can be asked: a beroepskracht who sits here and reads it. */
export const askable = (people: readonly Participant[], readers: Audience): readonly Participant[] =>
  inOrderOfName(people.filter((each) => each.party === "staff" && isSeated(each) && reads(readers, each.id)));

/** Whom to ask first, where nobody is chosen: who leads the process, else the first by name. */
export const firstToAsk = (
  people: readonly Participant[],
  readers: Audience,
  from: ParticipantId,
): Participant | null => {
  const others = askable(people, readers).filter(({ id }) => id !== from);
  return others.find(isFacilitator) ?? others.find((each) => !standsBeside(each)) ?? others[0] ?? null;
};

/**
 * To whom a question goes that `asked` did not answer: who leads the process, who looks after the volunteers, then the
 * others by name. `null`: nobody is left, and it lies with every beroepskracht who reads it.
 */
export const nextToAsk = (
  people: readonly Participant[],
  readers: Audience,
  not: readonly (ParticipantId | null)[],
): ParticipantId | null => {
  const left = askable(people, readers).filter(({ id }) => !not.includes(id));
  const named =
    left.find(isFacilitator) ??
    left.find(({ role }) => role === "volunteerCoordinator") ??
    left.find((each) => !standsBeside(each));
  return named?.id ?? null;
};

/** The last day on which an answer is in time, counted in the working days of who is asked. */
export type DueAfter = (on: string, to: ParticipantId) => string;

interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly opennessOf: (person: Participant) => Openness | null;
}

/** True from the hour on that day on which the door of who is asked shuts, on the clock at the table. */
const isPast = (day: string, by: Participant, { at, opennessOf }: Moment): boolean => {
  const here = wallTimeAt(at);
  return here.day > day || (here.day === day && here.time >= answerUntil(opennessOf(by), day));
};

/** When this question must have been answered; of somebody who helps out until a day: when that is over. */
const endsOn = (ask: Ask): string | null => (ask.answer?.value === "bridged" ? ask.answer.until : ask.dueOn);

/** Unanswered, and its day is behind us: what every beroepskracht and who leads the process sees on top. */
export const isPastDue = (handover: Handover, on: string): boolean => {
  const ask = askNow(handover);
  const status = handoverStatus(handover);
  if (!ask || !["requested", "seen", "escalated", "bridged"].includes(status)) return false;
  const end = endsOn(ask);
  return end !== null && end < on;
};

export interface Climb {
  readonly to: ParticipantId | null;
  readonly because: AskedBecause;
  readonly dueOn: string | null;
}

interface Climbing {
  readonly people: readonly Participant[];
  readonly readers: Audience;
  /** The day, at the table. */
  readonly on: string;
  readonly dueAfter: DueAfter;
}

/** Where the question goes from here; it never comes back to somebody who was asked. */
export const climbFrom = (handover: Handover, because: AskedBecause, at: Climbing): Climb => {
  const asked = [handover.from, ...handover.asks.map(({ to }) => to)];
  const isNamed = handover.second !== null && !asked.includes(handover.second);
  const second = isNamed ? askable(at.people, at.readers).find(({ id }) => id === handover.second) : undefined;
  const to = second?.id ?? nextToAsk(at.people, at.readers, asked);
  return { to, because, dueOn: to === null ? null : at.dueAfter(at.on, to) };
};

/** What the clock does with this handover now: one step, or none. A question that lies with everyone stays there. */
export const climbByClock = (handover: Handover, at: Climbing & Moment): Climb | null => {
  const ask = askNow(handover);
  const status = handoverStatus(handover);
  if (!ask || ask.to === null || !["requested", "seen", "escalated", "bridged"].includes(status)) return null;
  const stillHere = askable(at.people, at.readers).find(({ id }) => id === ask.to);
  if (!stillHere) return climbFrom(handover, "left", at);
  const end = endsOn(ask);
  return end !== null && isPast(end, stillHere, at) ? climbFrom(handover, "late", at) : null;
};

/** The first day on which the clock has something to do here; `null`: never, as it stands. */
export const nextDay = (handover: Handover): string | null => {
  const ask = askNow(handover);
  const waits = ["requested", "seen", "escalated", "bridged"].includes(handoverStatus(handover));
  return ask && ask.to !== null && waits ? endsOn(ask) : null;
};
