// One fact of the minutes further.
import type { MeetingFact } from "../meeting/meetingFact.ts";
import { withoutPart } from "./erasePart.ts";
import type { Correction, MinutesState, MinutesVersion, ReadBlock } from "./minutes.ts";

export type MinutesFact = Extract<MeetingFact, { readonly kind: `minutes${string}` | `correction${string}` }>;

/** Of the minutes, or what is left where one of those was erased. */
export const isMinutesFact = (fact: { readonly kind: string; readonly was?: string }): boolean =>
  /^(minutes|correction)[A-Z]/.test(fact.kind === "factErased" ? (fact.was ?? "") : fact.kind);

const inVersion = (
  minutes: MinutesState,
  version: number,
  change: (version: MinutesVersion) => MinutesVersion,
): MinutesState => ({
  ...minutes,
  versions: minutes.versions.map((each) => (each.version === version ? change(each) : each)),
});

const inCorrection = (
  minutes: MinutesState,
  id: string,
  change: (correction: Correction) => Correction,
): MinutesState => ({
  ...minutes,
  corrections: minutes.corrections.map((each) => (each.id === id ? change(each) : each)),
});

/** Own words that their holder put differently, or took back, are shown to nobody in the versions before (R-222c). */
const withoutReworded = (version: MinutesVersion, newer: readonly ReadBlock[]): MinutesVersion => {
  const isReworded = (block: ReadBlock): boolean =>
    block.wordsOf !== undefined && newer.some((each) => each.id === block.id && each.text !== block.text);
  return version.blocks.some(isReworded)
    ? {
        ...version,
        blocks: version.blocks.map((each) => (isReworded(each) ? { ...each, text: "", isReworded: true } : each)),
      }
    : version;
};

export const foldMinutesFact = (minutes: MinutesState, fact: MinutesFact): MinutesState => {
  switch (fact.kind) {
    case "minutesVersionMade": {
      const { version, on, by, change } = fact;
      const others = minutes.versions.filter((each) => each.version !== version);
      return { ...minutes, versions: [...others, { version, on, by, change, blocks: [] }] };
    }
    case "minutesBlocksTold": {
      const told = fact.blocks.map((block) => ({ ...block, audience: fact.audience }));
      const { change } = fact;
      const forgotten = { ...minutes, versions: minutes.versions.map((each) => withoutReworded(each, told)) };
      return inVersion(forgotten, fact.version, (version) => ({
        ...version,
        ...(change === undefined ? {} : { change }),
        blocks: [...version.blocks, ...told],
      }));
    }
    case "minutesAskedAbout": {
      const { version, on, until } = fact;
      const before = minutes.everAsked.filter((each) => each !== version);
      return { ...minutes, asked: { version, on, until }, everAsked: [...before, version] };
    }
    case "minutesAnswered": {
      // The same answer may come twice: to everyone without its words, to some with them.
      const { answer } = fact;
      const isSame = (each: MinutesState["answers"][number]) =>
        each.by === answer.by && each.version === answer.version;
      const before = minutes.answers.findLast(isSame);
      const isWordless = before?.text === "" && before.isForSome !== true;
      const isCompletion = isWordless && before.value === answer.value && before.on === answer.on;
      const others = isCompletion ? minutes.answers.filter((each) => each !== before) : minutes.answers;
      const kept = fact.audience === "everyone" ? answer : { ...answer, isForSome: true as const };
      return { ...minutes, answers: [...others, kept] };
    }
    case "correctionAsked":
      return { ...minutes, corrections: [...minutes.corrections, fact.correction] };
    case "correctionAnswered": {
      const { by, on, as, text } = fact;
      return inCorrection(minutes, fact.correction, (each) => ({ ...each, answer: { by, on, as, text } }));
    }
    case "correctionAccepted":
      return inCorrection(minutes, fact.correction, (each) => ({ ...each, acceptedByResidentOn: fact.on }));
    case "minutesAdopted":
      return { ...minutes, adopted: { version: fact.version, on: fact.on, by: fact.by } };
    case "minutesErasureAsked": {
      const { block, by, on } = fact;
      return { ...minutes, erasureAsks: { ...minutes.erasureAsks, [block]: { by, on, declined: null } } };
    }
    case "minutesErasureUnasked": {
      const { [fact.block]: _asked, ...others } = minutes.erasureAsks;
      return { ...minutes, erasureAsks: others };
    }
    case "minutesErasureDeclined": {
      const { block, by, on, reason } = fact;
      const ask = minutes.erasureAsks[block];
      if (ask === undefined) return minutes;
      return { ...minutes, erasureAsks: { ...minutes.erasureAsks, [block]: { ...ask, declined: { by, on, reason } } } };
    }
    case "minutesErased":
      return withoutPart(minutes, fact);
    case "minutesSealed":
      return { ...minutes, seals: [...minutes.seals, ...fact.seals] };
  }
};
