// One's account and one's own organisation's sign-in, bound to each other.
import type { Account } from "../../requests/house/decode.ts";
import { bindOrganisation } from "../../requests/house/staff.ts";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.account;

export const Bindings = ({ organisations }: Pick<Account, "organisations">) => {
  const stepUp = useStepUp();
  const bind = async (provider: string) => {
    const answer = await stepUp.around(async () => bindOrganisation(provider));
    if (answer.kind === "ok" && answer.value.url !== null) location.assign(answer.value.url);
  };
  if (organisations.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="heading">{words.bindTitle}</h2>
      {organisations.map(({ provider, name, isBound }) =>
        isBound ? (
          <p key={provider}>{words.bound(name)}</p>
        ) : (
          <div key={provider} className="row">
            <Button onPress={() => void bind(provider)}>{words.bind(name)}</Button>
          </div>
        ),
      )}
      {stepUp.dialog}
    </section>
  );
};
