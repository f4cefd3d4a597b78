// An invitation: first its code, then how one comes in from here on. Only that second step lets anybody in.
import { useId, useRef, useState } from "react";
import type { Invited } from "../../requests/house/decode.ts";
import { canHoldKeys, makeKey } from "../../requests/house/passkeys.ts";
import { goToOrganisation, openInvitation } from "../../requests/house/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { DigitsField } from "../../ui/digits/DigitsField.tsx";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.invitation;
const codeDigits = 6;

export const CodeStep = ({
  token,
  onOpen,
}: {
  readonly token: string;
  readonly onOpen: (invited: Invited) => void;
}) => {
  const [code, setCode] = useState("");
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const leadId = useId();
  const go = async () => {
    if (code.length < codeDigits) return field.current?.focus();
    const answer = await openInvitation(token, code);
    if (answer.kind === "ok") onOpen(answer.value);
    else setWrong(true);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <h2 className="ask">{words.askCode}</h2>
      <p id={leadId}>{words.codeWhere}</p>
      <DigitsField
        field={field}
        name={words.codeName}
        isNameHidden
        value={code}
        onChange={setCode}
        cells={codeDigits}
        most={codeDigits}
        isWrong={isWrong}
        describedBy={leadId}
      />
      <p role="alert">{isWrong ? words.wrong : ""}</p>
      <Button look="main" isBig isWide onPress={() => void go()}>
        {words.go}
      </Button>
    </form>
  );
};

export const DoorStep = ({ name, canMakePasskey, organisations }: Invited) => {
  const [hasFailed, setFailed] = useState(false);
  const canMake = canMakePasskey && canHoldKeys();
  const make = async () => {
    const answer = await makeKey();
    if (answer.kind === "ok") location.replace("/account");
    else setFailed(true);
  };
  const leave = async (provider: string) => {
    const answer = await goToOrganisation(provider);
    if (answer.kind === "ok" && answer.value.url !== null) location.assign(answer.value.url);
    else setFailed(true);
  };
  return (
    <>
      <h2 className="ask">{words.hello(name)}</h2>
      <p>{words.how}</p>
      {canMake && (
        <>
          <Button look="main" isBig isWide onPress={() => void make()}>
            {words.makeKey}
          </Button>
          <p className="soft small">{nlApart.work.keyWhat}</p>
        </>
      )}
      {organisations.map(({ provider, name: at }) => (
        <Button key={provider} isBig isWide onPress={() => void leave(provider)}>
          {nlApart.work.byOrganisation(at)}
        </Button>
      ))}
      {!canMake && organisations.length === 0 && <p role="alert">{words.noKey}</p>}
      <p role="alert">{hasFailed ? nlApart.work.failed : ""}</p>
    </>
  );
};
