// What stood on this screen stays there until one goes elsewhere: somebody who says yes, or "Klaar", sees what became of it,
// and nothing vanishes from under a finger.
import { useEffect, useState } from "react";

/** Of `all`, those that are picked now or were picked at an earlier drawing. */
export const useStaying = <Card extends { readonly key: string }>(
  all: readonly Card[],
  isPicked: (card: Card, place: number) => boolean,
): readonly Card[] => {
  const [stood] = useState(() => new Set<string>());
  const picked = all.filter((card, place) => isPicked(card, place) || stood.has(card.key));
  useEffect(() => {
    for (const { key } of picked) stood.add(key);
  });
  return picked;
};
