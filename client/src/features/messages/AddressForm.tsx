// Where messages would go: an address, to which a code is sent first.
import { readAddress } from "@werktafel/shared/domain/messages/address";
import type { MessageWay } from "@werktafel/shared/domain/messages/choice";
import { useRef, useState } from "react";
import { sendCode } from "../../requests/messages/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlApart } from "../../words/nlApart.ts";

interface AddressFormProps {
  readonly way: MessageWay;
  readonly onSent: () => Promise<void>;
}

const words = nlApart.messages;

export const AddressForm = ({ way, onSent }: AddressFormProps) => {
  const [address, setAddress] = useState("");
  const [wrong, setWrong] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const no = (word: string) => {
    setWrong(word);
    field.current?.focus();
  };
  const send = async () => {
    if (readAddress(way, address) === null) return no(words.wrongAddress[way]);
    const answer = await sendCode(way, address);
    if (answer.kind === "noConnection") return no(words.noConnection);
    if (answer.kind === "refused") {
      return no(answer.refusal.reason === "tooFast" ? words.enough : words.wrongAddress[way]);
    }
    if (!answer.value.isSent) return no(words.notSent);
    return onSent();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field name={words.address[way]} hint={words.why}>
        <input
          ref={field}
          type="text"
          inputMode={way === "mail" ? "email" : "tel"}
          autoComplete={way === "mail" ? "email" : "tel"}
          value={address}
          aria-invalid={wrong !== ""}
          onChange={(event) => setAddress(event.target.value)}
        />
      </Field>
      <p role="alert">{wrong}</p>
      <div className="row">
        <Button look="main" picture="mail" onPress={() => void send()}>
          {words.sendCode}
        </Button>
      </div>
    </form>
  );
};
