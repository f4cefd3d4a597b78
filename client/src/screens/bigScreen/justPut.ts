// What was just put down: the three newest lines with words, newest first.
import type { TableView } from "@werktafel/shared/domain/tableView";

export interface PutLine {
  readonly key: string;
  readonly text: string;
  readonly by: string | null;
}

const most = 3;

/** The order key of what is put last is the greatest; the day goes first. */
export const justPut = (view: TableView): readonly PutLine[] => {
  const answered = [...view.agreements, ...view.actions].map((each) => ({ card: each, text: each.words.text }));
  const plain = [...view.ideas, ...view.strengths, ...view.concerns].map((each) => ({ card: each, text: each.text }));
  const value = (card: (typeof answered)[number]["card"] | (typeof plain)[number]["card"], field: string) => {
    const found = card.item?.values[field];
    return typeof found === "string" ? found : "";
  };
  return [...answered, ...plain]
    .filter(({ card, text }) => text.trim() !== "" && value(card, "on") !== "")
    .toSorted((one, other) => {
      const days = value(other.card, "on").localeCompare(value(one.card, "on"));
      const [before, after] = [value(one.card, "order"), value(other.card, "order")];
      return days || (before < after ? 1 : -1);
    })
    .slice(0, most)
    .map(({ card, text }) => ({ key: card.key, text, by: value(card, "byId") || null }));
};
