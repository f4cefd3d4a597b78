// Choosing a PIN of one's own for this device. Typed once, in sight: who mistypes unseen is locked out (DOMAIN.md 5.3).
import { pinPattern } from "@werktafel/shared/domain/signingIn";
import { useState } from "react";
import { choosePin } from "../../requests/devices.ts";
import { pinChanged } from "../../requests/deviceHere.ts";
import { Button } from "../../ui/Button.tsx";
import { DigitsField } from "../../ui/digits/DigitsField.tsx";
import { nl } from "../../words/nl.ts";

interface PinFormProps {
  /** There is one already: it is asked first. */
  readonly hasPin: boolean;
  readonly onDone: () => void;
}

const words = nl.pin;

export const PinForm = ({ hasPin, onDone }: PinFormProps) => {
  const [present, setPresent] = useState("");
  const [pin, setPin] = useState("");
  const [wrong, setWrong] = useState("");
  const save = async () => {
    if (!pinPattern.test(pin) || (hasPin && !pinPattern.test(present))) return setWrong(words.rule);
    const answer = await choosePin(pin, hasPin ? present : null);
    if (answer.kind === "noConnection") return setWrong(words.noConnection);
    if (answer.kind === "refused") return setWrong(words.wrong);
    pinChanged(true);
    onDone();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {hasPin && <DigitsField name={nl.devices.present} value={present} onChange={setPresent} most={6} isSecret />}
      <DigitsField name={words.choose} value={pin} onChange={setPin} most={6} isWrong={wrong !== ""} />
      <p role="alert">{wrong}</p>
      <div className="row">
        <Button look="main" onPress={() => void save()}>
          {words.save}
        </Button>
      </div>
    </form>
  );
};
