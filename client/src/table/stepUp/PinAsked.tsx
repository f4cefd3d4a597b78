// One's own PIN is asked: to open a locked screen, or before what cannot be taken back.
import { type ReactNode, useRef, useState } from "react";
import type { Answer } from "../../requests/ask.ts";
import { Button } from "../../ui/Button.tsx";
import { DigitsField } from "../../ui/digits/DigitsField.tsx";
import { nl } from "../../words/nl.ts";

interface PinAskedProps {
  readonly word: string;
  readonly send: (pin: string) => Promise<Answer<unknown>>;
  readonly onRight: () => void;
  /** The device is signed out by now: there is nothing left to open. */
  readonly onOver?: () => void;
  readonly children?: ReactNode;
}

export const PinAsked = ({ word, send, onRight, onOver, children }: PinAskedProps) => {
  const [pin, setPin] = useState("");
  const [wrong, setWrong] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const go = async () => {
    const answer = await send(pin);
    if (answer.kind === "ok") return onRight();
    if (answer.kind === "refused" && answer.refusal.reason === "signedOut" && onOver) return onOver();
    setWrong(answer.kind === "noConnection" ? nl.pin.noConnection : nl.pin.wrong);
    // The digits stay; typing goes on where one was.
    field.current?.focus();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <DigitsField
        field={field}
        name={nl.pin.field}
        value={pin}
        onChange={setPin}
        most={6}
        isSecret
        isWrong={wrong !== ""}
      />
      <p role="alert">{wrong}</p>
      {children}
      <div className="row">
        <Button look="main" isBig isWide onPress={() => void go()}>
          {word}
        </Button>
      </div>
    </form>
  );
};
