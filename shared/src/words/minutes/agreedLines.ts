// What was agreed, proposed and decided, and who does what: one line each, with every open answer beside it.
import { grouped } from "../../domain/grouped.ts";
import type { BlockAnswer, ReadBlock } from "../../domain/minutes/minutes.ts";
import { reads } from "../../domain/audience.ts";
import type { Rhythm } from "../../domain/wording.ts";
import type { ParticipantId } from "../../ids.ts";
import { madeWords } from "../nl/made.ts";
import type { MinutesWords } from "../nl/minutes.ts";
import type { RenderedLine, RenderedSection } from "../rendered.ts";
import { lineOf, type Rendering, sentence } from "./rendering.ts";

/** A word of a closed list; what came from elsewhere has none. */
const wordFor = <Word>(list: Readonly<Record<string, Word>>, key: string | undefined): Word | null =>
  key !== undefined && Object.hasOwn(list, key) ? (list[key] ?? null) : null;

const rhythmIn = (words: MinutesWords, rhythm: Rhythm, day: (day: string) => string): string => {
  const every = wordFor<string>(words.every, rhythm.every) ?? rhythm.every;
  return rhythm.until === null ? every : words.rhythmUntil(every, day(rhythm.until));
};

const answerIn = ({ words, nameOf }: Rendering, answer: BlockAnswer): string => {
  const { by, value, notedById, onTheirPhone, onPaper, besideId } = answer;
  if (besideId !== undefined) return words.answerBeside(nameOf(by), value, nameOf(besideId));
  if (notedById === null) return words.answer(nameOf(by), value);
  const how = onTheirPhone ? words.answerOnPhone : onPaper ? words.answerOnPaper : words.answerAloud;
  return how(nameOf(by), value, nameOf(notedById));
};

/** The residents first; who has not answered is named as such, and holds nothing up. */
const answersIn = (rendering: Rendering, block: ReadBlock): readonly string[] => {
  const { residents, residentsFirst, words, nameOf } = rendering;
  const answers = block.answers ?? [];
  const isLive = block.status === "agreed" || block.status === "proposed";
  const asked: readonly ParticipantId[] = isLive
    ? [...residents.filter((each) => reads(block.audience, each)), ...(block.people ?? [])]
    : [];
  return residentsFirst([...asked, ...answers.map(({ by }) => by)]).map((person) => {
    const answer = answers.find(({ by }) => by === person);
    return answer ? answerIn(rendering, answer) : words.silent(nameOf(person));
  });
};

export const agreementSections = (rendering: Rendering, blocks: readonly ReadBlock[]): readonly RenderedSection[] => {
  const { words, day } = rendering;
  const line = (block: ReadBlock): RenderedLine => {
    const { rhythm, on } = block;
    const when = [
      ...(rhythm ? [rhythmIn(words, rhythm, day)] : []),
      ...(on === undefined ? [] : [words.review(day(on))]),
    ].join(", ");
    const made = block.made ? [madeWords.at(block.made, day(block.made.on))] : [];
    return lineOf(rendering, block, {
      when: when === "" ? null : when,
      answers: [...made, ...answersIn(rendering, block)],
    });
  };
  const section = (heading: string, some: readonly ReadBlock[]): RenderedSection => ({
    section: "agreements",
    heading,
    lines: some.map(line),
  });
  const isAny =
    (...statuses: readonly string[]) =>
    (block: ReadBlock) =>
      statuses.includes(block.status ?? "");
  return [
    section(words.headings.agreements, blocks.filter(isAny("agreed"))),
    section(
      words.proposals,
      blocks.filter((block) => !isAny("agreed", "changed", "ended")(block)),
    ),
    section(words.over, blocks.filter(isAny("changed", "ended"))),
  ];
};

/** A decision of the table and one of an authority are two things, under two headings. */
export const decisionSections = (rendering: Rendering, blocks: readonly ReadBlock[]): readonly RenderedSection[] => {
  const { words, day } = rendering;
  const isAuthoritys = (block: ReadBlock): boolean => block.status === "authorityDecision";
  const byOrganisation = grouped(blocks.filter(isAuthoritys), (block) => block.byOrganisation ?? "");
  const objection = (block: ReadBlock): readonly RenderedLine[] =>
    block.objectionUntil === undefined
      ? []
      : [sentence(words.objection(day(block.objectionUntil)), lineOf(rendering, block).few)];
  return [
    {
      section: "decisions",
      heading: words.headings.decisions,
      lines: blocks.filter((block) => !isAuthoritys(block)).map((block) => lineOf(rendering, block)),
    },
    ...[...byOrganisation].map(
      ([organisation, some]): RenderedSection => ({
        section: "decisions",
        heading: organisation === "" ? words.authorityUnnamed : words.authority(organisation),
        lines: some.flatMap((block) => [lineOf(rendering, block), ...objection(block)]),
      }),
    ),
  ];
};

const leadOf = ({ words, nameOf, namesOf }: Rendering, { people = [], status, mode }: ReadBlock): string => {
  const [owner, ...others] = people;
  if (owner === undefined || status === "forWhoWants") return words.whoWants;
  const name = nameOf(owner);
  if (others.length === 0) return words.lead([name]);
  return mode === "onBehalf" ? words.leadOnBehalf(name, namesOf(others)) : words.leadTogether(name, namesOf(others));
};

type SaysHandover = (from: string, to: string | null, no: string | null) => string;

/** Who takes it over from whom: not who does it, so nobody stands before it. */
const handoverLine = (rendering: Rendering, block: ReadBlock, says: SaysHandover): RenderedLine => {
  const { words, day, nameOf } = rendering;
  const [from, to, no] = (block.people ?? []).map(nameOf);
  return lineOf(rendering, block, {
    text: block.text === "" ? words.aboutTable : block.text,
    when: block.on === undefined ? null : day(block.on),
    answers: [says(from ?? words.somebody, to ?? null, no ?? null)],
  });
};

export const actionLine = (rendering: Rendering, block: ReadBlock): RenderedLine => {
  const { words, day, nameOf } = rendering;
  const says = wordFor<SaysHandover>(words.handover, block.status);
  if (says) return handoverLine(rendering, block, says);
  const { on, rhythm, status, people = [] } = block;
  const said = wordFor<(name: string) => string>(words.actionStatus, status);
  const [owner] = people;
  return lineOf(rendering, block, {
    lead: leadOf(rendering, block),
    when: on === undefined ? (rhythm ? rhythmIn(words, rhythm, day) : null) : day(on),
    answers: said && owner !== undefined ? [said(nameOf(owner))] : [],
  });
};

export const goalLine = (rendering: Rendering, block: ReadBlock): RenderedLine => {
  const said = wordFor<string>(rendering.words.goalStatus, block.status);
  return lineOf(rendering, block, { answers: said === null ? [] : [said] });
};
