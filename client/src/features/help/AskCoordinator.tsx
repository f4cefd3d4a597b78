// One of the three, to the own coordinator: first who sees what, then one tap. Where nobody would read it, that is said, with whom
// to call instead.
import type { HelpChoice } from "@werktafel/shared/domain/house/volunteers";
import { useEffect, useState } from "react";
import type { MyCoordinator } from "../../requests/volunteers/decode.ts";
import { askForHelp, askMyCoordinator } from "../../requests/volunteers/volunteers.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlHelp } from "../../words/nlHelp.ts";
import { CallYourself } from "./CallYourself.tsx";
import { MyAsk } from "./MyAsk.tsx";

const words = nlHelp.help;

const AskForm = ({
  choice,
  backed,
  name,
  onAsked,
}: {
  readonly choice: HelpChoice;
  readonly backed: MyCoordinator;
  readonly name: string;
  readonly onAsked: () => void;
}) => {
  const [phone, setPhone] = useState(backed.ownPhone);
  const [fault, setFault] = useState("");
  const send = async () => {
    const answer = await askForHelp(choice, phone);
    if (answer.kind === "ok") return onAsked();
    const isNumber = answer.kind === "refused" && answer.refusal.reason === "malformed";
    setFault(isNumber ? words.phoneWrong : words.notSent);
  };
  return (
    <form
      className="stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {name !== backed.coordinatorName && <p>{words.standsIn(name, backed.coordinatorName)}</p>}
      <Field name={words.phone} hint={words.phoneHint}>
        <input
          type="tel"
          value={phone}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setPhone(event.target.value)}
        />
      </Field>
      <p className="readers">
        {words.willSee([...new Set([name, backed.coordinatorName])], choice)} {words.nobodyElse}
      </p>
      <p role="alert">{fault}</p>
      <Button look="main" isBig isWide picture="phone" onPress={() => void send()}>
        {words.ask(name)}
      </Button>
    </form>
  );
};

interface AskCoordinatorProps {
  readonly choice: HelpChoice;
  readonly onBack: () => void;
}

export const AskCoordinator = ({ choice, onBack }: AskCoordinatorProps) => {
  const [backed, setBacked] = useState<MyCoordinator | "nobody" | "noConnection" | null>(null);
  const read = async () => {
    const answer = await askMyCoordinator();
    setBacked(answer.kind === "ok" ? (answer.value.coordinator ?? "nobody") : "noConnection");
  };
  useEffect(() => {
    void read();
  }, []);
  const back = (
    <Button look="quiet" picture="back" onPress={onBack}>
      {words.back}
    </Button>
  );
  if (backed === null) return <p role="status">{words.wait}</p>;
  if (typeof backed === "string") {
    return (
      <div className="stack">
        <p>{backed === "nobody" ? words.unknown : words.notSent}</p>
        <CallYourself lead={words.callOwn} />
        {back}
      </div>
    );
  }
  if (backed.ask !== null) return <MyAsk backed={backed} onChanged={() => void read()} />;
  if (backed.reaches === null) {
    return (
      <div className="stack">
        <p>{words.notHere(backed.coordinatorName, backed.organisationName)}</p>
        <CallYourself lead={words.callOwn} />
        {back}
      </div>
    );
  }
  return (
    <>
      <AskForm choice={choice} backed={backed} name={backed.reaches} onAsked={() => void read()} />
      {back}
    </>
  );
};
