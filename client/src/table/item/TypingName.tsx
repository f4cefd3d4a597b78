// Who is writing in this line now: a name, for staff only, and for nobody on a calm screen (SCREENS.md 4).
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { nl } from "../../words/nl.ts";
import { callName } from "../table.ts";
import { useNow } from "../TableContext.ts";

export const TypingName = ({ card }: { readonly card: ItemCard }) => {
  const now = useNow();
  if (now.me?.party !== "staff") return null;
  const writer = now.presence.find(
    (each) =>
      each.isTyping &&
      each.at?.item === card.id &&
      each.at.sheet === card.ref?.sheet &&
      each.participant !== now.me?.id,
  );
  return writer ? <span className="soft small">{nl.changing.typing(callName(now, writer.participant))}</span> : null;
};
