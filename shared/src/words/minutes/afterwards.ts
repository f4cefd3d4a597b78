// What stands with the minutes but is no part of a version: how far they are, and what was said about them later.
import { audienceOfBlock, lastAnswerOf, type MinutesAnswer, type MinutesState } from "../../domain/minutes/minutes.ts";
import type { RenderedLine } from "../rendered.ts";
import type { Rendering } from "./rendering.ts";

/** Noted down aloud or from paper, or with somebody beside: told as what it is, as in the list of who said what (0266). */
const handIn = ({ words: { status }, nameOf }: Rendering, answer: MinutesAnswer): string => {
  const { by, notedById, onPaper, besideId } = answer;
  if (besideId !== undefined) return status.hand.beside(nameOf(besideId));
  if (notedById === null || notedById === by) return "";
  return (onPaper ? status.hand.onPaper : status.hand.aloud)(nameOf(notedById));
};

/** Those who said yes by themselves in one sentence, and each of the others with the hand it was. */
const yesLines = (rendering: Rendering, answers: readonly MinutesAnswer[]): readonly string[] => {
  const { status } = rendering.words;
  const yes = answers.filter(({ value }) => value === "yes");
  const plain = yes.filter((each) => handIn(rendering, each) === "").map(({ by }) => by);
  const byHand = yes.filter((each) => handIn(rendering, each) !== "");
  return [
    ...(plain.length === 0 ? [] : [status.saidYes(rendering.namesOf(plain))]),
    ...byHand.map((each) => status.saidYes([rendering.nameOf(each.by)], handIn(rendering, each))),
  ];
};

/** "Vastgesteld op 21 mei. Noor zei ja." Silence is said kindly, and never counted. */
export const statusLine = (rendering: Rendering): string => {
  const { meeting, version, words, residents, namesOf, nameOf, day } = rendering;
  const { minutes } = meeting;
  const { status } = words;
  const answers = residents.flatMap((each) => lastAnswerOf(minutes, each, version.version) ?? []);
  const saidYes = yesLines(rendering, answers);
  const { adopted } = minutes;
  if (adopted?.version === version.version) {
    const since = minutes.erasures.slice(-1).map(({ on }) => words.erasedFrom(day(on)));
    return [status.adopted(day(adopted.on)), ...saidYes, ...since].join(" ");
  }
  if (!minutes.everAsked.includes(version.version)) return adopted ? status.open : status.draft;
  const silent = residents.filter((each) => !answers.some(({ by }) => by === each));
  const others = answers.flatMap((answer) =>
    answer.value === "yes" ? [] : [status.said[answer.value](nameOf(answer.by), handIn(rendering, answer))],
  );
  const hasAll = residents.every((each) => answers.some(({ by, value }) => by === each && value === "yes"));
  const isReady = residents.length > 0 && hasAll && adopted === null;
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
