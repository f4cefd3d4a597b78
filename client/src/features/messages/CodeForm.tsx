// The code that came by mail or text message, given back: from then on messages go there.
import { useRef, useState } from "react";
import { giveCode } from "../../requests/messages/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { DigitsField } from "../../ui/digits/DigitsField.tsx";
import { nlApart } from "../../words/nlApart.ts";

interface CodeFormProps {
  readonly hint: string;
  readonly onRight: () => Promise<void>;
  readonly onAnew: () => void;
}

const words = nlApart.messages;
const codeDigits = 6;

export const CodeForm = ({ hint, onRight, onAnew }: CodeFormProps) => {
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const give = async () => {
    const answer = code.length === codeDigits ? await giveCode(code) : null;
    if (answer?.kind === "ok" && answer.value.isRight) return onRight();
    setWrong(answer?.kind === "noConnection" ? words.noConnection : words.wrongCode);
    // The digits stay; typing goes on where one was.
    field.current?.focus();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <p>{words.asked(hint)}</p>
      <DigitsField
        field={field}
        name={words.code}
        value={code}
        onChange={setCode}
        most={codeDigits}
        isWrong={wrong !== ""}
      />
      <p role="alert">{wrong}</p>
      <div className="row">
        <Button look="main" picture="check" onPress={() => void give()}>
          {words.giveCode}
        </Button>
        <Button onPress={onAnew}>{words.anew}</Button>
      </div>
    </form>
  );
};
