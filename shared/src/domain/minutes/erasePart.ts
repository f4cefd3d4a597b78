// A part of adopted minutes goes for good: a new version without it, with a mark where it stood, takes the place of the old
// one. What every fact of the old one still said of it goes too, and the keys of its seals (RELIABILITY.md 6.3).
import { audienceKey, type Audience } from "../audience.ts";
import type { Fact } from "../fact.ts";
import { erasedMark } from "../forgetting.ts";
import type { MeetingFact } from "../meeting/meetingFact.ts";
import type { MeetingId } from "../../ids.ts";
import {
  type ErasedPart,
  type MinutesAnswer,
  type MinutesErasure,
  type MinutesState,
  type MinutesVersion,
  type ReadBlock,
  withoutWords,
} from "./minutes.ts";

/** The part, and what people said about it: by block id. */
export const goingWith = (blocks: readonly ReadBlock[], block: string): ReadonlySet<string> =>
  new Set(blocks.filter(({ id, about }) => id === block || about === block).map(({ id }) => id));

/** What the new version holds: all the rest as it was, and a mark. Whose words they were is not said. */
export const blocksWithout = (
  { blocks }: Pick<MinutesVersion, "blocks">,
  block: string,
  erased: ErasedPart,
): readonly ReadBlock[] => {
  const going = goingWith(blocks, block);
  return blocks.flatMap((each): readonly ReadBlock[] => {
    if (!going.has(each.id)) return [each];
    const { id, section, order, audience } = each;
    return id === block ? [{ id, section, order, audience, text: "", erased }] : [];
  });
};

const isAbout = (answer: MinutesAnswer, going: ReadonlySet<string>): boolean =>
  answer.about !== undefined && going.has(answer.about);

interface Going {
  readonly meeting: MeetingId;
  /** The version that was adopted. */
  readonly from: number;
  readonly blocks: ReadonlySet<string>;
}

const instead = (fact: MeetingFact, { from, blocks: going }: Going, corrections: ReadonlySet<string>): Fact | null => {
  switch (fact.kind) {
    case "minutesVersionMade":
      return fact.by === null || fact.change === "" ? null : { ...fact, change: "" };
    case "minutesBlocksTold": {
      const { change: _, ...told } = fact;
      // All that stays is told anew, in the new version.
      if (fact.version === from) return { ...told, blocks: [] };
      return { ...told, blocks: fact.blocks.filter(({ id }) => !going.has(id)) };
    }
    case "minutesAnswered":
      return isAbout(fact.answer, going) ? { ...fact, answer: withoutWords(fact.answer) } : null;
    case "correctionAsked":
      return corrections.has(fact.correction.id) ? { ...fact, correction: { ...fact.correction, text: "" } } : null;
    case "correctionAnswered":
      return corrections.has(fact.correction) ? { ...fact, text: "" } : null;
    case "minutesErasureDeclined":
      return going.has(fact.block) ? { kind: "factErased", was: fact.kind, audience: fact.audience } : null;
    case "minutesSealed":
      // The commitment alone says nothing, and whoever has the paper finds it again.
      return { ...fact, seals: fact.seals.map((seal) => ({ ...seal, key: "" })) };
    default:
      return null;
  }
};

type DecisionFact = Extract<Fact, { readonly kind: "decisionTaken" }>;

/** What a line of the minutes says of a decision, and a decision of itself. */
const saidAs = (audience: Audience, text: string, kind = ""): string =>
  JSON.stringify([audienceKey(audience), kind, text]);

/**
 * The decisions that the part tells of, by id: in whatever version it still said it in the decision's own words. One that
 * another line of these minutes tells in the same words stays.
 */
export const decisionsIn = (
  facts: readonly Fact[],
  { meeting, blocks: going }: Pick<Going, "meeting" | "blocks">,
): readonly DecisionFact[] => {
  const gone = new Set<string>();
  const stays = new Set<string>();
  for (const fact of facts) {
    if (fact.kind !== "minutesBlocksTold" || fact.meeting !== meeting) continue;
    for (const { id, section, text, status } of fact.blocks) {
      if (section === "decisions" && text !== "")
        (going.has(id) ? gone : stays).add(saidAs(fact.audience, text, status));
    }
  }
  return facts.filter((fact): fact is DecisionFact => {
    if (fact.kind !== "decisionTaken" || fact.decision.meeting !== meeting) return false;
    const { text, kind } = fact.decision;
    const said = saidAs(fact.audience, text, kind);
    return gone.has(said) && !stays.has(said);
  });
};

/** Per fact, in order: what stands in its place once the part is gone; `null`: it stays as it is. */
export const forgettingPart = (facts: readonly Fact[], going: Going): readonly (Fact | null)[] => {
  const corrections = new Set(
    facts.flatMap((fact) =>
      fact.kind === "correctionAsked" && fact.meeting === going.meeting && going.blocks.has(fact.correction.block ?? "")
        ? [fact.correction.id]
        : [],
    ),
  );
  const decisions = new Set(decisionsIn(facts, going).map(({ decision }) => decision.id));
  const isDecision = (fact: Fact): boolean =>
    (fact.kind === "decisionTaken" && decisions.has(fact.decision.id)) ||
    // As it came in a board file.
    (fact.kind === "recordKept" && fact.collection === "decisions" && decisions.has(fact.id));
  return facts.map((fact) => {
    if (isDecision(fact)) return erasedMark(fact);
    return "meeting" in fact && fact.meeting === going.meeting ? instead(fact, going, corrections) : null;
  });
};

/** The minutes one `minutesErased` further: the same from the facts as they were and from those without their words. */
export const withoutPart = (
  minutes: MinutesState,
  { replaces: from, version, by, on }: MinutesErasure,
): MinutesState => {
  const { adopted, asked } = minutes;
  const made = minutes.versions.find((each) => each.version === version);
  const stays = new Set((made?.blocks ?? []).flatMap(({ id, erased }) => (erased ? [] : [id])));
  const old = minutes.versions.find((each) => each.version === from);
  const going = new Set([
    ...(made?.blocks ?? []).flatMap(({ id, erased }) => (erased ? [id] : [])),
    ...(old?.blocks ?? []).flatMap(({ id }) => (stays.has(id) ? [] : [id])),
  ]);
  const now = (number: number): number => (number === from ? version : number);
  return {
    ...minutes,
    versions: minutes.versions
      .filter((each) => each.version !== from)
      .map((each) =>
        each.version === version
          ? each
          : {
              ...each,
              change: each.by === null ? each.change : "",
              blocks: each.blocks.filter(({ id }) => !going.has(id)),
            },
      ),
    answers: minutes.answers.map((each) => ({
      ...(isAbout(each, going) ? withoutWords(each) : each),
      version: now(each.version),
    })),
    corrections: minutes.corrections.map((each) => {
      const isGone = each.block !== null && going.has(each.block);
      const answer = isGone && each.answer ? { ...each.answer, text: "" } : each.answer;
      return { ...each, version: now(each.version), text: isGone ? "" : each.text, answer };
    }),
    asked: asked && { ...asked, version: now(asked.version) },
    everAsked: minutes.everAsked.map(now),
    adopted: adopted && { ...adopted, version: now(adopted.version) },
    seals: [],
    erasureAsks: Object.fromEntries(Object.entries(minutes.erasureAsks).filter(([block]) => !going.has(block))),
    erasures: [...minutes.erasures, { replaces: from, version, by, on }],
  };
};
