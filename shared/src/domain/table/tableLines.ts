// Every line that lies on a table, whatever it is, with the words it is known by: what can be found, asked about, come back.
import type { ItemRef } from "../item.ts";
import type { TableView } from "../tableView.ts";
import type { ItemCard } from "./card.ts";

export interface TableLine {
  readonly card: ItemCard;
  readonly text: string;
}

export const linesOn = (view: TableView): readonly TableLine[] => [
  ...[view.goals, view.agreements, view.actions].flat().map((card) => ({ card, text: card.words.text })),
  ...[view.strengths, view.concerns, view.ideas, view.barriers, view.waitingLists]
    .flat()
    .map((card) => ({ card, text: card.text })),
];

export const lineAt = (view: TableView, { sheet, item }: ItemRef): TableLine | undefined =>
  linesOn(view).find(({ card: { ref } }) => ref.item === item && ref.sheet === sheet);
