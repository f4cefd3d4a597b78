// A text that lies on the table, edited together letter by letter in a plain textarea: what a screen reader and a phone
// keyboard understand. While someone is in it, the others may gently see who; never what is still in somebody's hand.
import type { ItemRef } from "@werktafel/shared/domain/item";
import { useEffect, useRef, useState } from "react";
import { bindText } from "../../sync/boundText.ts";
import { itemText } from "../../sync/itemText.ts";
import { nl } from "../../words/nl.ts";
import { AfterTyping } from "../writing/AfterTyping.tsx";
import { useTable } from "../TableContext.ts";

const typingForMs = 3_000;

interface LiveFieldProps {
  readonly at: ItemRef;
  readonly collection: string;
  readonly field: string;
  readonly label: string;
  readonly hasFocus?: boolean;
  readonly isLabelHidden?: boolean;
  /** A plain sentence can stand beside what is written here. */
  readonly onPlain?: (() => void) | undefined;
}

export const LiveField = (props: LiveFieldProps) => {
  const { at, collection, field, label, hasFocus, isLabelHidden, onPlain } = props;
  const table = useTable();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isTooLong, setTooLong] = useState(false);
  const { sheet, item } = at;
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const place = { sheet, item };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (isTyping: boolean) => table.lane.tellPresence(place, isTyping);
    const onFocus = () => say(false);
    const onBlur = () => table.lane.tellPresence(null, false);
    element.addEventListener("focus", onFocus);
    element.addEventListener("blur", onBlur);
    const unbind = bindText(element, () => itemText(table.sync.sheet(sheet), { collection, id: item, field }), {
      subscribe: (listener) => table.sync.subscribe(listener),
      undo: () => table.sync.sheet(sheet)?.undo ?? null,
      onTyped: () => {
        setTooLong(false);
        say(true);
        clearTimeout(timer);
        timer = setTimeout(() => say(false), typingForMs);
      },
      onTooLong: () => setTooLong(true),
    });
    return () => {
      clearTimeout(timer);
      element.removeEventListener("focus", onFocus);
      element.removeEventListener("blur", onBlur);
      onBlur();
      unbind();
    };
  }, [table, sheet, item, collection, field]);
  useEffect(() => {
    const element = area.current;
    if (!hasFocus || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [hasFocus]);
  return (
    <>
      <label className="field">
        <span className={isLabelHidden ? "spoken" : "name"}>{label}</span>
        <textarea ref={area} lang="nl" spellCheck autoComplete="off" data-live={`${collection}/${item}/${field}`} />
        {isTooLong && <span className="hint">{nl.changing.tooLong}</span>}
      </label>
      <AfterTyping area={area} onPlain={onPlain} />
    </>
  );
};
