// The lines around what was agreed: who was there, what is open still, what changed since the last time, and what comes next.
import type { ReadBlock } from "../../domain/minutes/minutes.ts";
import type { ParticipantId } from "../../ids.ts";
import type { Via } from "../../domain/meeting/plan.ts";
import { wholeDay } from "../nl/days.ts";
import type { RenderedLine } from "../rendered.ts";
import { lineOf, type Rendering } from "./rendering.ts";

/** "De Pollepel. Farida, Mila en Noor waren er. Samira deed mee met video." */
export const whereLine = (rendering: Rendering): string => {
  const { blocks, meeting, presence, words, namesOf, residentsFirst, nameOf, day } = rendering;
  const block = blocks.find((each) => each.section === "presence");
  const place = (block?.text ?? meeting.plan.place).trim();
  const people = block?.people ?? [];
  const isGuest = (person: ParticipantId): boolean => presence?.guests.includes(person) ?? false;
  const viaOf = (person: ParticipantId): Via => presence?.via[person] ?? "inPerson";
  const by = (via: Via): readonly string[] =>
    namesOf(people.filter((person) => !isGuest(person) && viaOf(person) === via));
  const said = (names: readonly string[], say: (names: readonly string[]) => string): readonly string[] =>
    names.length === 0 ? [] : [say(names)];
  const times = (some: Readonly<Record<ParticipantId, string>>, say: (name: string, time: string) => string) =>
    residentsFirst(people).flatMap((person) => {
      const time = some[person];
      return time === undefined ? [] : [say(nameOf(person), time)];
    });
  const missed = rendering.residents.flatMap((person) => {
    const on = presence?.agreedTo[person];
    return on === undefined ? [] : [words.presence.agreedTo(nameOf(person), day(on))];
  });
  return [
    ...(place === "" ? [] : [/[.!?]$/.test(place) ? place : `${place}.`]),
    ...said(by("inPerson"), words.presence.were),
    ...said(by("video"), words.presence.via.video),
    ...said(by("phone"), words.presence.via.phone),
    ...said(namesOf(people.filter(isGuest)), words.presence.guests),
    ...missed,
    ...times(presence?.came ?? {}, words.presence.came),
    ...times(presence?.left ?? {}, words.presence.left),
  ].join(" ");
};

export const openLine = (rendering: Rendering, block: ReadBlock): RenderedLine => {
  const { words, nameOf, day } = rendering;
  const { status, people = [], on = "", wordsOf } = block;
  const [of] = people;
  const lead = (): string | null => {
    switch (status) {
      case "proposed":
      case "agreed":
      case "notReached":
      case "later":
        return words.open[status];
      case "parked":
        return of === undefined ? words.open.proposed : words.open.parked(nameOf(of), day(on));
      case "correction":
        return words.open.correction(wordsOf === undefined ? words.somebody : nameOf(wordsOf));
      default:
        return null;
    }
  };
  return lineOf(rendering, block, { lead: lead() });
};

export const sinceLine = (rendering: Rendering, block: ReadBlock): RenderedLine => {
  const { words, nameOf } = rendering;
  const { status, people = [] } = block;
  const [owner] = people;
  const done = owner === undefined ? words.since.doneUnnamed : words.since.done(nameOf(owner));
  const lead = status === "agreed" ? words.since.agreed : status === "reached" ? words.since.reached : done;
  return lineOf(rendering, block, { lead });
};

export const nextLine = (rendering: Rendering, block: ReadBlock): RenderedLine => {
  const { words, on } = rendering;
  const year = on.slice(0, 4);
  const next = block.on === undefined ? words.nextUnknown : words.next(wholeDay(block.on, year));
  return lineOf(rendering, block, { text: block.status === "withoutAfterHours" ? words.withoutAfterHours : next });
};
