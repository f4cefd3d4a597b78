// Where the people of an organisation prove who they are: their own sign-in. The secret is typed once and never shown again.
import type { ProviderShown } from "@werktafel/shared/domain/house/shown";
import { useState } from "react";
import { addProvider, dropProvider } from "../../requests/house/admin.ts";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.admin;

const parted = (text: string): readonly string[] =>
  text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");

interface ProvidersProps {
  readonly organisation: string;
  readonly providers: readonly ProviderShown[];
  readonly backIn: string;
  readonly onChanged: () => void;
}

export const Providers = ({ organisation, providers, backIn, onChanged }: ProvidersProps) => {
  const [issuer, setIssuer] = useState("");
  const [clientId, setClientId] = useState("");
  const [clientSecret, setClientSecret] = useState("");
  const [strong, setStrong] = useState("");
  const [said, setSaid] = useState("");
  const stepUp = useStepUp();
  const add = async () => {
    // One list on the screen: a word counts wherever the organisation says it.
    const strongWords = parted(strong);
    const provider = {
      issuer: issuer.trim(),
      clientId: clientId.trim(),
      clientSecret,
      strongAcr: strongWords,
      strongAmr: strongWords,
    };
    const answer = await stepUp.around(async () => addProvider(organisation, provider));
    if (answer.kind !== "ok") {
      const isWrong = answer.kind === "refused" && answer.refusal.reason === "malformed";
      return setSaid(isWrong ? words.wrongProvider : words.failed);
    }
    for (const clear of [setIssuer, setClientId, setClientSecret, setStrong, setSaid]) clear("");
    onChanged();
  };
  const drop = async (id: string) => {
    const answer = await stepUp.around(async () => dropProvider(id));
    if (answer.kind === "ok") onChanged();
    else setSaid(words.failed);
  };
  const plain = (name: string, value: string, set: (text: string) => void, hint?: string) => (
    <Field name={name} hint={hint}>
      <input type="text" value={value} autoComplete="off" onChange={(event) => set(event.target.value)} />
    </Field>
  );
  return (
    <div className="stack">
      <p>{words.providersLead}</p>
      <p className="soft number">{words.backIn(backIn)}</p>
      <ul className="stack">
        {providers.map(({ id, issuer: at }) => (
          <li key={id} className="card stack">
            <b className="number">{at}</b>
            <div className="row">
              <Button label={`${words.dropProvider}: ${at}`} onPress={() => void drop(id)}>
                {words.dropProvider}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {plain(words.providerAddress, issuer, setIssuer)}
      {plain(words.clientId, clientId, setClientId)}
      <Field name={words.clientSecret}>
        <input
          type="password"
          value={clientSecret}
          autoComplete="off"
          onChange={(event) => setClientSecret(event.target.value)}
        />
      </Field>
      {plain(words.strong, strong, setStrong, words.strongHint)}
      <p role="alert">{said}</p>
      <div className="row">
        <Button onPress={() => void add()}>{words.addProvider}</Button>
      </div>
      {stepUp.dialog}
    </div>
  );
};
