// Every line of the table that holds the wanted words, whatever their accents and capitals; or that bears this code on paper.
import type { LineQuestion } from "@werktafel/shared/domain/between/lineQuestion";
import { paperCode, typedCode } from "@werktafel/shared/domain/table/paperCode";
import type { TableView } from "@werktafel/shared/domain/tableView";
import type { ItemId } from "@werktafel/shared/ids";

export interface FoundLine {
  readonly key: string;
  readonly id: ItemId;
  readonly collection: string;
  readonly text: string;
}

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const askedOf = (questions: readonly LineQuestion[]): string =>
  questions.flatMap(({ text, answers }) => [text, ...answers.map((answer) => answer.text)]).join(" ");

export const linesOf = (view: TableView, wanted: string): readonly FoundLine[] => {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const answered = [...view.goals, ...view.agreements, ...view.actions].map((each) => ({
    ...each,
    text: each.words.text,
    more: each.words.why ?? "",
  }));
  const code = typedCode(wanted);
  const plain = [view.strengths, view.concerns, view.ideas, view.barriers, view.waitingLists].flat();
  return [...answered, ...plain.map((each) => ({ ...each, more: "" }))]
    .filter(
      ({ id, text, more, lineQuestions }) =>
        (code !== null && paperCode(id) === code) ||
        words.every((word) => folded(`${text} ${more} ${askedOf(lineQuestions)}`).includes(word)),
    )
    .map(({ key, id, collection, text }) => ({ key, id, collection, text }));
};
