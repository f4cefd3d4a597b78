// A line with its plain sentence. A resident reads the plain one first and large, with the line itself a tap away; where an answer is
// asked both stand in full, for the answer is to the line. Others read the line, with the plain sentence under it. Of other words
// than stand there now, it says so.
import { fits } from "@werktafel/shared/domain/between/plainLine";
import { isResident } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { type ReactNode, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { plainLines as words } from "../../words/nl/reading/plainLines.ts";
import { callName } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { PlainDialog } from "./PlainDialog.tsx";

export interface PlainWordsProps {
  readonly card: ItemCard;
  readonly text: string;
  /** Something is asked of this reader about the line. */
  readonly isAsked: boolean;
  /** The line as it stands there, with all one can do with it; `null`: it stands above, in full. */
  readonly line: ReactNode;
}

export const PlainWords = ({ card, text, isAsked, line }: PlainWordsProps) => {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const { plain } = card;
  if (!plain) return line;
  const isOwn = now.me !== null && card.item?.values["byId"] === now.me.id;
  const by = plain.by === now.me?.id ? words.mine : words.by(callName(now, plain.by));
  if (!fits(plain, text)) {
    const mayWrite = card.isWritable && now.me !== null && !isResident(now.me);
    return (
      <span className="plain-line">
        {line}
        <span className="soft small">{mayWrite ? words.old : words.oldToReader}</span>
        {mayWrite && (
          <Button look="link" label={`${words.look}: ${text}`} onPress={() => setOpen(true)}>
            {words.look}
          </Button>
        )}
        {isOpen && <PlainDialog card={card} text={text} onClose={() => setOpen(false)} />}
      </span>
    );
  }
  if (now.me === null || !isResident(now.me) || isOwn || line === null) {
    return (
      <span className="plain-line">
        {line}
        <span className="plain-beside">
          <span className="soft small">{by}</span> <span className="words">{plain.text}</span>
        </span>
      </span>
    );
  }
  return (
    <span className="plain-line">
      <span className="words plain-first" data-stop tabIndex={-1}>
        {plain.text}
      </span>
      <span className="soft small">{by}</span>
      {isAsked ? (
        <span className="soft small">{words.original}</span>
      ) : (
        <Button look="link" expanded={isOpen} label={`${words.original}: ${text}`} onPress={() => setOpen(!isOpen)}>
          {words.original}
        </Button>
      )}
      {(isAsked || isOpen) && line}
    </span>
  );
};
