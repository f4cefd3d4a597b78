// One fact of the minutes further.
import type { MeetingFact } from "../meeting/meetingFact.ts";
import type { Correction, MinutesState, MinutesVersion } from "./minutes.ts";

export type MinutesFact = Extract<MeetingFact, { readonly kind: `minutes${string}` | `correction${string}` }>;

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

export const foldMinutesFact = (minutes: MinutesState, fact: MinutesFact): MinutesState => {
  switch (fact.kind) {
    case "minutesVersionMade": {
      const { version, on, by, change } = fact;
      const others = minutes.versions.filter((each) => each.version !== version);
      return { ...minutes, versions: [...others, { version, on, by, change, blocks: [] }] };
    }
    case "minutesBlocksTold": {
      const told = fact.blocks.map((block) => ({ ...block, audience: fact.audience }));
      return inVersion(minutes, fact.version, (version) => ({ ...version, blocks: [...version.blocks, ...told] }));
    }
    case "minutesAskedAbout":
      return { ...minutes, asked: { version: fact.version, on: fact.on, until: fact.until } };
    case "minutesAnswered": {
      // The same answer may come twice: to everyone without its words, to some with them.
      const { answer } = fact;
      const isSame = (each: MinutesState["answers"][number]) =>
        each.by === answer.by && each.version === answer.version;
      const before = minutes.answers.findLast(isSame);
      const isCompletion = before?.value === answer.value && before.on === answer.on && before.text === "";
      const others = isCompletion ? minutes.answers.filter((each) => each !== before) : minutes.answers;
      return { ...minutes, answers: [...others, answer] };
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
    case "minutesSealed":
      return { ...minutes, seals: [...minutes.seals, ...fact.seals] };
  }
};
