// The resident's own question along the upper edge of the table: on every screen, two lines and then "Lees alles". Only a
// resident writes it.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { useEffect, useRef, useState } from "react";
import { LiveField } from "../../table/item/LiveField.tsx";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

export const Question = ({ card }: { readonly card: ItemCard | null }) => {
  const { speaking } = useNow();
  const words = useRef<HTMLParagraphElement>(null);
  const [isWhole, setWhole] = useState(false);
  const [isLong, setLong] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const text = card?.item?.texts["text"] ?? "";
  useEffect(() => {
    const element = words.current;
    if (!element || isWhole) return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 2);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, isWhole, isWriting]);
  return (
    <section className="question" id="question" tabIndex={-1} aria-label={nl.frame.question(speaking)}>
      <h2 className="label">{nl.frame.question(speaking)}</h2>
      {isWriting && card?.ref ? (
        <div className="stack grow">
          <LiveField
            at={card.ref}
            collection="question"
            field="text"
            label={nl.frame.question(speaking)}
            hasFocus
            isLabelHidden
          />
          <div className="row">
            <Button
              onPress={() => {
                setWriting(false);
                // Who wrote sees what it says now.
                setWhole(isLong);
              }}
            >
              {nl.frame.questionDone}
            </Button>
          </div>
        </div>
      ) : (
        <div className="grow">
          <p ref={words} className={isWhole ? "words" : "words two-lines"}>
            {text || nl.frame.questionEmpty(speaking)}
          </p>
          <div className="row tight">
            {(isLong || isWhole) && (
              <Button look="link" expanded={isWhole} onPress={() => setWhole(!isWhole)}>
                {isWhole ? nl.frame.readLess : nl.frame.readAll}
              </Button>
            )}
            {card?.isWritable && (
              <Button look="link" label={nl.frame.writeQuestion(speaking)} onPress={() => setWriting(true)}>
                {nl.changing.edit}
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
};
