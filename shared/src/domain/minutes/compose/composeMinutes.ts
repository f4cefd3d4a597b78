// The minutes write themselves: from what lies on the table and what became true, each part for who may read it. Nothing of
// talk: agenda notes, rounds and the words of a check-in are no part of it (R-222d).
import { type Audience, audienceKey } from "../../audience.ts";
import { grouped } from "../../grouped.ts";
import { type MinutesBlock, minutesSections, type ReadBlock } from "../minutes.ts";
import { agreementParts } from "./answered.ts";
import { betweenParts } from "./between.ts";
import { nextParts, presencePart, questionParts, summaryParts } from "./frame.ts";
import { type Composing, gathered, type Part } from "./gathered.ts";
import { tableParts } from "./onTable.ts";
import { openParts, sinceLastParts } from "./open.ts";

export interface BlocksForReaders {
  readonly audience: Audience;
  readonly blocks: readonly MinutesBlock[];
}

/** Each part gets its place among those of its section with the same readers: no number tells of what others read. */
export const inPlace = (parts: readonly Part[]): readonly ReadBlock[] => {
  const counted = new Map<string, number>();
  return parts.map((part) => {
    const key = `${part.section} ${audienceKey(part.audience)}`;
    const place = counted.get(key) ?? 0;
    counted.set(key, place + 1);
    return { ...part, order: String(place).padStart(4, "0") };
  });
};

/** Every block of the first version, with its readers. Pure but for `newId`. */
export const composeMinutes = (composing: Composing): readonly ReadBlock[] => {
  const from = gathered(composing);
  const parts = [
    presencePart(from),
    ...questionParts(from),
    ...summaryParts(from),
    ...tableParts(from, agreementParts(from)),
    ...betweenParts(from),
    ...openParts(from),
    ...sinceLastParts(from),
    ...nextParts(from),
  ];
  const bySection = minutesSections.flatMap((section) => parts.filter((part) => part.section === section));
  return inPlace(bySection);
};

/** Blocks apart per group of readers, as they are told. */
export const perReaders = (blocks: readonly ReadBlock[]): readonly BlocksForReaders[] =>
  [...grouped(blocks, (block) => audienceKey(block.audience)).values()].flatMap((some) => {
    const [first] = some;
    return first
      ? [{ audience: first.audience, blocks: some.map(({ audience: _, isReworded: __, ...block }) => block) }]
      : [];
  });
