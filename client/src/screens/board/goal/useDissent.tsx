// What an agreement, an action or a goal shows of dissent: the notes in full, and the way to say it. The screen brings the
// two features together.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { type ReactNode, useState } from "react";
import { DissentButton } from "../../../features/dissents/DissentButton.tsx";
import { Dissents, mayDissent } from "../../../features/dissents/Dissents.tsx";
import { useNow } from "../../../table/TableContext.ts";

export interface DissentParts {
  readonly notes: ReactNode;
  /** In "Meer"; nothing when this reader may not, or said it already. */
  readonly button: ReactNode;
}

export const useDissent = (card: ItemCard, about: "goal" | "agreement" | "action"): DissentParts => {
  const now = useNow();
  const [isSaying, setSaying] = useState(false);
  return {
    notes: <Dissents card={card} about={about} isSaying={isSaying} onSaid={() => setSaying(false)} />,
    button: mayDissent(now, card) ? <DissentButton onPress={() => setSaying(true)} /> : null,
  };
};
