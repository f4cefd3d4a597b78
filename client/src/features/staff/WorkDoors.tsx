// The doors of who works here: the own key, and the own organisation.
import { useState } from "react";
import type { StaffDoors } from "../../requests/house/decode.ts";
import { canHoldKeys } from "../../requests/house/passkeys.ts";
import { goToOrganisation } from "../../requests/house/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";
import { useKeyDoor } from "./useKeyDoor.tsx";

const words = nlApart.work;

export const WorkDoors = ({ canMakePasskey, organisations }: StaffDoors) => {
  const key = useKeyDoor();
  const [hasFailed, setFailed] = useState(false);
  const hasKeys = canMakePasskey && canHoldKeys();
  const leave = async (provider: string) => {
    const answer = await goToOrganisation(provider);
    if (answer.kind === "ok" && answer.value.url !== null) location.assign(answer.value.url);
    else setFailed(true);
  };
  if (key.isAsking) return <>{key.said}</>;
  return (
    <>
      <p>{words.lead}</p>
      {hasKeys && (
        <>
          <Button look="main" isBig isWide onPress={() => void key.go()}>
            {words.byKey}
          </Button>
          <p className="soft small">{words.keyWhat}</p>
        </>
      )}
      {organisations.map(({ provider, name }) => (
        <Button key={provider} isBig isWide onPress={() => void leave(provider)}>
          {words.byOrganisation(name)}
        </Button>
      ))}
      {key.said}
      <p role="alert">{hasFailed ? words.failed : ""}</p>
      <p className="soft small">{words.noDoor}</p>
    </>
  );
};
