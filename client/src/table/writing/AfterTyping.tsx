// Under a line that is written live: what was typed lies there already, so it is asked afterwards, with the way to take a number
// out again. Nothing is blocked.
import { type RefObject, useEffect, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { PlainHint } from "./PlainHint.tsx";
import { saysIllness, serviceNumbersIn, withoutServiceNumbers } from "./hints.ts";

/** A pause in the typing, after which it is looked at. */
const lookAfterMs = 600;

interface AfterTypingProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onPlain?: (() => void) | undefined;
}

export const AfterTyping = ({ area, onPlain }: AfterTypingProps) => {
  const [text, setText] = useState("");
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setText(element.value), lookAfterMs);
    };
    element.addEventListener("input", onInput);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", onInput);
    };
  }, [area]);
  const takeOut = () => {
    const element = area.current;
    if (!element) return;
    element.setRangeText(withoutServiceNumbers(element.value), 0, element.value.length, "end");
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    setText(element.value);
    element.focus();
  };
  if (serviceNumbersIn(text).length > 0) {
    return (
      <div className="hint" role="status">
        <p>{nl.slips.hints.number}</p>
        <Button onPress={takeOut}>{nl.slips.hints.takeOut}</Button>
      </div>
    );
  }
  return saysIllness(text) ? (
    <p className="hint" role="status">
      {nl.slips.hints.illness}
    </p>
  ) : (
    <PlainHint text={text} onPlain={onPlain} />
  );
};
