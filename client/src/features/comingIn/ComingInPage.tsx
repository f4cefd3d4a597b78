// "Kom binnen": tells nothing of whom or what before one is in, and makes no difference between a wrong link and a wrong code.
import { useId, useRef, useState } from "react";
import { codePattern } from "@werktafel/shared/domain/signingIn";
import { Button } from "../../ui/Button.tsx";
import { DigitsField } from "../../ui/digits/DigitsField.tsx";
import { nl } from "../../words/nl.ts";
import { AlreadyIn } from "./AlreadyIn.tsx";
import type { ComingIn, Entering } from "./useComingIn.ts";

interface ComingInPageProps {
  readonly state: ComingIn;
  readonly canGo: boolean;
  /** A code goes with this link: it is asked at once. */
  readonly asksCode: boolean;
  readonly onGo: (entering: Entering) => void;
  readonly onStay: () => void;
}

const words = nl.start.comeIn;

/** What stands in the column; its frame and title are the screen's. */
export const ComingInPage = ({ state, canGo, asksCode, onGo, onStay }: ComingInPageProps) => {
  const [code, setCode] = useState("");
  const [isBorrowed, setBorrowed] = useState(false);
  const [isNewAsked, setNewAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const leadId = useId();
  if (!canGo) return <p>{words.noLink}</p>;
  const needsCode = asksCode || state.kind === "wrong" || code !== "";
  const go = ({ mayReplace = false, isMe = false }: Partial<Entering>) => {
    // Without a whole code there is nothing to try yet.
    if (needsCode && !codePattern.test(code)) return field.current?.focus();
    onGo({ code: needsCode ? code : null, isBorrowed, mayReplace, isMe });
  };
  if (state.kind === "other") {
    return (
      <AlreadyIn
        other={state}
        onJoin={() => go({ isMe: true })}
        onSwitch={() => go({ mayReplace: true })}
        onStay={onStay}
      />
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        go({});
      }}
    >
      {needsCode ? (
        <>
          <h2 className="ask">{words.askCode}</h2>
          <p id={leadId}>{words.codeWhere}</p>
          <DigitsField
            field={field}
            name={words.codeName}
            isNameHidden
            value={code}
            onChange={setCode}
            cells={4}
            most={4}
            isWrong={state.kind === "wrong" && state.hadCode}
            describedBy={leadId}
          />
          <p role="alert">{state.kind === "wrong" && state.hadCode ? words.wrongCode : ""}</p>
          <div>
            <Button look="link" expanded={isNewAsked} onPress={() => setNewAsked(!isNewAsked)}>
              {words.newCode}
            </Button>
          </div>
          {isNewAsked && <p role="status">{words.newCodeWhat}</p>}
        </>
      ) : (
        <p>{words.ready}</p>
      )}
      <label className="borrowed">
        <input type="checkbox" checked={isBorrowed} onChange={(event) => setBorrowed(event.target.checked)} />
        <span>{words.notMine}</span>
        <small>{words.notMineWhat}</small>
      </label>
      {state.kind === "noConnection" && <p role="alert">{words.noConnection}</p>}
      <Button look="main" isBig isWide onPress={() => go({})}>
        {words.goIn}
      </Button>
    </form>
  );
};
