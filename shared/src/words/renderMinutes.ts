// The minutes as one reader reads them, in plain sentences. The same version for the same reader gives the same text, to the
// byte, on every machine: no clock, no language rules of the machine, and everyone by the name they had then.
import type { MeetingState } from "../domain/meeting/meeting.ts";
import type { ReadBlock } from "../domain/minutes/minutes.ts";
import type { Participant } from "../domain/participant.ts";
import { actionLine, agreementSections, decisionSections, goalLine } from "./minutes/agreedLines.ts";
import { correctionLines, statusLine } from "./minutes/afterwards.ts";
import { nextLine, openLine, sinceLine, whereLine } from "./minutes/framingLines.ts";
import { erasedLine, lineOf, type Rendering, renderingOf } from "./minutes/rendering.ts";
import { wholeDay } from "./nl/days.ts";
import { minutesNl, type MinutesWords } from "./nl/minutes.ts";
import type { RenderedLine, RenderedMinutes, RenderedSection } from "./rendered.ts";

export interface MinutesToRender {
  /** As this reader may know it: its versions hold the blocks this reader may read. */
  readonly meeting: MeetingState;
  readonly version: number;
  readonly participants: readonly Participant[];
  /** Default Dutch. */
  readonly words?: MinutesWords;
}

const sectionsOf = (rendering: Rendering): readonly RenderedSection[] => {
  const { words, blocks, residents, namesOf } = rendering;
  const ids = new Set(blocks.map(({ id }) => id));
  // What is said with a line that this reader reads stands there, and not once more by itself.
  const isBeside = (block: ReadBlock): boolean => block.about !== undefined && ids.has(block.about);
  const of = (section: ReadBlock["section"]): readonly ReadBlock[] =>
    blocks.filter(
      (block) => block.section === section && !isBeside(block) && (block.text !== "" || section === "next"),
    );
  /** Where something stood that is gone for good, last in its section. */
  const marks = (section: ReadBlock["section"]): readonly RenderedLine[] =>
    blocks.flatMap((block) => (block.section === section ? erasedLine(rendering, block) : []));
  /** Several headings, one section: its marks stand under the first. */
  const marked = ([one, ...others]: readonly RenderedSection[]): readonly RenderedSection[] =>
    one ? [{ ...one, lines: [...one.lines, ...marks(one.section)] }, ...others] : [];
  const plain = (
    section: Exclude<ReadBlock["section"], "question">,
    line: (rendering: Rendering, block: ReadBlock) => RenderedLine = lineOf,
  ): RenderedSection => ({
    section,
    heading: words.headings[section],
    lines: [...of(section).map((block) => line(rendering, block)), ...marks(section)],
  });
  const dissent = (_: Rendering, block: ReadBlock): RenderedLine => {
    const [name = words.somebody] = block.wordsOf === undefined ? [] : namesOf([block.wordsOf]);
    return lineOf(rendering, block, { lead: words.own.dissent(name) });
  };
  return [
    ...marked([
      {
        section: "question",
        heading: words.question(namesOf(residents)),
        lines: of("question").map((block) => lineOf(rendering, block)),
      },
    ]),
    plain("summary"),
    plain("strengths"),
    plain("concerns"),
    plain("goals", goalLine),
    ...marked(decisionSections(rendering, of("decisions"))),
    ...marked(agreementSections(rendering, of("agreements"))),
    plain("actions", actionLine),
    plain("dissents", dissent),
    plain("openQuestions", openLine),
    plain("sinceLastTime", sinceLine),
    plain("next", nextLine),
  ].filter(({ lines }) => lines.length > 0);
};

/** `null`: there is no such version (that this reader may know of). */
export const renderMinutes = ({
  meeting,
  version,
  participants,
  words = minutesNl,
}: MinutesToRender): RenderedMinutes | null => {
  const found = meeting.minutes.versions.find((each) => each.version === version);
  if (!found) return null;
  const rendering = renderingOf({ meeting, version: found, participants, words });
  const { on, blocks } = rendering;
  return {
    title: words.title(wholeDay(on, on.slice(0, 4))),
    where: whereLine(rendering),
    whereBlock: blocks.find((block) => block.section === "presence")?.id ?? null,
    status: statusLine(rendering),
    sections: sectionsOf(rendering),
    corrections: correctionLines(rendering),
  };
};
