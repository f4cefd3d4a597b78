// What changed, in the three heaps in which it is told: new, agreed or done, otherwise or gone.
import type { Change, ChangeKind } from "@werktafel/shared/domain/since";
import type { PictureName } from "../../ui/Picture.tsx";

export type Pile = "came" | "agreed" | "otherWords";
export const piles: readonly Pile[] = ["came", "agreed", "otherWords"];

export const pictureOf: Readonly<Record<Pile, PictureName>> = { came: "plus", agreed: "check", otherWords: "pen" };

const pileOf: Readonly<Record<ChangeKind, Pile>> = {
  came: "came",
  agreed: "agreed",
  done: "agreed",
  otherWords: "otherWords",
  putAway: "otherWords",
};

export const inPile = (changes: readonly Change[], pile: Pile): readonly Change[] =>
  changes.filter(({ kind }) => pileOf[kind] === pile);
