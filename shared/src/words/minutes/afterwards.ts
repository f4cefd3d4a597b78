// What stands with the minutes but is no part of a version: how far they are, and what was said about them later.
import type { MinutesState } from "../../domain/minutes/minutes.ts";
import { audienceOfBlock, lastAnswerOf } from "../../domain/minutes/minutes.ts";
import type { ParticipantId } from "../../ids.ts";
import type { RenderedLine } from "../rendered.ts";
import type { Rendering } from "./rendering.ts";

const sayersOf = ({ meeting: { minutes }, version, residents }: Rendering) => {
  const valueOf = (person: ParticipantId) => lastAnswerOf(minutes, person, version.version)?.value ?? null;
  return { yes: residents.filter((each) => valueOf(each) === "yes"), valueOf };
};

/** "Vastgesteld op 21 mei. Noor zei ja." Silence is said kindly, and never counted. */
export const statusLine = (rendering: Rendering): string => {
  const { meeting, version, words, residents, namesOf, nameOf, day } = rendering;
  const { minutes } = meeting;
  const { status } = words;
  const { yes, valueOf } = sayersOf(rendering);
  const saidYes = yes.length === 0 ? [] : [status.saidYes(namesOf(yes))];
  const { adopted } = minutes;
  if (adopted?.version === version.version) {
    const since = minutes.erasures.slice(-1).map(({ on }) => words.erasedFrom(day(on)));
    return [status.adopted(day(adopted.on)), ...saidYes, ...since].join(" ");
  }
  if (!minutes.everAsked.includes(version.version)) return adopted ? status.open : status.draft;
  const silent = residents.filter((each) => valueOf(each) === null);
  const others = residents.flatMap((each) => {
    const value = valueOf(each);
    return value === null || value === "yes" ? [] : [status.said[value](nameOf(each))];
  });
  const isReady = residents.length > 0 && yes.length === residents.length && adopted === null;
  return [
    isReady ? status.canBeAdopted : status.open,
    ...(silent.length === 0 ? [] : [status.silent(namesOf(silent))]),
    ...others,
    ...saidYes,
  ].join(" ");
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Everything that was said not to be right, oldest first; added underneath, never inside. */
export const correctionLines = (rendering: Rendering): readonly RenderedLine[] => {
  const { meeting, words, nameOf, residentsFirst, day } = rendering;
  const minutes: MinutesState = meeting.minutes;
  return [...minutes.corrections]
    .sort((one, other) => compare(one.on, other.on) || compare(one.id, other.id))
    .map(({ version, block, by, on, text, answer, acceptedByResidentOn }) => {
      const audience = audienceOfBlock(minutes, version, block);
      const few = audience === null || audience === "everyone" ? null : words.few(residentsFirst(audience).map(nameOf));
      return {
        block,
        lead: words.correction.lead(nameOf(by), day(on)),
        text,
        when: null,
        few,
        own: [],
        answers: [
          ...(answer === null ? [] : [words.correction[answer.as](nameOf(answer.by), answer.text)]),
          ...(acceptedByResidentOn === null ? [] : [words.correction.accepted(day(acceptedByResidentOn))]),
        ],
      };
    });
};
