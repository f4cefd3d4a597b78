// *Dit klopt niet*, in sight where somebody reads line by line; on the board, with much on it, it stands under "Meer".
import { isOpenStatement } from "@werktafel/shared/domain/correcting/statement";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { forgettable } from "../forgetting/forgettable.ts";
import { latePaper } from "../late/latePaper.tsx";
import { useNow } from "../TableContext.ts";

export const NotRightPaper = latePaper(async () => (await import("./NotRightDialog.tsx")).NotRightDialog);

/** Not where I said so already, and it waits for an answer. */
export const NotRightLink = ({ card, text }: { readonly card: ItemCard; readonly text: string }) => {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const hasSaid = card.statements.some((each) => each.byId === now.me?.id && isOpenStatement(each));
  return (
    !hasSaid &&
    forgettable(now, card).mayContradict && (
      <div>
        <Button look="link" label={`${nl.forgetting.notRight}: ${text}`} onPress={() => setOpen(true)}>
          {nl.forgetting.notRight}
        </Button>
        {isOpen && <NotRightPaper card={card} text={text} onClose={() => setOpen(false)} />}
      </div>
    )
  );
};
