// Showing that it is me by the key on this device, or at one's own organisation in another tab.
import type { StepUpWay } from "@werktafel/shared/domain/signingIn";
import { useState } from "react";
import { canHoldKeys, showKey } from "../../requests/house/passkeys.ts";
import { showAtOrganisation } from "../../requests/house/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

const words = nl.keys;

interface KeyWaysProps {
  readonly ways: readonly StepUpWay[];
  readonly onShown: () => void;
}

export const KeyWays = ({ ways, onShown }: KeyWaysProps) => {
  const [hasFailed, setFailed] = useState(false);
  const [isAway, setAway] = useState(false);
  const show = async () => {
    const answer = await showKey();
    if (answer.kind === "ok") onShown();
    else setFailed(true);
  };
  const goThere = async () => {
    const answer = await showAtOrganisation();
    if (answer.kind !== "ok" || answer.value.url === null) return setFailed(true);
    // Another tab, so that what one was doing here stays as it is.
    open(answer.value.url, "_blank", "noopener");
    setAway(true);
  };
  return (
    <>
      {ways.includes("passkey") && (
        <>
          <p>{words.showWhy}</p>
          <Button look="main" isBig isWide onPress={() => void show()}>
            {words.show}
          </Button>
        </>
      )}
      {ways.includes("organisation") && (
        <>
          <p>{words.atOrganisationWhy}</p>
          <Button isBig isWide onPress={() => void goThere()}>
            {words.atOrganisation}
          </Button>
          {isAway && (
            <Button isBig isWide onPress={onShown}>
              {nl.stepUp.go}
            </Button>
          )}
        </>
      )}
      <p role="alert">{hasFailed ? words.failed : ""}</p>
    </>
  );
};

/** On a locked screen: nobody is known there, so it is offered to everyone whose browser can hold a key. */
export const OpenByKey = () => {
  const [hasFailed, setFailed] = useState(false);
  if (!canHoldKeys()) return null;
  const open = async () => {
    const answer = await showKey();
    if (answer.kind === "ok") location.reload();
    else setFailed(true);
  };
  return (
    <>
      <div>
        <Button look="link" onPress={() => void open()}>
          {words.unlock}
        </Button>
      </div>
      <p role="alert">{hasFailed ? words.failed : ""}</p>
    </>
  );
};
