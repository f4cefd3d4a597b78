// The next version of minutes: other words for some lines, or a plain summary as it stands now. A line keeps its id from
// version to version, so that what was said about it stays with it.
import { type Audience, inBoth } from "../audience.ts";
import { isResident, type Participant } from "../participant.ts";
import { inPlace } from "./compose/composeMinutes.ts";
import type { Part } from "./compose/gathered.ts";
import type { MinutesVersion, ReadBlock } from "./minutes.ts";

export interface LineChange {
  readonly block: string;
  /** `null`: the line goes. Own words that are taken back leave an empty place, so that the earlier ones are forgotten. */
  readonly text: string | null;
}

const changed = (block: ReadBlock, change: LineChange | undefined): readonly ReadBlock[] => {
  if (!change) return [block];
  const text = change.text?.trim() ?? "";
  return text === "" && block.wordsOf === undefined ? [] : [{ ...block, text }];
};

/** The blocks of the next version; the same array when nothing would be different. */
export const withChanges = (
  { blocks }: Pick<MinutesVersion, "blocks">,
  changes: readonly LineChange[],
): readonly ReadBlock[] => {
  const next = blocks.flatMap((block) =>
    changed(
      block,
      changes.findLast((each) => each.block === block.id),
    ),
  );
  const isSame = next.length === blocks.length && next.every((each, index) => each.text === blocks[index]?.text);
  return isSame ? blocks : next;
};

const isOnSheet = (block: ReadBlock | Part): boolean => block.section === "summary" && block.item !== undefined;

/**
 * The blocks with the summaries as they stand on the sheets now; the same array when nothing is different. One that came
 * with a board file and lies on no sheet stays as it is.
 */
export const withSummaries = (
  { blocks }: Pick<MinutesVersion, "blocks">,
  now: readonly Part[],
): readonly ReadBlock[] => {
  const before = blocks.filter(isOnSheet);
  const keptAs = (part: Part): ReadBlock | undefined => before.find((each) => each.item?.item === part.item?.item);
  const isSame =
    before.length === now.length &&
    now.every((part) => {
      const known = keptAs(part);
      return known?.text === part.text && known.item?.sheet === part.item?.sheet;
    });
  if (isSame) return blocks;
  const summaries = inPlace(now.map((part) => ({ ...part, id: keptAs(part)?.id ?? part.id })));
  return [...blocks.filter((block) => !isOnSheet(block)), ...summaries];
};

/** Who may read what was changed: those who may read every changed line, if a resident is among them; else nobody. */
export const readersOfChange = (
  blocks: readonly ReadBlock[],
  changes: readonly LineChange[],
  people: readonly Participant[],
): Audience | null => {
  const audience = changes.reduce<Audience>((wide, { block }) => {
    const found = blocks.find((each) => each.id === block);
    return found ? inBoth(wide, found.audience) : wide;
  }, "everyone");
  const isSound = audience === "everyone" || people.some((each) => isResident(each) && audience.includes(each.id));
  return isSound ? audience : null;
};
