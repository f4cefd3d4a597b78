// Any thing on the table: its words, which a tap or F2 opens for writing, who reads it when that is not everybody, and
// what more one can do. What was answered keeps its words; what is written then stands beside it as a proposal.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { ItemId } from "@werktafel/shared/ids";
import { type ReactNode, use, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { FewChip } from "./FewChip.tsx";
import { ItemMenu } from "./ItemMenu.tsx";
import { LiveField } from "./LiveField.tsx";
import { mayExplain, PlainPaper, WithPlain } from "../plain/latePlain.tsx";
import { LineQuestions } from "../lineQuestions/LineQuestions.tsx";
import { Statements, UnderLine } from "../correcting/lateStatements.tsx";
import { useNow } from "../TableContext.ts";
import { TypingName } from "./TypingName.tsx";
import { useOrdering } from "./useOrdering.ts";

interface ItemFrameProps {
  readonly card: ItemCard;
  /** The words by which it is known. */
  readonly text: string;
  readonly className?: string;
  readonly among: readonly ItemCard[];
  readonly goalIds: readonly ItemId[] | null;
  /** The texts that can be written, with their words on the screen. */
  readonly fields: readonly (readonly [field: string, label: string])[];
  /** Its words were said yes to: writing makes a proposal. */
  readonly isAnswered?: boolean;
  /** Who, how, when: set by tapping, shown while writing. */
  readonly choosers?: ReactNode;
  readonly menu?: ReactNode;
  /** Stands on one line with "Meer". */
  readonly foot?: ReactNode;
  /** The words themselves; `open` opens them for writing, `null` when this reader may not. */
  readonly children: (open: (() => void) | null) => ReactNode;
}

export const ItemFrame = (props: ItemFrameProps) => {
  const { card, text, className, among, goalIds, fields, isAnswered, choosers, menu, foot, children } = props;
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const [isExplaining, setExplaining] = useState(false);
  const underLine = use(UnderLine);
  const at = card.ref;
  const open = card.isWritable && at ? () => setOpen(true) : null;
  const ordering = useOrdering(card, among);
  return (
    <article
      className={`thing ${className ?? ""}`}
      data-collection={card.collection}
      data-item={card.id}
      data-drop={ordering.edge}
      {...ordering.target}
      onKeyDown={(event) => {
        ordering.onKeyDown(event);
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        const { currentTarget } = event;
        requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>("[data-stop]")?.focus());
      }}
    >
      <div className="body">
        {isOpen && at ? (
          <div className="writing stack">
            {isAnswered && <p className="hint">{nl.changing.isAnswered}</p>}
            {fields.map(([field, label], index) => (
              <LiveField
                key={field}
                at={at}
                collection={card.collection}
                field={field}
                label={label}
                hasFocus={index === 0}
                onPlain={index === 0 && mayExplain(now, card) ? () => setExplaining(true) : undefined}
              />
            ))}
            {choosers}
            <div className="row">
              <Button onPress={() => setOpen(false)}>{nl.changing.done}</Button>
            </div>
          </div>
        ) : (
          children(open)
        )}
        {isExplaining && <PlainPaper card={card} text={text} onClose={() => setExplaining(false)} />}
        <Statements card={card} />
        {underLine?.(card, text)}
        <LineQuestions card={card} />
        <FewChip audience={card.audience} />
        <TypingName card={card} />
      </div>
      <div className="tools">
        {ordering.mayMove && !isOpen && (
          <span className="handle" aria-hidden="true" title={nl.changing.drag} {...ordering.handle}>
            <Picture name="drag" />
          </span>
        )}
        {foot && <div className="grow">{foot}</div>}
        <ItemMenu card={card} text={text} among={among} goalIds={goalIds} onEdit={() => setOpen(true)}>
          {menu}
        </ItemMenu>
      </div>
    </article>
  );
};

interface WordsProps {
  readonly card: ItemCard;
  readonly text: string;
  readonly open: (() => void) | null;
  /** Something is asked of this reader about these words: then they stand there in full. */
  readonly isAsked?: boolean;
}

/** Words that a tap opens for writing; plain words for who only reads. With what explains them, where somebody wrote that. */
export const Words = ({ card, text, open, isAsked = false }: WordsProps) => (
  <WithPlain card={card} text={text} isAsked={isAsked} line={<Line text={text} open={open} />} />
);

const Line = ({ text, open }: Pick<WordsProps, "text" | "open">) =>
  open ? (
    <button type="button" className="as-text words" onClick={open} data-edit data-stop>
      {text || nl.changing.noWords}
    </button>
  ) : (
    <span className="words" data-stop tabIndex={-1}>
      {text}
    </span>
  );
