// Wie kan ik bellen? Who can be called at this very moment, and who after that: the order of the agreement for after hours,
// and the hours of those who work. Nobody is promised who is not there.
import type { ParticipantId } from "../../ids.ts";
import { inOrderOfName, isResident, isSeated, type Participant } from "../participant.ts";
import { keepsHours } from "./doors.ts";
import { closesAt, type Openness, opensNext, type WallTime, wallTimeAt } from "./openness.ts";

/** Somebody to call, as it stands in the agreement. */
export interface Contact {
  readonly who: string;
  readonly phone: string;
  readonly when: string;
}

export interface CallLine extends Contact {
  /** Who of them is there now; the words of the agreement when nobody at this table is meant. */
  readonly name: string;
  /** Until when; `null`: not bound to hours. */
  readonly until: WallTime | null;
}

export interface Away {
  readonly id: ParticipantId;
  readonly name: string;
  /** When they are there again; `null`: nobody knows. */
  readonly from: WallTime | null;
}

export interface CallNow {
  /** Whom to call now, in order. */
  readonly now: readonly CallLine[];
  /** Whom to call when those are gone. */
  readonly next: CallLine | null;
  /** Who is named, works, and is not there now. */
  readonly away: readonly Away[];
}

export interface Around {
  readonly people: readonly Participant[];
  /** The person this resident can always fall back on. */
  readonly anchor: ParticipantId | null;
  readonly facilitator: ParticipantId | null;
  readonly opennessOf: (person: Participant) => Openness | null;
}

const isDanger = ({ phone }: Contact): boolean => phone.replace(/\D/g, "") === "112";

/** Where a name stands in these words, as a whole name: "Mila" is not in "Milan". -1: it does not. */
const placeIn = (who: string, name: string): number => {
  const whole = `(^|[^\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`;
  const found = name === "" ? null : new RegExp(whole, "u").exec(who);
  return found === null ? -1 : found.index + (found[1] ?? "").length;
};
const namedAt = (who: string, person: Participant): number =>
  Math.max(placeIn(who, person.callName), placeIn(who, person.name));

/** On whom the residents can always fall back, while that person sits here; `null`: nobody is named. */
export const anchorAt = (people: readonly Participant[], anchor: ParticipantId | null): Participant | null =>
  people.find((each) => each.id === anchor && isSeated(each) && !isResident(each)) ?? null;

/** Without an agreement: those with a number on their card; first who is always there for this resident, then who leads. */
const fromCards = ({ people, anchor, facilitator }: Around): readonly Contact[] => {
  const place = ({ id }: Participant): number => (id === anchor ? 0 : id === facilitator ? 1 : 2);
  return inOrderOfName(people)
    .filter((each) => isSeated(each) && !isResident(each) && (each.phone ?? "") !== "")
    .filter((each) => keepsHours(each) || each.id === anchor)
    .sort((one, other) => place(one) - place(other))
    .map((each) => ({ who: each.callName, phone: each.phone ?? "", when: "" }));
};

/** The hour after which this line no longer counts by its own words ("werkdagen 9.00 tot 16.00 uur"); `null`: none there is. */
const agreedUntil = ({ when }: Contact): string | null => {
  const [, hour = "", minutes = ""] = /\btot (\d{1,2})[.:](\d{2})\b/.exec(when) ?? [];
  if (hour === "" || Number(hour) > 24 || Number(minutes) > 59) return null;
  const time = `${hour.padStart(2, "0")}:${minutes}`;
  return time === "00:00" ? "24:00" : time;
};

const latest = (times: readonly WallTime[]): WallTime | null =>
  [...times].sort((one, other) => `${one.day}${one.time}`.localeCompare(`${other.day}${other.time}`)).at(-1) ?? null;

/**
 * `contacts`: of the agreements this reader reads, in their order. An hour in their words says who comes first, and never that nobody
 * can be called: whoever wrote it there takes no helper away (0285).
 */
export const reachableNow = (contacts: readonly Contact[], around: Around, at: number): CallNow => {
  const byWords = reachable(contacts, around, { at, agreedOf: agreedUntil });
  return byWords.now.length > 0 ? byWords : reachable(contacts, around, { at, agreedOf: () => null });
};

interface When {
  readonly at: number;
  readonly agreedOf: (contact: Contact) => string | null;
}

const reachable = (contacts: readonly Contact[], around: Around, { at, agreedOf }: When): CallNow => {
  const lines = (contacts.length > 0 ? contacts : fromCards(around)).filter((each) => !isDanger(each));
  const away = new Map<ParticipantId, Away>();
  const open: { readonly line: CallLine; readonly isBound: boolean }[] = [];
  for (const contact of lines) {
    const named = around.people
      .filter((each) => isSeated(each) && namedAt(contact.who, each) >= 0)
      .sort((one, other) => namedAt(contact.who, one) - namedAt(contact.who, other));
    const bound = named.flatMap((person) => {
      const openness = around.opennessOf(person);
      return openness ? [{ person, openness, until: closesAt(openness, at) }] : [];
    });
    for (const { person, openness, until } of bound) {
      if (until === null) away.set(person.id, { id: person.id, name: person.callName, from: opensNext(openness, at) });
    }
    // What was agreed goes before the hours of a door: after it, the next line of the agreement counts.
    const agreed = agreedOf(contact);
    const { day, time } = wallTimeAt(at);
    const here = bound.filter(({ until }) => until !== null && (agreed === null || time < agreed));
    const unbound = named.filter((person) => !bound.some((each) => each.person === person));
    if (here.length > 0) {
      const shuts = latest(here.flatMap((each) => (each.until ? [each.until] : [])));
      const until = shuts && agreed !== null && agreed < shuts.time ? { day, time: agreed } : shuts;
      const name = here.map(({ person }) => person.callName).join(" of ");
      open.push({ line: { ...contact, name, until }, isBound: true });
    } else if (bound.length === 0 || unbound.length > 0) {
      const name = bound.length > 0 ? unbound.map(({ callName }) => callName).join(" of ") : contact.who;
      open.push({ line: { ...contact, name, until: null }, isBound: false });
    }
  }
  const last = open.findLastIndex(({ isBound }) => isBound);
  const now = last < 0 ? open : open.slice(0, last + 1);
  return {
    now: now.map(({ line }) => line),
    next: last < 0 ? null : (open[last + 1]?.line ?? null),
    away: [...away.values()],
  };
};
