// What changed between two moments, as one reader sees both: what came, what was agreed or done, what reads otherwise, what
// was put away. Names things, counts nothing.
import type { ItemId, SheetId } from "../ids.ts";
import type { ItemCard } from "./table/card.ts";
import type { TableView } from "./tableView.ts";

export type ChangeKind = "came" | "agreed" | "done" | "otherWords" | "putAway";

export interface Change {
  readonly kind: ChangeKind;
  /** `goals`, `agreements`, `actions` …; the question is `question`. */
  readonly collection: string;
  readonly id: ItemId;
  readonly sheet: SheetId;
  readonly text: string;
}

interface Seen {
  readonly card: ItemCard;
  readonly text: string;
  /** Agreed, done, reached. */
  readonly isThere: boolean;
}

const seen = (view: TableView): ReadonlyMap<string, Seen> => {
  const all: readonly Seen[] = [
    ...(view.question ? [{ card: view.question, text: view.question.item?.texts["text"] ?? "", isThere: false }] : []),
    ...view.goals.map((card) => ({ card, text: card.words.text, isThere: card.status === "reached" })),
    ...view.agreements.map((card) => ({ card, text: card.words.text, isThere: card.status === "agreed" })),
    ...view.actions.map((card) => ({ card, text: card.words.text, isThere: card.status === "done" })),
    ...[...view.strengths, ...view.concerns, ...view.ideas, ...view.barriers, ...view.waitingLists].map((card) => ({
      card,
      text: card.text,
      isThere: false,
    })),
  ];
  return new Map(all.map((each) => [each.card.key, each] as const));
};

const changeOf = (kind: ChangeKind, { card, text }: Seen): Change => ({
  kind,
  collection: card.collection,
  id: card.id,
  sheet: card.ref.sheet,
  text,
});

/** In the order in which things lie on the table now; what was put away comes last. */
export const changesBetween = (then: TableView, now: TableView): readonly Change[] => {
  const before = seen(then);
  const after = seen(now);
  const away = new Set(now.putAway.map(({ key }) => key));
  const changes = [...after.values()].flatMap((each): readonly Change[] => {
    const earlier = before.get(each.card.key);
    const becameThere: readonly Change[] =
      each.isThere && !earlier?.isThere
        ? [changeOf(each.card.collection === "agreements" ? "agreed" : "done", each)]
        : [];
    if (earlier === undefined) return becameThere.length > 0 ? becameThere : [changeOf("came", each)];
    if (becameThere.length > 0) return becameThere;
    return earlier.text === each.text ? [] : [changeOf("otherWords", each)];
  });
  const gone = [...before].flatMap(([key, each]) =>
    !after.has(key) && away.has(key) ? [changeOf("putAway", each)] : [],
  );
  return [...changes, ...gone];
};
