// A *klopt niet* with all that belongs to it, in the order in which it was said: the same on the board, on paper, in the copy and in the
// server's first text, so that no view has one wording without the other.
import { isSameLine, type LineWords } from "../domain/correcting/lineWords.ts";
import { isOpenStatement, type Statement } from "../domain/correcting/statement.ts";
import type { ParticipantId } from "../ids.ts";
import type { statementWords } from "./nl/statements.ts";
import type { Translated } from "./translated.ts";

export interface SaidPart {
  readonly heading: string;
  readonly text: string;
}

export interface SaidTo {
  /** How the line reads now; `null`: it lies on no sheet any more. */
  readonly now: LineWords | null;
  /** `null`: who reads it. */
  readonly nameOf: (who: ParticipantId) => string | null;
  readonly words: Translated<typeof statementWords>;
}

const everyIn = (every: string, words: SaidTo["words"]): string =>
  every === "day" || every === "week" || every === "twoWeeks" || every === "month" ? words.every[every] : every;

export const lineInWords = (
  { text, more, who = [], due, rhythm }: LineWords,
  { nameOf, words }: Pick<SaidTo, "nameOf" | "words">,
): string => {
  const around = [
    ...who.flatMap((each) => nameOf(each) ?? []),
    ...(due === undefined ? [] : [words.day(due)]),
    ...(rhythm === undefined ? [] : [everyIn(rhythm.every, words)]),
  ];
  return [text, ...(more === undefined ? [] : [more]), ...(around.length > 0 ? [around.join(" · ")] : [])].join("\n");
};

export const statementInWords = (statement: Statement, to: SaidTo): readonly SaidPart[] => {
  const { byId, text, line, answer, disputedOn, settledOn } = statement;
  const { now, nameOf, words } = to;
  const by = nameOf(byId);
  const answerer = answer && nameOf(answer.by);
  // Said once, and only where it does not stand there any more.
  const isOther = line !== null && (answer?.as === "changed" || now === null || !isSameLine(line, now));
  return [
    ...(text === ""
      ? [{ heading: words.takenBack(by), text: words.takenBackWords }]
      : [{ heading: words.says(by), text }]),
    ...(isOther ? [{ heading: words.stood, text: lineInWords(line, to) }] : []),
    ...(answer?.as === "changed" && answer.line
      ? [{ heading: words.changed(answerer), text: lineInWords(answer.line, to) }]
      : []),
    ...(answer?.as === "changed" && answer.text.trim() !== ""
      ? [{ heading: words.adds(answerer), text: answer.text }]
      : []),
    ...(answer?.as === "kept" ? [{ heading: words.kept(answerer), text: answer.text }] : []),
    ...(disputedOn === null || text === "" ? [] : [{ heading: words.disputed(by), text: words.bothStand }]),
    ...(settledOn === null || text === "" ? [] : [{ heading: words.settled(by), text: words.fine }]),
    ...(isOpenStatement(statement) ? [{ heading: words.open, text: words.within }] : []),
  ];
};
